import type { EntityType } from "../../document.ts";
import { isSmall } from "../../letters.ts";
import type { ReadName } from "./read-names.ts";

/** The name of an entity and its other forms, in order of first use. */
export interface Naming {
  readonly name: string;
  readonly aliases: readonly string[];
}

interface Surface {
  readonly text: string;
  count: number;
}

/**
 * The fullest form: most words, capitals mixed with small letters, then the most frequent, then the first; misspelled
 * and abbreviated forms are short of words or seldom, and so lose. A listed name yields only to one in more words.
 */
export function canonicalName(names: readonly ReadName[], type: EntityType, listed: string | null): Naming {
  const all = surfacesOf(names);
  const best = fullestOf(all, type);
  const fullest = listed === null || wordsIn(best) > wordsIn(listed) ? best : listed;
  const name = type === "person" ? givenFirst(fullest) : fullest;
  const aliases: string[] = [];
  for (const { text } of all) if (text !== name) aliases.push(text);
  return { name, aliases };
}

/** How the names stand, each once, and how often. */
function surfacesOf(names: readonly ReadName[]): Surface[] {
  const all: Surface[] = [];
  let last: Surface | undefined;
  const known = new Map<string, Surface>();
  for (const { surface } of names) {
    if (last?.text !== surface) {
      last = known.get(surface);
      if (last === undefined) {
        last = { text: surface, count: 0 };
        known.set(surface, last);
        all.push(last);
      }
    }
    last.count++;
  }
  return all;
}

function fullestOf(all: readonly Surface[], type: EntityType): string {
  if (all.length < 2) return all[0]?.text ?? "";
  const best = all.reduce((top, each) => (rank(top, type) >= rank(each, type) ? top : each));
  return best.text;
}

const wordsIn = (name: string): number => (name === "" ? 0 : name.split(/[\s-]+/u).length);

/** "Howard, Jane" of a list or a header is Jane Howard. */
const givenFirst = (name: string): string =>
  name.includes(", ") ? name.replace(/^([^,]+), ([^,]+)$/u, "$2 $1") : name;

/** Words weigh most, then case, then use: each below the one before. */
function rank(surface: Surface, type: EntityType): number {
  const words = surface.text
    .split(/[\s-]+/u)
    .filter((word) => type !== "person" || !/^\p{L}\.?$/u.test(word)).length;
  const shouts = surface.text === surface.text.toUpperCase() && /\p{L}{2}/u.test(surface.text);
  const small = isSmall(surface.text);
  const turned = surface.text.includes(", ");
  return (
    words * 1000 - (turned ? 600 : 0) - (shouts ? 500 : 0) - (small ? 300 : 0) + Math.min(surface.count, 200)
  );
}
