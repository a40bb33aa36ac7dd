import type { Quotation, Sentence } from "../../../document.ts";
import { paint } from "../../../paint.ts";
import { madeOnce } from "../../../remembered.ts";
import { TAGS, type Tokens, tokenAt } from "../../../tokens.ts";
import { wordTable } from "../../../vocabulary.ts";
import { mayBeCue } from "./candidates.ts";
import { type Kinds, kindOf, NO_KIND } from "./kinds.ts";
import { stemOf } from "./stem.ts";

/** A document as the models of reported speech see it: words as numbers, and what is inside quotation marks. */
export interface Sight {
  readonly tokens: Tokens;
  readonly columns: Columns;
  readonly kindCount: number;
  /** By number of a word in the reader's vocabulary: that of its stem, which its forms share; −1 where none is known. */
  readonly stems: Int32Array;
}

/** What is known of each token. */
interface Columns {
  /** Number of each word in the vocabulary; −1 for the rest. */
  readonly words: Int32Array;
  /** Kind of each token; see `Kinds`. */
  readonly kinds: Uint16Array;
  /** What it is to a cue near it: the bits `COMMA`, `THAT`, `TO`, `SUBJECT`, `QUOTED`, `CUE`. */
  readonly signs: Uint8Array;
  /** How its word ends. */
  readonly endings: Uint8Array;
  /** How many there are before each token: commas, verbs, proper nouns, "that". */
  readonly commas: Uint32Array;
  readonly verbs: Uint32Array;
  /** As `verbs`, without auxiliaries. */
  readonly mainVerbs: Uint32Array;
  readonly names: Uint32Array;
  readonly thats: Uint32Array;
}

export const COMMA = 1;
export const THAT = 2;
export const TO = 4;
/** A pronoun or a proper noun. */
export const SUBJECT = 8;
/** A token of a quotation, its marks included. */
export const QUOTED = 16;
/** A word outside quotations that may say that something was said. */
export const CUE = 32;

/** What a document is looked at with. */
export interface Seeing {
  readonly vocabulary: ReadonlyMap<string, number>;
  /** By number of a word: that of its stem. */
  readonly stemOfWord: Int32Array;
  readonly kinds: Kinds;
  /** 1 for words that are no verbs and may be cues: "claim", "according". */
  readonly nouns: Uint8Array;
}

/** The number of each known word's stem. */
export const stemsOf = (vocabulary: ReadonlyMap<string, number>): Int32Array =>
  Int32Array.from(vocabulary.keys(), (word) => stemNumber(word, vocabulary));

const stemNumber = (word: string, vocabulary: ReadonlyMap<string, number>): number =>
  word === "" ? -1 : (vocabulary.get(stemOf(word)) ?? -1);

const columnsFor = (tokens: number): Columns => ({
  words: new Int32Array(tokens),
  kinds: new Uint16Array(tokens),
  signs: new Uint8Array(tokens),
  endings: new Uint8Array(tokens),
  commas: new Uint32Array(tokens),
  verbs: new Uint32Array(tokens),
  mainVerbs: new Uint32Array(tokens),
  names: new Uint32Array(tokens),
  thats: new Uint32Array(tokens),
});

/** Articles up to this length, in tokens, are seen through the same columns one after the other. */
const MOST_KEPT = 1 << 13;
const kept = columnsFor(MOST_KEPT + 1);

