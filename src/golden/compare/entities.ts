/** People and things: there or not, under which name, of which type. */
import type { InterviewRecord, RecordEntity } from "../../schema.ts";
import type { Span } from "../../span.ts";
import type { Findings } from "../difference.ts";
import { nameKey } from "../fold.ts";
import type { Identity } from "../identity.ts";
import type { Measure } from "../measure.ts";
import type { Golden, GoldenEntity, GoldenPerson } from "../schema.ts";

/** People, the forms in which they are named, and the part that they play. */
export function comparePeople(
  golden: Golden,
  record: InterviewRecord,
  identity: Identity,
  findings: Findings,
): void {
  for (const person of golden.people) {
    const span = findings.find(person.name);
    const entity = identity.entityOf.get(person.name);
    comparePresence("people", { ...person, types: ["person"] }, entity, span, findings);
    if (!entity) continue;
    compareAliases(person, entity, findings);
    comparePart(person, entity, span, findings);
  }
  const extra = record.entities.filter((e) => e.type === "person" && !identity.nameOf.has(e.id));
  for (const entity of extra) spurious("people", entity, findings);
}

/** Types that nobody labels unless the golden holds one of them. */
const SELDOM_LABELLED = new Set(["date", "other"]);

/** Organizations, works, characters, places, events … ; dates where the golden has any. */
export function compareEntities(
  golden: Golden,
  record: InterviewRecord,
  identity: Identity,
  findings: Findings,
): void {
  for (const item of golden.entities) {
    const entity = identity.entityOf.get(item.name);
    if (item.optional && !entity) continue;
    const span = findings.find(item.name);
    comparePresence("entities", { ...item, types: [item.type, ...item.altTypes] }, entity, span, findings);
    if (entity) compareValue(item, entity, span, findings);
  }
  const labelled = new Set(golden.entities.map((e) => e.type));
  const judged = (e: RecordEntity) =>
    e.type !== "person" && (labelled.has(e.type) || !SELDOM_LABELLED.has(e.type));
  const extra = record.entities.filter((e) => judged(e) && !identity.nameOf.has(e.id));
  for (const entity of extra) spurious("entities", entity, findings);
}

function comparePresence(
  measure: Measure,
  { name, types }: { readonly name: string; readonly types: readonly string[] },
  entity: RecordEntity | undefined,
  span: Span | null,
  findings: Findings,
): void {
  const typed = entity !== undefined && types.includes(entity.type);
  const right = typed && nameKey(entity.name) === nameKey(name);
  findings.tally.add(measure, { expected: true, found: typed, right });
  if (right) return;
  const [type = ""] = types;
  const subject = { golden: name, record: entity?.id ?? null };
  if (!entity) findings.differs(measure, type, "missing", { span, expected: name, actual: null, subject });
  else if (!typed)
    findings.differs(measure, "type", "wrong", {
      span,
      subject,
      expected: `${name}: ${type}`,
      actual: `${entity.name}: ${entity.type}`,
    });
  else findings.differs(measure, "name", "wrong", { span, expected: name, actual: entity.name, subject });
}

function spurious(measure: Measure, entity: RecordEntity, findings: Findings): void {
  findings.tally.add(measure, { expected: false, found: true, right: false });
  const span = entity.mentions[0] ?? null;
  findings.differs(measure, entity.type, "spurious", {
    span,
    expected: null,
    actual: entity.name,
    subject: { golden: null, record: entity.id },
  });
}

/** Every labelled form belongs to the person; other forms are not judged. "Tendo" answers for "Tendo-san". */
function compareAliases(person: GoldenPerson, entity: RecordEntity, findings: Findings): void {
  const forms = new Set([entity.name, ...entity.aliases, ...entity.mentions.map((m) => m.text)].map(nameKey));
  for (const alias of person.aliases) {
    const key = nameKey(alias);
    const right = forms.has(key) || forms.has(key.slice(0, key.lastIndexOf("-")));
    const expected = `${alias} is ${person.name}`;
    const span = findings.find(alias);
    const subject = { golden: person.name, record: entity.id };
    findings.field("aliases", "alias", { span, subject, expected, actual: right ? alias : null, right });
  }
}

function comparePart(
  person: GoldenPerson,
  entity: RecordEntity,
  span: Span | null,
  findings: Findings,
): void {
  if (person.part === undefined) return;
  const expected = person.part && `${person.name}: ${person.part}`;
  const actual = entity.part && `${person.name}: ${entity.part}`;
  const subject = { golden: person.name, record: entity.id };
  findings.field("parts", "part", { span, subject, expected, actual, right: person.part === entity.part });
}

function compareValue(item: GoldenEntity, entity: RecordEntity, span: Span | null, findings: Findings): void {
  if (item.value === undefined || item.value === entity.value) return;
  const subject = { golden: item.name, record: entity.id };
  const detail = { span, subject, expected: item.value, actual: entity.value };
  findings.differs("entities", "value", entity.value === null ? "missing" : "wrong", detail);
}
