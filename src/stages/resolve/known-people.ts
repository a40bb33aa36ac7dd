import type { Entity, Role } from "../../document.ts";
import { folded } from "../../names.ts";
import type { KnownPerson } from "../../people.ts";
import { madeOnce } from "../../remembered.ts";
import type { ResolveDoc } from "../resolve.ts";
import type { Form } from "./forms.ts";

/** The method of what the article's reader has said and not the article. */
export const KNOWN_CAST = "known-cast";

/** Which known person each form stands for, by the forms that the cast lists: the form that stands for that person. */
export function knownRoots(forms: readonly Form[], people: readonly KnownPerson[]): ReadonlyMap<Form, Form> {
  const owner = ownersOf(people);
  if (owner.size === 0) return new Map();
  const roots = new Map<KnownPerson, Form>();
  const known = new Map<Form, Form>();
  for (const form of forms) {
    const person = owner.get(form.key);
    if (!person) continue;
    const root = roots.get(person) ?? form;
    roots.set(person, root);
    known.set(form, root);
  }
  return known;
}

/** The entities with what the cast says of them: the name, the type and the part. */
export function asKnown(entities: readonly Entity[], people: readonly KnownPerson[]): readonly Entity[] {
  const owners = ownersOf(people);
  if (owners.size === 0) return entities;
  return entities.map((entity) => {
    const person = personOf(entity, owners);
    if (!person) return entity;
    const forms = [entity.name, ...entity.aliases].filter((form) => form !== person.name);
    return { ...entity, type: "person", name: person.name, aliases: forms, part: person.part ?? entity.part };
  });
}

type Owners = ReadonlyMap<string, KnownPerson>;

const ownersOf = madeOnce(
  (people: readonly KnownPerson[]): Owners =>
    new Map(
      people.flatMap((person) =>
        [person.name, ...person.aliases].map((name) => [folded(name), person] as const),
      ),
    ),
);

function personOf(entity: Entity, owners: Owners): KnownPerson | undefined {
  for (const form of [entity.name, ...entity.aliases]) {
    const person = owners.get(folded(form));
    if (person) return person;
  }
  return undefined;
}

/** The roles that the cast gives, of people whom the article names; the evidence is the first naming. */
export function knownRoles(
  doc: ResolveDoc,
  entities: readonly Entity[],
  people: readonly KnownPerson[],
): Role[] {
  const owners = ownersOf(people);
  if (owners.size === 0) return [];
  return entities.flatMap((entity, person) => {
    const known = entity.type === "person" ? personOf(entity, owners) : undefined;
    const first = doc.mentions[entity.mentions[0] ?? -1];
    if (!known || !first) return [];
    const { start, end } = first;
    return known.roles.map(({ title, of, former }): Role => {
      const belongs =
        of === null
          ? -1
          : entities.findIndex((e) => [e.name, ...e.aliases].some((n) => folded(n) === folded(of)));
      return { start, end, person, title, of: belongs < 0 ? null : belongs, former, method: KNOWN_CAST };
    });
  });
}
