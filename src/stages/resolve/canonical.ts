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
  readonly read: ReadName;
  count: number;
}

/**
 * The fullest form: most words, capitals mixed with small letters, then the most frequent, then the first; misspelled
 * and abbreviated forms are short of words or seldom, and so lose. A listed name yields only to one in more words.
 */
export function canonicalName(
  names: readonly (ReadName | null)[],
  mentions: readonly number[],
  type: EntityType,
  listed: string | null,
): Naming {
  const only = onlySurface(names, mentions);
  if (only !== null && listed === null && !only.includes(", ")) return { name: only, aliases: NONE };
  const all = surfacesOf(names, mentions);
  const best = fullestOf(all, type);
  const fullest = listed === null || wordsIn(best) > wordsIn(listed) ? best : listed;
  const name = type === "person" ? givenFirst(fullest) : fullest;
  const aliases: string[] = [];
  for (const { text } of all) if (text !== name) aliases.push(text);
  return { name, aliases };
}

const NONE: readonly string[] = [];

/** How all names of some mentions stand; null where they differ. */
function onlySurface(names: readonly (ReadName | null)[], mentions: readonly number[]): string | null {
  const only = names[mentions[0] ?? -1] ?? null;
  if (only === null) return null;
  for (let i = 1; i < mentions.length; i++) if (names[mentions[i] ?? 0] !== only) return null;
  return only.surface;
}

/** How the names of some mentions stand, each once, and how often. */
function surfacesOf(names: readonly (ReadName | null)[], mentions: readonly number[]): Surface[] {
  const all: Surface[] = [];
  let known: Map<string, Surface> | null = null;
  let last: Surface | undefined;
  for (const m of mentions) {
    const read = names[m];
    if (!read) continue;
    const text = read.surface;
    if (last?.text !== text) {
      if (last !== undefined) known ??= new Map([[last.text, last]]);
      last = known?.get(text);
      if (last === undefined) {
        last = { text, read, count: 0 };
        known?.set(text, last);
        all.push(last);
      }
    }
    last.count++;
  }
  return all;
}

function fullestOf(all: readonly Surface[], type: EntityType): string {
  let best = all[0];
  if (all.length < 2) return best?.text ?? "";
  let most = Number.NEGATIVE_INFINITY;
  for (const surface of all) {
    const rank = rankOf(surface.read, type === "person") + Math.min(surface.count, 200);
    if (rank <= most) continue;
    best = surface;
    most = rank;
  }
  return best?.text ?? "";
}

const wordsIn = (name: string): number => (name === "" ? 0 : name.split(/[\s-]+/u).length);

/** "Howard, Jane" of a list or a header is Jane Howard. */
const givenFirst = (name: string): string =>
  name.includes(", ") ? name.replace(/^([^,]+), ([^,]+)$/u, "$2 $1") : name;

/** Words weigh most, then case, then use: each below the one before. */
function rankOf(read: ReadName, isPerson: boolean): number {
  if (isPerson) {
    read.rankOfPerson ??= rank(read.surface, true);
    return read.rankOfPerson;
  }
  read.rank ??= rank(read.surface, false);
  return read.rank;
}

function rank(surface: string, isPerson: boolean): number {
  const words = surface.split(/[\s-]+/u).filter((word) => !isPerson || !/^\p{L}\.?$/u.test(word)).length;
  const shouts = surface === surface.toUpperCase() && /\p{L}{2}/u.test(surface);
  const small = isSmall(surface);
  const turned = surface.includes(", ");
  return words * 1000 - (turned ? 600 : 0) - (shouts ? 500 : 0) - (small ? 300 : 0);
}