/** Sees a document, until the next one is seen. */
export function sightOf(tokens: Tokens, quotations: readonly Quotation[], seeing: Seeing): Sight {
  const { facts, stems } = tablesOf(seeing);
  const { count, tag, id, vocabulary } = tokens;
  const columns = count > MOST_KEPT ? columnsFor(count + 1) : kept;
  const { words, kinds, signs, endings, commas, verbs, mainVerbs, names, thats } = columns;
  const factOf = facts(vocabulary);
  markQuoted(signs, tokens, quotations);
  let comma = 0;
  let verb = 0;
  let mainVerb = 0;
  let name = 0;
  let that = 0;
  for (let i = 0; i <= count; i++) {
    commas[i] = comma;
    verbs[i] = verb;
    mainVerbs[i] = mainVerb;
    names[i] = name;
    thats[i] = that;
    if (i === count) break;
    const part = tag[i] ?? 0;
    const fact = factOf[id[i] ?? 0] ?? 0;
    const signed = (fact >> SIGN.from) & SIGN.most;
    words[i] = (fact & WORD.most) - 1;
    kinds[i] = (fact >> KIND.from) & KIND.most || part;
    endings[i] = (fact >> ENDING.from) & ENDING.most;
    const quoted = signs[i] ?? 0;
    const cue = quoted === 0 && mayBeCue(part, fact >> NOUN.from === 1) ? CUE : 0;
    signs[i] = quoted | signed | cue | (part === PRON || part === PROPN ? SUBJECT : 0);
    if (signed === COMMA) comma++;
    else if (signed === THAT) that++;
    if (part === VERB) mainVerb++;
    if (part === VERB || part === AUX) verb++;
    else if (part === PROPN) name++;
  }
  return { tokens, columns, kindCount: seeing.kinds.count, stems: stems(vocabulary) };
}

/** What a word is to the models, whatever its tag: its number, its kind where it has one of its own, and so on, in one number. */
const field = (from: number, bits: number) => ({ from, most: (1 << bits) - 1 });
const [WORD, KIND, SIGN, ENDING, NOUN] = [
  field(0, 16),
  field(16, 9),
  field(25, 3),
  field(28, 2),
  field(30, 1),
];

const tablesOf = madeOnce(({ vocabulary, stemOfWord, kinds, nouns }: Seeing) => {
  if (vocabulary.size >= WORD.most || kinds.count > KIND.most) throw new RangeError("too many words");
  const numbered = (number: (word: string) => number) => wordTable((size) => new Int32Array(size), number);
  return {
    facts: numbered((word) => {
      const known = vocabulary.get(word) ?? -1;
      return (
        (known + 1) |
        (kindOf(kinds, word, NO_KIND) << KIND.from) |
        (signOf(word) << SIGN.from) |
        (endingOf(word) << ENDING.from) |
        ((nouns[known] ?? 0) << NOUN.from)
      );
    }),
    stems: numbered((word) => {
      const known = vocabulary.get(word);
      return known === undefined ? stemNumber(word, vocabulary) : (stemOfWord[known] ?? -1);
    }),
  };
});

const signOf = (word: string): number =>
  word === "," ? COMMA : word === "that" ? THAT : word === "to" ? TO : 0;

/** "-s", "-d", "-ing", none of these. */
function endingOf(word: string): number {
  if (word.endsWith("s")) return 1;
  if (word.endsWith("d")) return 2;
  return word.endsWith("ing") ? 3 : 0;
}

const VERB = TAGS.indexOf("VERB");
const AUX = TAGS.indexOf("AUX");
const PRON = TAGS.indexOf("PRON");
const PROPN = TAGS.indexOf("PROPN");

/** Sets the sign of every token in quotations and takes all others away. */
function markQuoted(signs: Uint8Array, tokens: Tokens, quotations: readonly Quotation[]): void {
  signs.fill(0, 0, tokens.count + 1);
  let done = 0;
  for (const { outer } of quotations) {
    const first = Math.max(done, tokenAt(tokens, outer.start));
    done = Math.max(done, tokenAt(tokens, outer.end));
    paint(signs, QUOTED, first, done);
  }
}

/** True of the tokens of quotations. */
export const isQuoted = ({ columns: { signs } }: Sight, i: number): boolean =>
  ((signs[i] ?? 0) & QUOTED) !== 0;

/** The word of token `i` when it stands in the sentence. */
export const wordAt = (sight: Sight, i: number, { first, last }: Sentence): number =>
  i < first || i >= last ? -1 : (sight.columns.words[i] ?? -1);

/** The kind of token `i`; that of no word outside the sentence. */
export const kindAt = (sight: Sight, i: number, { first, last }: Sentence): number =>
  i < first || i >= last ? NO_KIND : (sight.columns.kinds[i] ?? NO_KIND);

/** Number of the stem of a word that is a verb or one that the models know; −1 for the rest. */
export const stemAt = ({ tokens, columns: { words }, stems }: Sight, i: number): number =>
  (words[i] ?? -1) >= 0 || tokens.tag[i] === VERB ? (stems[tokens.id[i] ?? 0] ?? -1) : -1;
