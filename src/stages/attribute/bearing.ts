/** What a mention is in its sentence and in the article, whatever quotation asks for it. */
import { numberOf, whole } from "../../feature-values.ts";
import type { Lexicon } from "../../lexicons.ts";
import { keptForOne, madeOnce } from "../../remembered.ts";
import { TAGS } from "../../tokens.ts";
import { wordTable } from "../../vocabulary.ts";
import { type Grounds, titled } from "./candidates.ts";
import { cueRanks, STRENGTHS, WEAKEST } from "./cues.ts";
import { tagNumber } from "./row-numbers.ts";

export interface Bearing {
  /** The words beside it. */
  readonly left: number;
  readonly right: number;
  /** Its strongest verb, and how that stands among the verbs of the sentence. */
  readonly own: number;
  readonly rank: number;
  /** How often its entity is the subject of a strong cue. */
  readonly speaks: number;
}

/** The bearings of an article's mentions, each read when it is asked for: every quotation near a mention asks for it. */
export const bearingsOf = keptForOne((grounds: Grounds): ((m: number) => Bearing) => {
  const strengths = strengthsOf(grounds);
  const words = wordsOf(grounds);
  const bearings = new Array<Bearing | undefined>(grounds.doc.mentions.length).fill(undefined);
  return (m) => {
    const known = bearings[m];
    if (known !== undefined) return known;
    const read = readBearing(grounds, m, strengths, words);
    bearings[m] = read;
    return read;
  };
});

function readBearing(grounds: Grounds, m: number, strengths: Strengths, words: Words): Bearing {
  const { first, last } = grounds.doc.mentions[m] ?? { first: 0, last: 0 };
  const sentence = grounds.sentenceAt[first] ?? -1;
  const { own, best, subject, speaks } = strengths;
  const rank = own[m] ?? WEAKEST;
  const entity = grounds.doc.entityOf[m] ?? null;
  return {
    left: wordClass(grounds, first - 1, sentence, words),
    right: verbClass(grounds, last, sentence, words),
    own: RANKS[rank] ?? NONE,
    rank: rank === WEAKEST ? NONE : among(rank, best[sentence] ?? WEAKEST, subject[sentence] === m),
    speaks: entity === null ? NOBODY : timesOf(speaks[entity] ?? 0),
  };
}

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

/** What is said of single words, by their numbers in the vocabulary. */
interface Words {
  /** The number of a closed word; 0 of any other. */
  readonly closed: Int32Array;
  readonly ranks: Uint8Array;
}

const wordsOf = (grounds: Grounds): Words => ({
  closed: closedWords(grounds.lexicons["closed-class"])(grounds.doc.tokens.vocabulary),
  ranks: cueRanks(grounds),
});

const closedWords = madeOnce((closed: Lexicon) =>
  wordTable(
    (size) => new Int32Array(size),
    (word) => (closed.has(word) ? numberOf(word) : 0),
  ),
);

/** The closed word at token `i`, else its part of speech. */
function wordClass({ doc: { tokens }, sentenceAt }: Grounds, i: number, sentence: number, words: Words) {
  if (i < 0 || sentenceAt[i] !== sentence) return EDGE;
  const closed = words.closed[tokens.id[i] ?? 0] ?? 0;
  return closed > 0 ? closed : tagNumber(tokens, i);
}

/** As `wordClass`, with the strength of a verb as a cue. */
function verbClass(grounds: Grounds, i: number, sentence: number, words: Words): number {
  const { tag, id } = grounds.doc.tokens;
  if (tag[i] !== VERB) return wordClass(grounds, i, sentence, words);
  return VERBS[words.ranks[id[i] ?? 0] ?? WEAKEST] ?? EDGE;
}

const EDGE = numberOf("^");
const VERB = TAGS.indexOf("VERB");
const VERBS = STRENGTHS.map((strength) => numberOf(`v${strength}`));

interface Strengths {
  /** By mention: the rank of its strongest verb. */
  readonly own: Uint8Array;
  /** By sentence: the strongest verb, and the first mention that it has as a subject. */
  readonly best: Uint8Array;
  readonly subject: Int32Array;
  /** By entity: how often it is the subject of a strong cue. */
  readonly speaks: Uint32Array;
}

function strengthsOf(grounds: Grounds): Strengths {
  const { mentions, sentences, entities, entityOf, tokens } = grounds.doc;
  const ranks = cueRanks(grounds);
  const own = new Uint8Array(mentions.length).fill(WEAKEST);
  const best = new Uint8Array(sentences.length).fill(WEAKEST);
  const first = new Int32Array(sentences.length).fill(-1);
  const speaks = new Uint32Array(entities.length);
  for (const clause of grounds.clauses) {
    const rank = ranks[tokens.id[clause.verb] ?? 0] ?? WEAKEST;
    const subject = titled(grounds, clause.subject);
    own[subject] = Math.min(own[subject] ?? WEAKEST, rank);
    const sentence = grounds.sentenceAt[clause.verb] ?? -1;
    if (rank < (best[sentence] ?? -1)) {
      best[sentence] = rank;
      first[sentence] = subject;
    }
    const entity = entityOf[subject] ?? null;
    if (rank <= 1 && entity !== null) speaks[entity] = (speaks[entity] ?? 0) + 1;
  }
  return { own, best, subject: first, speaks };
}
