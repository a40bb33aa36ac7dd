import type { Sentence } from "../../../document.ts";
import type { Example, Field } from "../../../linear.ts";
import { TAGS } from "../../../tokens.ts";
import type { Kinds } from "./kinds.ts";
import { COMMA, kindAt, QUOTED, type Sight, SUBJECT, stemAt, THAT, TO, wordAt } from "./sight.ts";

/** How many words on each side of the token are looked at, and how many parts of speech. */
const WINDOW = 5;
const NEAR = 3;
const T = TAGS.length;

const upTo = (reach: number): number[] => Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);

/** What the cue classifier looks at, in the order of `cueFeatures`. */
export const cueFields = ({ count }: Kinds): readonly Field[] => [
  ["bias", 1],
  ...upTo(WINDOW).map((o): Field => [`w${o}`, "words", "words"]),
  ...upTo(NEAR).map((o): Field => [`t${o}`, T, "tags"]),
  ["k-1k+1", count * count],
  ["k+1k+2", count * count, "pairs"],
  ["k-2k-1", count * count, "pairs"],
  ["k-3k-2", count * count, "pairs"],
  ["k+2k+3", count * count, "pairs"],
  ["stem", "words"],
  ["stem,next", { perWord: SIDES }, "beside"],
  ["stem,previous", { perWord: SIDES }, "beside"],
  ["stem,that", "words", "stem"],
  ["stem,last", "words", "stem"],
  ["to-end", 6],
  ["from-start", 6],
  ["comma-before", 7],
  ["comma-after", 7],
  ["subject", 8],
  ["that", 7],
  ["quote-after", 7],
  ["quote-before", 7],
  ["verbs-before", 4],
  ["ending", 4],
  ["noun", "words"],
];

/** Fills in what token `i` shows, a word that may say that something was said. */
export function cueFeatures(shown: Example, sight: Sight, i: number, sentence: Sentence): void {
  const { first, last } = sentence;
  const { tokens, columns, kindCount } = sight;
  let f = 0;
  shown[f++] = 0;
  for (let at = i - WINDOW; at <= i + WINDOW; at++) shown[f++] = wordAt(sight, at, sentence);
  for (let at = i - NEAR; at <= i + NEAR; at++)
    shown[f++] = at >= first && at < last ? (tokens.tag[at] ?? 0) : 0;
  const back = kindAt(sight, i - 2, sentence);
  const before = kindAt(sight, i - 1, sentence);
  const after = kindAt(sight, i + 1, sentence);
  const next = kindAt(sight, i + 2, sentence);
  shown[f++] = before * kindCount + after;
  shown[f++] = after * kindCount + next;
  shown[f++] = back * kindCount + before;
  shown[f++] = kindAt(sight, i - 3, sentence) * kindCount + back;
  shown[f++] = next * kindCount + kindAt(sight, i + 3, sentence);
  const stem = stemAt(sight, i);
  const that = distance(sight, i, sentence, 1, 6, THAT);
  shown[f++] = stem;
  shown[f++] = stem < 0 ? -1 : stem * SIDES + sideOf(sight, i + 1, sentence);
  shown[f++] = stem < 0 ? -1 : stem * SIDES + sideOf(sight, i - 1, sentence);
  shown[f++] = that < 6 ? stem : -1;
  shown[f++] = i + 2 >= last ? stem : -1;
  shown[f++] = Math.min(5, last - 1 - i);
  shown[f++] = Math.min(5, i - first);
  shown[f++] = distance(sight, i, sentence, -1, 6, COMMA);
  shown[f++] = distance(sight, i, sentence, 1, 6, COMMA);
  shown[f++] = distance(sight, i, sentence, -1, 7, SUBJECT);
  shown[f++] = that;
  shown[f++] = distance(sight, i, sentence, 1, 6, QUOTED);
  shown[f++] = distance(sight, i, sentence, -1, 6, QUOTED);
  shown[f++] = verbsBefore(sight, i, sentence);
  shown[f++] = columns.endings[i] ?? 0;
  shown[f] = tokens.tag[i] === VERB ? -1 : (columns.words[i] ?? -1);
}

const VERB = TAGS.indexOf("VERB");

/** How many tokens away in direction `step` the next one is that has the sign, less one; `limit` when none is near. */
function distance(
  { columns: { signs } }: Sight,
  i: number,
  { first, last }: Sentence,
  step: 1 | -1,
  limit: number,
  sign: number,
): number {
  for (let d = 0; d < limit; d++) {
    const at = i + (d + 1) * step;
    if (at < first || at >= last) break;
    if (((signs[at] ?? 0) & sign) !== 0) return d;
  }
  return limit;
}

const SIDES = 8;

/** What stands beside a cue, coarsely: nothing, "that", "to", a quotation, a noun phrase, a preposition, a verb, else. */
function sideOf({ tokens, columns: { signs } }: Sight, i: number, { first, last }: Sentence): number {
  if (i < first || i >= last) return 0;
  const signed = signs[i] ?? 0;
  if ((signed & QUOTED) !== 0) return 3;
  if ((signed & THAT) !== 0) return 1;
  if ((signed & TO) !== 0) return 2;
  return SIDE_OF_TAG[tokens.tag[i] ?? 0] ?? 7;
}

const NOUN_PHRASE = 4;
const SIDE_OF_TAG = TAGS.map((tag) => {
  if (["ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"].includes(tag)) return NOUN_PHRASE;
  if (tag === "ADP" || tag === "SCONJ") return 5;
  return tag === "VERB" || tag === "AUX" ? 6 : tag === "PUNCT" ? 0 : 7;
});

const MOST_VERBS = 3;

const verbsBefore = ({ columns: { mainVerbs } }: Sight, i: number, { first }: Sentence): number =>
  Math.min(MOST_VERBS, (mainVerbs[i] ?? 0) - (mainVerbs[first] ?? 0));
