import type { Mention } from "../../document.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** A name in several words, or a person's in one, that was found once is that name wherever its words stand again. */
export function findRecurrences(tokens: Tokens, names: readonly Mention[]): Mention[] {
  const byFirst = new Map<string, Mention[]>();
  const mayBegin = new Uint8Array(PLACES);
  const known = new Set<string>();
  for (const name of names) {
    if (name.form !== "name" || name.type === "date" || !recurs(name, tokens)) continue;
    const key = tokens.word.slice(name.first, name.last).join(" ");
    if (known.has(key)) continue;
    known.add(key);
    const first = tokens.word[name.first] ?? "";
    mayBegin[(tokens.spelling[name.first] ?? 0) % PLACES] = 1;
    const list = byFirst.get(first) ?? [];
    if (list.length < MOST_WITH_ONE_WORD) list.push(name);
    byFirst.set(first, list);
  }
  const found: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (mayBegin[(tokens.spelling[i] ?? 0) % PLACES] === 0) continue;
    const name = longestAt(tokens, i, byFirst.get(tokens.word[i] ?? "") ?? []);
    if (!name) continue;
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

function longestAt(tokens: Tokens, i: number, names: readonly Mention[]): Mention | null {
  let best: Mention | null = null;
  for (const name of names) {
    const length = name.last - name.first;
    if (best && length <= best.last - best.first) continue;
    let same = 1;
    while (same < length && tokens.word[i + same] === tokens.word[name.first + same]) same++;
    if (same === length) best = name;
  }
  return best;
}
