import type { Ingested, Mention } from "../../document.ts";
import { LOOKS } from "../../letters.ts";
import { type Tokens, tokenAt } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** "TARNSIDE — The office is …", "PORT TARN, Nov. 15 - A recount …": a paragraph opens with where it was written. */
export function findDatelines(
  { text, turns }: Ingested & Turned,
  tokens: Tokens,
  blocks: readonly number[],
): Mention[] {
  const found: Mention[] = [];
  if (turns.length > 0) return found;
  for (let b = 0; b < blocks.length; b += 2) {
    const first = blocks[b] ?? 0;
    if (!isShouted(tokens, first)) continue;
    const start = tokens.start[first] ?? 0;
    const place = DATELINE.exec(text.slice(start, start + LONGEST))?.[1];
    if (place === undefined) continue;
    const last = tokenAt(tokens, start + place.length);
    if (last > first) found.push(mentionOf(tokens, first, last, "name", "place"));
  }
  return found;
}

/** "TARNSIDE": a capital that no small letter follows. */
const isShouted = ({ looks }: Tokens, i: number): boolean =>
  ((looks[i] ?? 0) & (LOOKS.capital | LOOKS.titled)) === LOOKS.capital;

interface Turned {
  readonly turns: readonly object[];
}

/** Longer openings are no datelines. */
const LONGEST = 60;

const DATELINE =
  /^(\p{Lu}{3,}(?: \p{Lu}{2,}){0,2})(?:,? (?:\p{Lu}[\p{L}.]{1,9} \d{1,2}(?:, \d{4})?))? ?(?:—|–|--| - )/u;
