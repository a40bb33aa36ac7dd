/** Who is what: title, what it belongs to, and whether it is past. */
import type { InterviewRecord, RecordRole } from "../../schema.ts";
import type { Findings } from "../difference.ts";
import { nameKey, wordKey } from "../fold.ts";
import type { Identity } from "../identity.ts";
import type { Golden, GoldenPerson, GoldenRole } from "../schema.ts";

export function compareRoles(
  golden: Golden,
  record: InterviewRecord,
  identity: Identity,
  findings: Findings,
): void {
  const names = new Map(record.entities.map((e) => [e.id, identity.nameOf.get(e.id) ?? e.name]));
  const free = rolesByPerson(record.roles);
  for (const person of golden.people) {
    const roles = free.get(identity.entityOf.get(person.name)?.id ?? "") ?? new Set();
    for (const [index, role] of person.roles.entries()) {
      const found = bestFor(role, roles, names);
      if (found) roles.delete(found);
      compareRole(person, index, role, found, names, findings);
    }
  }
  for (const role of [...free.values()].flatMap((roles) => [...roles])) {
    findings.tally.add("roles", { expected: false, found: true, right: false });
    const actual = inWords(names.get(role.person), role.title, ofName(role, names), role.former);
    const about = { subject: { golden: null, record: role.person }, role: { golden: null, record: role.id } };
    const detail = { span: role, expected: null, actual, sieve: role.method, ...about };
    findings.differs("roles", "role", "spurious", detail);
  }
}

function compareRole(
  person: GoldenPerson,
  index: number,
  role: GoldenRole,
  found: RecordRole | undefined,
  names: ReadonlyMap<string, string>,
  findings: Findings,
): void {
  const expected = inWords(person.name, role.title, role.of, role.former);
  const right = found !== undefined && sameOf(role, found, names) && role.former === found.former;
  findings.tally.add("roles", { expected: true, found: found !== undefined, right });
  if (right) return;
  const about = {
    subject: { golden: person.name, record: found?.person ?? null },
    role: { golden: index, record: found?.id ?? null },
  };
  if (!found) {
    const span = findings.find(role.title);
    findings.differs("roles", "role", "missing", { span, expected, actual: null, ...about });
    return;
  }
  const field = sameOf(role, found, names) ? "former" : "of";
  const actual = inWords(person.name, found.title, ofName(found, names), found.former);
  findings.differs("roles", field, "wrong", { span: found, expected, actual, sieve: found.method, ...about });
}

/** "Rin Oda: former key animator of Atelier Nagi" */
const inWords = (name: string | undefined, title: string, of: string | null, former: boolean): string =>
  `${name ?? "?"}: ${former ? "former " : ""}${title}${of === null ? "" : ` of ${of}`}`;

function bestFor(
  role: GoldenRole,
  roles: ReadonlySet<RecordRole>,
  names: ReadonlyMap<string, string>,
): RecordRole | undefined {
  const titled = [...roles].filter((found) => sameTitle(role, found.title));
  const exact = titled.filter((found) => wordKey(found.title) === wordKey(role.title));
  const belongs = (found: RecordRole) => sameOf(role, found, names);
  return exact.find(belongs) ?? titled.find(belongs) ?? exact[0] ?? titled[0];
}

const SHORTEST_PART = 4;

/** The title or another right form of it; one may hold the other ("director" for "the director"). */
function sameTitle(role: GoldenRole, title: string): boolean {
  const found = wordKey(title);
  return [role.title, ...role.alt].map(wordKey).some((form) => {
    if (form === found) return true;
    return (
      Math.min(form.length, found.length) >= SHORTEST_PART && (form.includes(found) || found.includes(form))
    );
  });
}

function sameOf(role: GoldenRole, found: RecordRole, names: ReadonlyMap<string, string>): boolean {
  const name = ofName(found, names);
  return role.of === null || name === null ? role.of === name : nameKey(role.of) === nameKey(name);
}

const ofName = (role: RecordRole, names: ReadonlyMap<string, string>): string | null =>
  role.of === null ? null : (names.get(role.of) ?? null);

function rolesByPerson(roles: readonly RecordRole[]): Map<string, Set<RecordRole>> {
  const byPerson = new Map<string, Set<RecordRole>>();
  for (const role of roles) byPerson.set(role.person, (byPerson.get(role.person) ?? new Set()).add(role));
  return byPerson;
}
