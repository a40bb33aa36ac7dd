import type { Ingested, Mention } from "../../document.ts";
import { type Tokens, tokenAt } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** "TARNSIDE — The office is …", "PORT TARN, Nov. 15 - A recount …": a paragraph opens with where it was written. */
export function findDatelines({ text, blocks, turns }: Ingested & Turned, tokens: Tokens): Mention[] {
  const found: Mention[] = [];
  if (turns.length > 0) return found;
  for (const { start } of blocks) {
    const place = DATELINE.exec(text.slice(start, start + LONGEST))?.[1];
    if (place === undefined) continue;
    const first = tokenAt(tokens, start);
    const last = tokenAt(tokens, start + place.length);
    if (last > first) found.push(mentionOf(tokens, first, last, "name", "place"));
  }
  return found;
}

interface Turned {
  readonly turns: readonly object[];
}

/** Longer openings are no datelines. */
const LONGEST = 60;

const DATELINE =
  /^(\p{Lu}{3,}(?: \p{Lu}{2,}){0,2})(?:,? (?:\p{Lu}[\p{L}.]{1,9} \d{1,2}(?:, \d{4})?))? ?(?:—|–|--| - )/u;
