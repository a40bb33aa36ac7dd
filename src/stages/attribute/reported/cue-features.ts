import type { Sentence } from "../../../document.ts";
import type { Weights } from "../../../linear.ts";
import { TAGS } from "../../../tokens.ts";
import { type CueLayout, NEAR, PAIRS, SIDES, STEMS, TAGS_AROUND, WINDOW, WORDS } from "./cue-fields.ts";
import { add, cues, findCues, stems, sums } from "./cue-sums.ts";
import { ENDING } from "./seeing.ts";
import { kindAt, pairAt, pairOf, type Sight } from "./sight.ts";
import { COMMA, QUOTED, SUBJECT, THAT, TO } from "./signs.ts";

type Layout = CueLayout;

/**
 * Adds up the weights of what each word from `from` to `to` shows that may say that something was said; as whole numbers of 32
 * bits, which may be three sums in one. One kind of feature after the other, for all words.
 * @param likely how many of so many are left that may still weigh enough without what is added last
 * @returns how many words there are; up to which token they were looked for is `looked`
 */
export function weighCues(
  w: Weights,
  l: Layout,
  sight: Sight,
  sentence: Sentence,
  from: number,
  to: number,
  likely?: (count: number) => number,
): number {
  const found = findCues(sight, from, to);
  weighWords(w, l, sight, sentence, found);
  addTags(w, l, sight, sentence, found);
  addStems(w, l, sight, sentence, found);
  addBefore(w, l, sight, sentence, found);
  addBehind(w, l, sight, sentence, found);
  addOwn(w, l, sight, sentence, found);
  const count = likely?.(found) ?? found;
  addPairs(w, l, sight, sentence, count);
  return count;
}

/** The words around it; beyond the sentence are none. */
function weighWords(
  w: Weights,
  { word }: Layout,
  { columns: { words } }: Sight,
  { first, last }: Sentence,
  count: number,
): void {
  for (let c = 0; c < count; c++) {
    const i = cues[c] ?? 0;
    const to = Math.min(i + WINDOW, last - 1);
    let sum = 0;
    for (let at = Math.max(i - WINDOW, first); at <= to; at++)
      sum = (sum + weightAt(w, word + at - i + WORDS * (words[at] ?? -1))) | 0;
    sums[c] = sum;
  }
}

/** The parts of speech around it; beyond the sentence is one of its own. */
function addTags(
  w: Weights,
  l: Layout,
  { tokens: { tag } }: Sight,
  { first, last }: Sentence,
  count: number,
): void {
  for (let c = 0; c < count; c++) {
    const i = cues[c] ?? 0;
    let sum = 0;
    const isInside = i - NEAR >= first && i + NEAR < last;
    for (let at = i - NEAR; at <= i + NEAR; at++) {
      const part = isInside || (at >= first && at < last) ? (tag[at] ?? 0) : 0;
      sum = (sum + weightAt(w, l.tag + at - i + TAGS_AROUND * part)) | 0;
    }
    add(c, sum);
  }
}

function addPairs(w: Weights, l: Layout, sight: Sight, sentence: Sentence, count: number): void {
  for (let c = 0; c < count; c++) {
    const i = cues[c] ?? 0;
    const around = pairOf(sight, kindAt(sight, i - 1, sentence), kindAt(sight, i + 1, sentence));
    add(
      c,
      weightAt(w, l.around + around) +
        weightAt(w, l.pairBehind + PAIRS * pairAt(sight, i + 2, sentence)) +
        weightAt(w, l.pairBefore + PAIRS * pairAt(sight, i - 1, sentence)) +
        weightAt(w, l.pairFarBefore + PAIRS * pairAt(sight, i - 2, sentence)) +
        weightAt(w, l.pairFarBehind + PAIRS * pairAt(sight, i + 3, sentence)),
    );
  }
}

/** The stem, with what stands beside it, and with nothing more behind it. */
function addStems(w: Weights, l: Layout, sight: Sight, sentence: Sentence, count: number): void {
  for (let c = 0; c < count; c++) {
    const i = cues[c] ?? 0;
    const stem = stems[c] ?? -1;
    if (stem < 0) continue;
    const beside = 2 * SIDES * stem;
    add(
      c,
      weightAt(w, l.stem + stem) +
        weightAt(w, l.stemNext + beside + sideOf(sight, i + 1, sentence)) +
        weightAt(w, l.stemPrevious + beside + sideOf(sight, i - 1, sentence)) +
        (i + 2 >= sentence.last ? weightAt(w, l.stemLast + STEMS * stem) : 0),
    );
  }
}

/** How many tokens away, less one, a sign still counts as near; a subject before the token counts one further. */
const NEARBY = 6;

/** How far away the sentence's start and the last comma, subject and quotation are. */
function addBefore(
  w: Weights,
  l: Layout,
  { columns: { signs } }: Sight,
  { first }: Sentence,
  count: number,
): void {
  for (let c = 0; c < count; c++) {
    const i = cues[c] ?? 0;
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
    add(
      c,
      weightAt(w, l.fromStart + Math.min(5, i - first)) +
        weightAt(w, l.commaBefore + comma) +
        weightAt(w, l.subject + subject) +
        weightAt(w, l.quoteBefore + quote),
    );
  }
}

/** How far away the sentence's end and the next comma, "that" and quotation are, and the stem with a "that" behind it. */
function addBehind(
  w: Weights,
  l: Layout,
  { columns: { signs } }: Sight,
  { last }: Sentence,
  count: number,
): void {
  for (let c = 0; c < count; c++) {
    const i = cues[c] ?? 0;
    const stem = stems[c] ?? -1;
    let comma = NEARBY;
    let that = NEARBY;
    let quote = NEARBY;
    for (let d = Math.min(NEARBY, last - 1 - i) - 1; d >= 0; d--) {
      const signed = signs[i + 1 + d] ?? 0;
      if ((signed & COMMA) !== 0) comma = d;
      if ((signed & THAT) !== 0) that = d;
      if ((signed & QUOTED) !== 0) quote = d;
    }
    add(
      c,
      weightAt(w, l.toEnd + Math.min(5, last - 1 - i)) +
        weightAt(w, l.commaAfter + comma) +
        weightAt(w, l.that + that) +
        weightAt(w, l.quoteAfter + quote) +
        (that < NEARBY && stem >= 0 ? weightAt(w, l.stemThat + STEMS * stem) : 0),
    );
  }
}

function addOwn(
  w: Weights,
  l: Layout,
  { tokens: { tag }, columns: { mainVerbs, words }, facts }: Sight,
  { first }: Sentence,
  count: number,
): void {
  const verbsBefore = mainVerbs[first] ?? 0;
  for (let c = 0; c < count; c++) {
    const i = cues[c] ?? 0;
    add(
      c,
      weightAt(w, l.bias) +
        weightAt(w, l.verbsBefore + Math.min(MOST_VERBS, (mainVerbs[i] ?? 0) - verbsBefore)) +
        weightAt(w, l.ending + (((facts[i] ?? 0) >> ENDING.from) & ENDING.most)) +
        (tag[i] === VERB ? 0 : weightAt(w, l.noun + (words[i] ?? -1))),
    );
  }
}

const VERB = TAGS.indexOf("VERB");
const MOST_VERBS = 3;

/** One weight. Not shared with heads of other numbers: what is asked for several kinds of arrays takes longer for all of them. */
const weightAt = (weights: Weights, id: number): number => weights[id] ?? 0;

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
