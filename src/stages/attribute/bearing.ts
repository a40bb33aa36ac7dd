/** What a mention is, in its sentence and in the article, whatever quotation asks for it. */
import { ENTITY_TYPES, type Mention } from "../../document.ts";
import { numberOf, whole } from "../../feature-values.ts";
import { keptForOne } from "../../remembered.ts";
import { TAGS } from "../../tokens.ts";
import type { Candidate, Grounds } from "./candidates.ts";
import { STRENGTHS, WEAKEST } from "./cues.ts";
import { tagNumber } from "./row-numbers.ts";
import { closedAt, pronounAt, type WordFacts } from "./word-facts.ts";
import { FIRST_PERSON, rankIn } from "./word-signs.ts";

export interface Bearing {
  /** What kind of words it is. */
  readonly kind: number;
  /** "I", "us": who tells the article, and speaks only in the words of a sentence that says so. */
  readonly isAuthor: boolean;
  /** The words beside it. */
  readonly left: number;
  readonly right: number;
  /** Its strongest verb, and how that stands among the verbs of the sentence. */
  readonly own: number;
  readonly rank: number;
  /** How often its entity is the subject of a strong cue. */
  readonly speaks: number;
}

/** The bearings of an article's mentions, each read when it is asked for: most mentions are near no quotation. */
export interface Bearings {
  readonly grounds: Grounds;
  readonly strengths: Strengths;
  readonly read: (Bearing | undefined)[];
  /** By entity: the last quotation whose words were seen to name it, and one more. */
  readonly namedBy: Int32Array;
  /** By mention: the last candidate that proposes it, while those of a quotation are put together. */
  readonly lastOf: (Candidate | undefined)[];
}

export const bearingsOf = keptForOne((grounds: Grounds): Bearings => {
  const { mentions, entities } = grounds.doc;
  const read = new Array<Bearing | undefined>(mentions.length).fill(undefined);
  const lastOf = new Array<Candidate | undefined>(mentions.length).fill(undefined);
  const namedBy = new Int32Array(entities.length);
  return { grounds, strengths: strengthsOf(grounds), read, namedBy, lastOf };
});

export function bearingOf(bearings: Bearings, m: number): Bearing {
  const known = bearings.read[m];
  if (known !== undefined) return known;
  const bearing = readBearing(bearings, m);
  bearings.read[m] = bearing;
  return bearing;
}

const NO_MENTION: Pick<Mention, "form" | "type" | "first" | "last"> = {
  form: "pronoun",
  type: "other",
  first: 0,
  last: 0,
};

function readBearing({ grounds, strengths }: Bearings, m: number): Bearing {
  const { words } = grounds;
  const { tokens, mentions, entityOf } = grounds.doc;
  const { form, type, first, last } = mentions[m] ?? NO_MENTION;
  const sentence = grounds.sentenceAt[first] ?? -1;
  const { own, best, subject, speaks } = strengths;
  const rank = WEAKEST - (own[m] ?? 0);
  const top = WEAKEST - (sentence < 0 ? 0 : (best[sentence] ?? 0));
  const entity = entityOf[m] ?? null;
  const word = tokens.id[first] ?? 0;
  const isPronoun = form === "pronoun";
  return {
    kind: isPronoun
      ? pronounAt(words, word)
      : ((form === "name" ? NAMES : NOMINALS)[ENTITY_TYPES.indexOf(type)] ?? 0),
    isAuthor: isPronoun && ((words.signs[first] ?? 0) & FIRST_PERSON) !== 0,
    left: wordClass(grounds, first - 1, sentence, words),
    right: verbClass(grounds, last, sentence, words),
    own: RANKS[rank] ?? NONE,
    rank: rank === WEAKEST ? NONE : among(rank, top, subject[sentence] === m),
    speaks: entity === null ? NOBODY : timesOf(speaks[entity] ?? 0),
  };
}

const kindsOf = (form: string): number[] => ENTITY_TYPES.map((type) => numberOf(`${form}-${type}`));
const [NAMES, NOMINALS] = [kindsOf("name"), kindsOf("nominal")];

const RANKS = [...STRENGTHS.map((_, rank) => whole(rank)), numberOf(undefined)];
const NONE = numberOf("none");
const NOBODY = numberOf("nobody");
const [FIRST, TIE, OVER, LOWER] = [numberOf("first"), numberOf("tie"), numberOf("over"), numberOf("lower")];

/** How the verb of a mention stands to the strongest of the sentence. */
function among(own: number, top: number, isTop: boolean): number {
  if (own === top) return isTop ? FIRST : TIE;
  return own < top ? OVER : LOWER;
}

const timesOf = (times: number): number => whole(times === 0 ? 0 : times <= 2 ? 1 : 3);

/** The closed word at token `i`, else its part of speech. */
function wordClass({ doc: { tokens }, sentenceAt }: Grounds, i: number, sentence: number, words: WordFacts) {
  if (i < 0 || sentenceAt[i] !== sentence) return EDGE;
  const word = closedAt(words, tokens.id[i] ?? 0);
  return word > 0 ? word : tagNumber(tokens, i);
}

/** As `wordClass`, with the strength of a verb as a cue. */
function verbClass(grounds: Grounds, i: number, sentence: number, words: WordFacts): number {
  const { tag } = grounds.doc.tokens;
  if (tag[i] !== VERB) return wordClass(grounds, i, sentence, words);
  return VERBS[rankIn(words.signs[i] ?? 0)] ?? EDGE;
}

const EDGE = numberOf("^");
const VERB = TAGS.indexOf("VERB");
const VERBS = STRENGTHS.map((strength) => numberOf(`v${strength}`));

/** How strong verbs are: so much stronger than the weakest, which is 0. */
interface Strengths {
  /** By mention: its strongest verb. */
  readonly own: Uint8Array;
  /** By sentence: the strongest verb, and the first mention that it has as a subject. */
  readonly best: Uint8Array;
  readonly subject: Int32Array;
  /** By entity: how often it is the subject of a strong cue. */
  readonly speaks: Uint32Array;
}

function strengthsOf(grounds: Grounds): Strengths {
  const { mentions, sentences, entities, entityOf } = grounds.doc;
  const { signs } = grounds.words;
  const own = new Uint8Array(mentions.length);
  const best = new Uint8Array(sentences.length);
  const first = new Int32Array(sentences.length);
  const speaks = new Uint32Array(entities.length);
  for (const clause of grounds.clauses) {
    const rank = rankIn(signs[clause.verb] ?? 0);
    const strength = WEAKEST - rank;
    const subject = clause.titled;
    if (strength > (own[subject] ?? 0)) own[subject] = strength;
    const sentence = grounds.sentenceAt[clause.verb] ?? -1;
    if (sentence >= 0 && strength > (best[sentence] ?? 0)) {
      best[sentence] = strength;
      first[sentence] = subject;
    }
    const entity = entityOf[subject] ?? null;
    if (rank <= 1 && entity !== null) speaks[entity] = (speaks[entity] ?? 0) + 1;
  }
  return { own, best, subject: first, speaks };
}
