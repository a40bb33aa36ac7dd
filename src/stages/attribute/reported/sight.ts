import type { Sentence } from "../../../document.ts";
import type { Domain } from "../../../linear.ts";
import { paint } from "../../../paint.ts";
import { TAGS, type Tokens } from "../../../tokens.ts";
import { type AttributeDoc, quotationRanges } from "../scene.ts";
import { mayBeCue } from "./candidates.ts";
import { type Counts, countsFor } from "./counts.ts";
import { factsIn, KIND, NOUN, type Seeing, SIGN, tablesOf, WORD } from "./seeing.ts";
import { CUE, QUOTED, SUBJECT } from "./signs.ts";

/** A document as the models of reported speech see it: words as numbers, and what is inside quotation marks. */
export interface Sight {
  readonly tokens: Tokens;
  readonly columns: Columns;
  readonly kindCount: number;
  /** The kind of no token at all. */
  readonly noKind: number;
  /** The row of each pair of kinds. */
  readonly pairRows: Domain["rows"];
  /** By number of a word in the reader's vocabulary: the row of its stem, which its forms share; −1 where none is known. */
  readonly stems: Int32Array;
  /** By token: what its word is to the models, whatever its tag. */
  readonly facts: Int32Array;
}

/** What is known of each token. */
interface Columns {
  /** Row of each word; −1 for a word that weighs nothing. */
  readonly words: Int32Array;
  /** Row of the kinds of the token before and of the token. */
  readonly pairs: Int32Array;
  /** Kind of each token; see `Kinds`. */
  readonly kinds: Uint16Array;
  /** What it is to a cue near it: the bits `COMMA`, `THAT`, `TO`, `SUBJECT`, `QUOTED`, `CUE`. */
  readonly signs: Uint8Array;
  /** How many verbs there are before each token, without auxiliaries. */
  readonly mainVerbs: Int32Array;
  readonly counts: Counts;
}

const columnsFor = (tokens: number): Columns => ({
  words: new Int32Array(tokens),
  pairs: new Int32Array(tokens),
  kinds: new Uint16Array(tokens),
  signs: new Uint8Array(tokens),
  mainVerbs: new Int32Array(tokens),
  counts: countsFor(tokens),
});

/** Articles up to this length, in tokens, are seen through the same columns one after the other. */
const MOST_KEPT = 1 << 13;
const kept = columnsFor(MOST_KEPT + 1);

/** Sees a document, until the next one is seen. */
export function sightOf(doc: Seen, seeing: Seeing, facts = factsIn(doc.tokens, seeing)): Sight {
  const { tokens } = doc;
  const { stems, tagKinds, pairRows } = tablesOf(seeing);
  const { count, tag, vocabulary } = tokens;
  const columns = count > MOST_KEPT ? columnsFor(count + 1) : kept;
  const { words, pairs, kinds, signs, mainVerbs, counts } = columns;
  const kindCount = seeing.kinds.count;
  const noKind = tagKinds[0] ?? 0;
  markQuoted(signs, doc);
  counts.counted = -1;
  let before = noKind;
  let verbs = 0;
  for (let i = 0; i < count; i++) {
    mainVerbs[i] = verbs;
    const part = tag[i] ?? 0;
    const fact = facts[i] ?? 0;
    words[i] = (fact & WORD.most) - 1;
    const kind = ((fact >> KIND.from) & KIND.most || (tagKinds[part] ?? 0) + 1) - 1;
    kinds[i] = kind;
    pairs[i] = pairRows[before * kindCount + kind] ?? -1;
    before = kind;
    const quoted = signs[i] ?? 0;
    const cue = quoted === 0 && mayBeCue(part, fact >> NOUN.from === 1) ? CUE : 0;
    const subject = part === PRON || part === PROPN ? SUBJECT : 0;
    signs[i] = quoted | ((fact >> SIGN.from) & SIGN.most) | cue | subject;
    if (part === VERB) verbs++;
  }
  return { tokens, columns, kindCount, noKind, pairRows, stems: stems(vocabulary), facts };
}

const VERB = TAGS.indexOf("VERB");
const PRON = TAGS.indexOf("PRON");
const PROPN = TAGS.indexOf("PROPN");

type Seen = Pick<AttributeDoc, "tokens" | "quotations">;

/** Sets the sign of every token in quotations and takes all others away. */
function markQuoted(signs: Uint8Array, doc: Seen): void {
  signs.fill(0, 0, doc.tokens.count + 1);
  let done = 0;
  for (const { first, last } of quotationRanges(doc)) {
    if (last <= done) continue;
    paint(signs, QUOTED, Math.max(done, first), last);
    done = last;
  }
}

/** True of the tokens of quotations. */
export const isQuoted = ({ columns: { signs } }: Sight, i: number): boolean =>
  i >= 0 && ((signs[i] ?? 0) & QUOTED) !== 0;

/** The row of the word of token `i` when it stands in the sentence. */
export const wordAt = (sight: Sight, i: number, { first, last }: Sentence): number =>
  i < first || i >= last ? -1 : (sight.columns.words[i] ?? -1);

/** The kind of token `i`; that of no word outside the sentence. */
export const kindAt = (
  { columns: { kinds }, noKind }: Sight,
  i: number,
  { first, last }: Sentence,
): number => (i < first || i >= last ? noKind : (kinds[i] ?? noKind));

/** The row of two kinds of words. */
export const pairOf = ({ pairRows, kindCount }: Sight, first: number, second: number): number =>
  pairRows[first * kindCount + second] ?? -1;

/** The row of the kinds of the token before `i` and of `i`; outside the sentence is no word. */
export function pairAt(sight: Sight, i: number, sentence: Sentence): number {
  return sentence.first < i && i < sentence.last
    ? (sight.columns.pairs[i] ?? -1)
    : pairOf(sight, kindAt(sight, i - 1, sentence), kindAt(sight, i, sentence));
}

/** Row of the stem of a word that is a verb or one that the models know; −1 for the rest. */
export const stemAt = ({ tokens, columns: { words }, stems }: Sight, i: number): number =>
  (words[i] ?? -1) >= 0 || tokens.tag[i] === VERB ? (stems[tokens.id[i] ?? 0] ?? -1) : -1;
