import type { Sentence } from "../../../document.ts";
import { hasTag, tagSet } from "../../../tokens.ts";
import type { Sight } from "./sight.ts";
import { COMMA, QUOTED } from "./signs.ts";

const LONGEST_SUBJECT = 6;
const LONGEST_OBJECT = 2;

/** The staff, she insisted, deserve the credit. · It was, Aoyagi informed us, not a joke. → a clause between two commas. */
export function isParenthetical(sight: Sight, cue: number, { first, last }: Sentence): boolean {
  const before = commaWithin(sight, cue, -1, LONGEST_SUBJECT, first);
  if (before === null || cue - before <= 1 || before <= first) return false;
  return commaWithin(sight, cue, 1, LONGEST_OBJECT, last - 1) !== null;
}

/** The nearest comma in one direction, when nothing but words of a noun phrase stands between. */
function commaWithin(sight: Sight, from: number, step: 1 | -1, most: number, limit: number): number | null {
  const { tokens, columns } = sight;
  for (let n = 1; n <= most + 1; n++) {
    const i = from + n * step;
    if ((i - limit) * step > 0) return null;
    const signed = columns.signs[i] ?? 0;
    if ((signed & QUOTED) !== 0) return null;
    if ((signed & COMMA) !== 0) return i;
    if (!hasTag(tokens, i, NOMINAL)) return null;
  }
  return null;
}

const NOMINAL = tagSet("ADJ", "ADV", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN");
