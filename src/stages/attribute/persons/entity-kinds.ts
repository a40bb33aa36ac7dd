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

const TYPES: ReadonlyMap<string, number> = new Map([
  ["person", PERSON],
  ["organization", ORGANIZATION],
  ["work", WORK],
  ["other", OTHER],
]);

/** By entity: what it is. */
export function entityKinds({ entities, about }: AttributeDoc): Uint8Array {
  const kinds = new Uint8Array(entities.length);
  entities.forEach(({ type, part, name }, e) => {
    const author = part === "author" ? AUTHOR : 0;
    kinds[e] = (TYPES.get(type) ?? 0) | author | (name === about.outlet ? OUTLET : 0);
  });
  return kinds;
}

/** By entity: the number of its type, for rows. */
export function entityTypes({ entities }: AttributeDoc): Uint16Array {
  const types = new Uint16Array(entities.length);
  entities.forEach(({ type }, e) => {
    types[e] = numberOf(type);
  });
  return types;
}
