import type { Sentence } from "../../../document.ts";
import { TAGS } from "../../../tokens.ts";
import { isQuoted, type Sight } from "./sight.ts";

const LONGEST_SUBJECT = 6;
const LONGEST_OBJECT = 2;

/** The staff, she insisted, deserve the credit. · It was, Aoyagi informed us, not a joke. → a clause between two commas. */
export function isParenthetical(sight: Sight, cue: number, { first, last }: Sentence): boolean {
  const before = commaWithin(sight, cue, -1, LONGEST_SUBJECT, first);
  const after = commaWithin(sight, cue, 1, LONGEST_OBJECT, last - 1);
  return before !== null && cue - before > 1 && after !== null && before > first;
}

/** The nearest comma in one direction, when nothing but words of a noun phrase stands between. */
function commaWithin(sight: Sight, from: number, step: 1 | -1, most: number, limit: number): number | null {
  const { tokens } = sight;
  for (let n = 1; n <= most + 1; n++) {
    const i = from + n * step;
    if ((i - limit) * step > 0 || isQuoted(sight, i)) return null;
    if (tokens.lower[i] === ",") return i;
    if (!NOMINAL.has(tokens.tag[i] ?? 0)) return null;
  }
  return null;
}

const NOMINAL: ReadonlySet<number> = new Set(
  (["ADJ", "ADV", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN"] as const).map((tag) => TAGS.indexOf(tag)),
);
