import type { Mention } from "../../document.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** A name in several words, or a person's in one, that was found once is that name wherever its words stand again. */
export function findRecurrences(tokens: Tokens, names: readonly Mention[]): Mention[] {
  const { spelling, count } = tokens;
  const byFirst = new Map<number, Mention[]>();
  const mayBegin = new Uint8Array(PLACES);
  for (const name of names) {
    if (name.form !== "name" || name.type === "date" || !recurs(name, tokens)) continue;
    const first = spelling[name.first] ?? 0;
    const list = byFirst.get(first);
    mayBegin[first % PLACES] = 1;
    if (list === undefined) byFirst.set(first, [name]);
    else if (list.length < MOST_WITH_ONE_WORD && !list.some((known) => isSame(tokens, known, name)))
      list.push(name);
  }
  const found: Mention[] = [];
  if (byFirst.size === 0) return found;
  for (let i = 0; i < count; i++) {
    const first = spelling[i] ?? 0;
    if (mayBegin[first % PLACES] === 0) continue;
    const list = byFirst.get(first);
    const name = list === undefined ? null : longestAt(tokens, i, list);
    if (name === null) continue;
    const last = i + name.last - name.first;
    found.push(mentionOf(tokens, i, last, name.form, name.type, null, name.leanings));
  }
  return found;
}

/** Most words begin no name, which a few bits of their number tell. */
const PLACES = 1 << 12;

/** Beyond this many names with one first word, further ones are not looked for; time stays linear. */
const MOST_WITH_ONE_WORD = 20;

/** Longer names are not looked for again: a page of nothing but capitals is one name. */
const LONGEST = 40;

const recurs = (name: Mention, tokens: Tokens): boolean =>
  (name.last - name.first > 1 && name.last - name.first <= LONGEST) ||
  (name.last - name.first === 1 && name.type === "person" && (tokens.word[name.first]?.length ?? 0) > 2);

const isSame = (tokens: Tokens, a: Mention, b: Mention): boolean =>
  a.last - a.first === b.last - b.first && standsAt(tokens, b.first, a);

/** True where the words of a name stand from token `i` on; the first does. */
function standsAt({ spelling, count }: Tokens, i: number, { first, last }: Mention): boolean {
  if (i + last - first > count) return false;
  for (let k = 1; k < last - first; k++) if (spelling[i + k] !== spelling[first + k]) return false;
  return true;
}

function longestAt(tokens: Tokens, i: number, names: readonly Mention[]): Mention | null {
  let best: Mention | null = null;
  for (const name of names) {
    if (best && name.last - name.first <= best.last - best.first) continue;
    if (standsAt(tokens, i, name)) best = name;
  }
  return best;
}
