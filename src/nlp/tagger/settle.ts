/** One name has one type in a text: what its mentions lean to together, and a surname is what its full name is. */
import { join } from "./hash.ts";
import { NAME_TYPES } from "./labels.ts";
import { lowerOf, type Page } from "./page.ts";

/** A name by its rows, half-open. */
export interface RowName {
  readonly first: number;
  readonly last: number;
  type: number;
  /** What each type scores, below the best one's 0. */
  readonly leanings: readonly number[];
}

const PERSON = NAME_TYPES.indexOf("person");

/** Gives every name of the page the type that the page as a whole gives it. */
export function settleTypes(page: Page, names: readonly RowName[]): void {
  const sums = new Map<number, number[]>();
  const casts: number[][] = [];
  const surnames = new Set<number>();
  for (const { first, last, type, leanings } of names) {
    const key = keyOf(page, first, last);
    let known = sums.get(key);
    if (known === undefined) {
      known = [0, 0, 0, 0];
      sums.set(key, known);
    }
    for (let t = 0; t < leanings.length; t++) known[t] = (known[t] ?? 0) + (leanings[t] ?? 0);
    casts.push(known);
    if (type === PERSON && last - first > 1) surnames.add(lowerOf(page, last - 1));
  }
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    if (!name) continue;
    name.type = most(casts[i] ?? [], name.type);
    if (name.last - name.first === 1 && surnames.has(lowerOf(page, name.first))) name.type = PERSON;
  }
}

/** By the words' letters: the numbers that words have in memory depend on what was read before. */
function keyOf(page: Page, first: number, last: number): number {
  let key = lowerOf(page, first);
  for (let row = first + 1; row < last; row++) key = join(key, lowerOf(page, row));
  return key;
}

/** The type with the highest sum; `own` where it is among them. */
function most(sums: readonly number[], own: number): number {
  let best = own;
  for (let type = 0; type < sums.length; type++) if ((sums[type] ?? 0) > (sums[best] ?? 0)) best = type;
  return best;
}
