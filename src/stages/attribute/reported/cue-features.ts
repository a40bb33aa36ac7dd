import type { Sentence } from "../../../document.ts";
import { type Weights, weightAt } from "../../../linear.ts";
import { TAGS } from "../../../tokens.ts";
import { type CueLayout, NEAR, PAIRS, SIDES, STEMS, TAGS_AROUND, WINDOW, WORDS } from "./cue-fields.ts";
import { kindAt, pairAt, pairOf, type Sight, stemAt } from "./sight.ts";
import { COMMA, QUOTED, SUBJECT, THAT, TO } from "./signs.ts";

/**
 * The weights of what token `i` shows, a word that may say that something was said, added up; as whole numbers of 32 bits,
 * which may be three sums in one.
 */
export function cueWeight(w: Weights, l: CueLayout, sight: Sight, i: number, sentence: Sentence): number {
  return (
    (ofWindow(w, l, sight, i, sentence) +
      ofPairs(w, l, sight, i, sentence) +
      ofStem(w, l, sight, i, sentence) +
      ofSurroundings(w, l, sight, i, sentence) +
      ofItself(w, l, sight, i, sentence)) |
    0
  );
}

/** The words and the parts of speech around it; beyond the sentence are no words and a part of speech of its own. */
function ofWindow(w: Weights, l: CueLayout, sight: Sight, i: number, { first, last }: Sentence): number {
  const { words } = sight.columns;
  const { tag } = sight.tokens;
  const end = Math.min(WINDOW, last - 1 - i);
  let sum = 0;
  for (let o = -Math.min(WINDOW, i - first); o <= end; o++)
    sum = (sum + weightAt(w, l.word + o + WORDS * (words[i + o] ?? -1))) | 0;
  for (let o = -NEAR; o <= NEAR; o++) {
    const at = i + o;
    const part = at >= first && at < last ? (tag[at] ?? 0) : 0;
    sum = (sum + weightAt(w, l.tag + o + TAGS_AROUND * part)) | 0;
  }
  return sum;
}

function ofPairs(w: Weights, l: CueLayout, sight: Sight, i: number, sentence: Sentence): number {
  const around = pairOf(sight, kindAt(sight, i - 1, sentence), kindAt(sight, i + 1, sentence));
  return (
    (weightAt(w, l.around + around) +
      weightAt(w, l.pairBehind + PAIRS * pairAt(sight, i + 2, sentence)) +
      weightAt(w, l.pairBefore + PAIRS * pairAt(sight, i - 1, sentence)) +
      weightAt(w, l.pairFarBefore + PAIRS * pairAt(sight, i - 2, sentence)) +
      weightAt(w, l.pairFarBehind + PAIRS * pairAt(sight, i + 3, sentence))) |
    0
  );
}

/** The stem, with what stands beside it, a "that" behind it, and nothing more behind it. */
function ofStem(w: Weights, l: CueLayout, sight: Sight, i: number, sentence: Sentence): number {
  const stem = stemAt(sight, i);
  if (stem < 0) return 0;
  const that = distance(sight, i, sentence, 1, 6, THAT) < 6;
  const beside = 2 * SIDES * stem;
  return (
    (weightAt(w, l.stem + stem) +
      weightAt(w, l.stemNext + beside + sideOf(sight, i + 1, sentence)) +
      weightAt(w, l.stemPrevious + beside + sideOf(sight, i - 1, sentence)) +
      (that ? weightAt(w, l.stemThat + STEMS * stem) : 0) +
      (i + 2 >= sentence.last ? weightAt(w, l.stemLast + STEMS * stem) : 0)) |
    0
  );
}

/** How far the sentence goes, and how far away commas, subjects, "that" and quotations are. */
function ofSurroundings(w: Weights, l: CueLayout, sight: Sight, i: number, sentence: Sentence): number {
  return (
    (weightAt(w, l.toEnd + Math.min(5, sentence.last - 1 - i)) +
      weightAt(w, l.fromStart + Math.min(5, i - sentence.first)) +
      weightAt(w, l.commaBefore + distance(sight, i, sentence, -1, 6, COMMA)) +
      weightAt(w, l.commaAfter + distance(sight, i, sentence, 1, 6, COMMA)) +
      weightAt(w, l.subject + distance(sight, i, sentence, -1, 7, SUBJECT)) +
      weightAt(w, l.that + distance(sight, i, sentence, 1, 6, THAT)) +
      weightAt(w, l.quoteAfter + distance(sight, i, sentence, 1, 6, QUOTED)) +
      weightAt(w, l.quoteBefore + distance(sight, i, sentence, -1, 6, QUOTED))) |
    0
  );
}

function ofItself(w: Weights, l: CueLayout, sight: Sight, i: number, sentence: Sentence): number {
  const { tokens, columns } = sight;
  return (
    (weightAt(w, l.bias) +
      weightAt(w, l.verbsBefore + verbsBefore(sight, i, sentence)) +
      weightAt(w, l.ending + (columns.endings[i] ?? 0)) +
      (tokens.tag[i] === VERB ? 0 : weightAt(w, l.noun + (columns.words[i] ?? -1)))) |
    0
  );
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
