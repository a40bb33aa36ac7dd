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
  const stem = stemAt(sight, i);
  return (
    (ofWindow(w, l, sight, i, sentence) +
      ofPairs(w, l, sight, i, sentence) +
      ofStem(w, l, sight, i, stem, sentence) +
      ofBefore(w, l, sight, i, sentence) +
      ofBehind(w, l, sight, i, stem, sentence) +
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

/** The stem, with what stands beside it, and with nothing more behind it. */
function ofStem(w: Weights, l: CueLayout, sight: Sight, i: number, stem: number, sentence: Sentence): number {
  if (stem < 0) return 0;
  const beside = 2 * SIDES * stem;
  return (
    (weightAt(w, l.stem + stem) +
      weightAt(w, l.stemNext + beside + sideOf(sight, i + 1, sentence)) +
      weightAt(w, l.stemPrevious + beside + sideOf(sight, i - 1, sentence)) +
      (i + 2 >= sentence.last ? weightAt(w, l.stemLast + STEMS * stem) : 0)) |
    0
  );
}

/** How many tokens away, less one, a sign still counts as near; a subject before the token counts one further. */
const NEARBY = 6;

/** How far away the sentence's start and the last comma, subject and quotation are. */
function ofBefore(w: Weights, l: CueLayout, sight: Sight, i: number, { first }: Sentence): number {
  const { signs } = sight.columns;
  let comma = NEARBY;
  let quote = NEARBY;
  let subject = NEARBY + 1;
  // From far to near: the nearest stays.
  for (let d = Math.min(NEARBY, i - first - 1); d >= 0; d--) {
    const signed = signs[i - 1 - d] ?? 0;
    if ((signed & COMMA) !== 0) comma = d;
    if ((signed & SUBJECT) !== 0) subject = d;
    if ((signed & QUOTED) !== 0) quote = d;
  }
  return (
    (weightAt(w, l.fromStart + Math.min(5, i - first)) +
      weightAt(w, l.commaBefore + comma) +
      weightAt(w, l.subject + subject) +
      weightAt(w, l.quoteBefore + quote)) |
    0
  );
}

/** How far away the sentence's end and the next comma, "that" and quotation are, and the stem with a "that" behind it. */
function ofBehind(
  w: Weights,
  l: CueLayout,
  sight: Sight,
  i: number,
  stem: number,
  { last }: Sentence,
): number {
  const { signs } = sight.columns;
  let comma = NEARBY;
  let that = NEARBY;
  let quote = NEARBY;
  for (let d = Math.min(NEARBY, last - 1 - i) - 1; d >= 0; d--) {
    const signed = signs[i + 1 + d] ?? 0;
    if ((signed & COMMA) !== 0) comma = d;
    if ((signed & THAT) !== 0) that = d;
    if ((signed & QUOTED) !== 0) quote = d;
  }
  return (
    (weightAt(w, l.toEnd + Math.min(5, last - 1 - i)) +
      weightAt(w, l.commaAfter + comma) +
      weightAt(w, l.that + that) +
      weightAt(w, l.quoteAfter + quote) +
      (that < NEARBY && stem >= 0 ? weightAt(w, l.stemThat + STEMS * stem) : 0)) |
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
