/** Which entity of a record is which person or thing of a golden. */
import type { InterviewRecord, RecordEntity } from "../schema.ts";
import { nameKey } from "./fold.ts";
import type { Golden } from "./schema.ts";

/** A person or an entity of a golden, told by its name. */
export interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly types: readonly string[];
}

export interface Identity {
  readonly entityOf: ReadonlyMap<string, RecordEntity>;
  /** From an entity's id to the golden's name for it. */
  readonly nameOf: ReadonlyMap<string, string>;
}

export const namedOf = (golden: Golden): Named[] => [
  ...golden.people.map(({ name, aliases }) => ({ name, aliases, types: ["person"] })),
  ...golden.entities.map(({ name, aliases, type, altTypes }) => ({
    name,
    aliases,
    types: [type, ...altTypes],
  })),
];

type Fits = (named: Named, entity: RecordEntity) => boolean;

const sameType: Fits = (named, entity) => named.types.includes(entity.type);
const sameName: Fits = (named, entity) => nameKey(named.name) === nameKey(entity.name);

/** Best fits first: type and name, type and any form, then whatever the type. Each entity is one thing only. */
const PASSES: readonly Fits[] = [
  (named, entity) => sameType(named, entity) && sameName(named, entity),
  sameType,
  sameName,
  () => true,
];

export function identify(golden: Golden, record: InterviewRecord): Identity {
  const entityOf = new Map<string, RecordEntity>();
  const nameOf = new Map<string, string>();
  const byForm = entitiesByForm(record);
  for (const fits of PASSES) {
    for (const named of namedOf(golden)) {
      if (entityOf.has(named.name)) continue;
      const candidates = [named.name, ...named.aliases].flatMap((form) => byForm.get(nameKey(form)) ?? []);
      const entity = candidates.find((e) => !nameOf.has(e.id) && fits(named, e));
      if (!entity) continue;
      entityOf.set(named.name, entity);
      nameOf.set(entity.id, named.name);
    }
  }
  return { entityOf, nameOf };
}

function entitiesByForm(record: InterviewRecord): Map<string, RecordEntity[]> {
  const byForm = new Map<string, RecordEntity[]>();
  for (const entity of record.entities) {
    for (const form of new Set([entity.name, ...entity.aliases].map(nameKey))) {
      if (form === "") continue;
      const there = byForm.get(form);
      if (there) there.push(entity);
      else byForm.set(form, [entity]);
    }
  }
  return byForm;
}
