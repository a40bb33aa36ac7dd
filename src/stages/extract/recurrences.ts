import type { Mention } from "../../document.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";
import type { Apart } from "./overlap.ts";

/**
 * A name in several words, or a person's in one, that was found once is that name wherever its words stand again and are
 * not yet taken.
 */
export function findRecurrences(
  { taken }: Apart,
  tokens: Tokens,
  lists: readonly (readonly Mention[])[],
): Mention[] {
  const found: Mention[] = [];
  const most = lists.reduce((count, list) => count + list.length, 0);
  if (most === 0) return found;
  const names = namesByFirst(tokens, lists, most);
  const { heads, spelling } = names;
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] !== 0 || heads[(spelling[i] ?? 0) & (heads.length - 1)] === 0) continue;
    const name = longestAt(tokens, i, names);
    if (name === null) continue;
    const last = i + name.last - name.first;
    found.push(mentionOf(tokens, i, last, name.form, name.type, null, name.leanings));
  }
  return found;
}

/** Names, each once, in chains by the spelling of their first words: what is counted is one more than a place in `all`. */
interface Names {
  readonly all: Mention[];
  readonly spelling: Uint32Array;
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

function namesByFirst(tokens: Tokens, lists: readonly (readonly Mention[])[], most: number): Names {
  const heads = new Int32Array(1 << (32 - Math.clz32(SPARSE * most)));
  const names: Names = { all: [], spelling: tokens.spelling, heads, next: new Int32Array(most + 1) };
  for (const list of lists) for (const name of list) if (recurs(name, tokens)) add(tokens, name, names);
  return names;
}

/** So many heads for each name: a word that begins none hardly ever has another's head. */
const SPARSE = 8;

function add(tokens: Tokens, name: Mention, { all, spelling, heads, next }: Names): void {
  const first = spelling[name.first] ?? 0;
  const slot = first & (heads.length - 1);
  let alike = 0;
  for (let at = heads[slot] ?? 0; at > 0; at = next[at] ?? 0) {
    const known = all[at - 1];
    if (known === undefined || spelling[known.first] !== first) continue;
    if (++alike === MOST_WITH_ONE_WORD || isSame(tokens, known, name)) return;
  }
  next[all.push(name)] = heads[slot] ?? 0;
  heads[slot] = all.length;
}

/** Beyond this many names with one first word, further ones are not looked for; time stays linear. */
const MOST_WITH_ONE_WORD = 20;

/** Longer names are not looked for again: a page of nothing but capitals is one name. */
const LONGEST = 40;

function recurs({ first, last, form, type }: Mention, { start, end }: Tokens): boolean {
  if (form !== "name" || type === "date") return false;
  if (last - first !== 1) return last - first > 1 && last - first <= LONGEST;
  return type === "person" && (end[first] ?? 0) - (start[first] ?? 0) > 2;
}

const isSame = (tokens: Tokens, a: Mention, b: Mention): boolean =>
  a.last - a.first === b.last - b.first && standsAt(tokens, b.first, a);

/** True where the words of a name stand from token `i` on; the first does. */
function standsAt({ spelling, count }: Tokens, i: number, { first, last }: Mention): boolean {
  if (i + last - first > count) return false;
  for (let k = 1; k < last - first; k++) if (spelling[i + k] !== spelling[first + k]) return false;
  return true;
}

function longestAt(tokens: Tokens, i: number, { all, spelling, heads, next }: Names): Mention | null {
  const first = spelling[i] ?? 0;
  let best: Mention | null = null;
  for (let at = heads[first & (heads.length - 1)] ?? 0; at > 0; at = next[at] ?? 0) {
    const name = all[at - 1];
    if (name === undefined || spelling[name.first] !== first) continue;
    if (best && name.last - name.first <= best.last - best.first) continue;
    if (standsAt(tokens, i, name)) best = name;
  }
  return best;
}
