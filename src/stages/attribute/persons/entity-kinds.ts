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

/** What is asked of entities again and again. */
export interface EntityKinds {
  /** By entity: what it is. */
  readonly kinds: Uint8Array;
  /** By entity: the number of its type, for rows. */
  readonly types: Uint16Array;
  /** The first who tells the article, or −1. */
  readonly author: number;
}

export function entityKinds({ entities, about: { outlet } }: AttributeDoc): EntityKinds {
  const kinds = new Uint8Array(entities.length);
  const types = new Uint16Array(entities.length);
  let author = -1;
  for (let e = entities.length - 1; e >= 0; e--) {
    const { type, part, name } = entities[e] ?? UNKNOWN;
    const place = ENTITY_TYPES.indexOf(type);
    kinds[e] =
      (KINDS[place] ?? 0) |
      (part === "author" ? AUTHOR : 0) |
      (outlet !== null && name === outlet ? OUTLET : 0);
    types[e] = NUMBERS[place] ?? 0;
    if (part === "author") author = e;
  }
  return { kinds, types, author };
}

const UNKNOWN: Pick<Entity, "type" | "part" | "name"> = { type: "date", part: null, name: "" };

const KIND_OF: Readonly<Partial<Record<EntityType, number>>> = {
  person: PERSON,
  organization: ORGANIZATION,
  work: WORK,
  other: OTHER,
};
const KINDS = ENTITY_TYPES.map((type) => KIND_OF[type] ?? 0);
const NUMBERS = ENTITY_TYPES.map(numberOf);

/** The number of a type, for rows. */
export const typeNumber = (type: EntityType): number => NUMBERS[ENTITY_TYPES.indexOf(type)] ?? 0;
