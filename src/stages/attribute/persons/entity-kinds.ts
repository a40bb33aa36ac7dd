import { ENTITY_TYPES, type Entity, type EntityType } from "../../../document.ts";
import { numberOf } from "../../../feature-values.ts";
import type { AttributeDoc } from "../scene.ts";

/** What an entity is, as far as it matters to whom words stand for: bits. */
export const PERSON = 1;
export const ORGANIZATION = 2;
export const WORK = 4;
export const OTHER = 8;
/** Who tells the article. */
export const AUTHOR = 16;
/** The paper that prints it. */
export const OUTLET = 32;

const KINDS: Readonly<Partial<Record<EntityType, number>>> = {
  person: PERSON,
  organization: ORGANIZATION,
  work: WORK,
  other: OTHER,
};

/** By entity: what it is. */
export function entityKinds({ entities, about: { outlet } }: AttributeDoc): Uint8Array {
  const kinds = new Uint8Array(entities.length);
  for (let e = 0; e < entities.length; e++) {
    const { type, part, name } = entities[e] ?? UNKNOWN;
    kinds[e] = (KINDS[type] ?? 0) | (part === "author" ? AUTHOR : 0);
    if (outlet !== null && name === outlet) kinds[e] = (kinds[e] ?? 0) | OUTLET;
  }
  return kinds;
}

const UNKNOWN: Pick<Entity, "type" | "part" | "name"> = { type: "date", part: null, name: "" };

const NUMBERS = Object.fromEntries(ENTITY_TYPES.map((type) => [type, numberOf(type)]));

/** By entity: the number of its type, for rows. */
export function entityTypes({ entities }: AttributeDoc): Uint16Array {
  const types = new Uint16Array(entities.length);
  for (let e = 0; e < entities.length; e++) types[e] = NUMBERS[entities[e]?.type ?? ""] ?? 0;
  return types;
}
