/** Where an article names what a role may belong to. */
import type { NameSigns } from "../name-signs.ts";
import type { RoleDoc } from "../roles-of.ts";

/** One name of one of them. */
export interface Naming {
  readonly start: number;
  readonly house: number;
  readonly sentence: number;
  readonly block: number;
}

/** The makings of a house: the entity, its mentions, and its place in the order of first names. */
export interface Found {
  readonly entity: number;
  readonly mentions: number[];
}

/** The names of the entities that have looks, in order, and the entities in the order of their first names. */
export function namingsIn(
  doc: RoleDoc,
  signs: readonly (NameSigns | null)[],
  entityOf: readonly (number | null)[],
): { namings: Naming[]; found: Found[] } {
  /** By entity: its place among those that are found, and one. */
  const placeOf = new Array<number>(signs.length).fill(0);
  const [namings, found]: [Naming[], Found[]] = [[], []];
  let [sentence, block] = [0, 0];
  for (let m = 0; m < doc.mentions.length; m++) {
    const mention = doc.mentions[m];
    const entity = entityOf[m] ?? null;
    if (!mention || entity === null || !signs[entity]?.looks) continue;
    while ((doc.sentences[sentence + 1]?.start ?? Infinity) <= mention.start) sentence++;
    while ((doc.blocks[block + 1]?.start ?? Infinity) <= mention.start) block++;
    const known = placeOf[entity] ?? 0;
    const house = known > 0 ? known - 1 : found.length;
    if (known > 0) found[house]?.mentions.push(m);
    else placeOf[entity] = found.push({ entity, mentions: [m] });
    namings.push({ start: mention.start, house, sentence, block });
  }
  return { namings, found };
}

/** Places beyond this one are all as late. */
export const LAST = 8;

/** The place of each in the order in which the body names them first; those that do not count have the last, and none whom only the head names. */
export function ranksOf(
  namings: readonly Naming[],
  body: number,
  counts: readonly boolean[],
): readonly (number | undefined)[] {
  const ranks = new Array<number | undefined>(counts.length).fill(undefined);
  let next = 0;
  for (const { start, house } of namings)
    if (start >= body && ranks[house] === undefined) ranks[house] = counts[house] ? next++ : LAST;
  return ranks;
}
