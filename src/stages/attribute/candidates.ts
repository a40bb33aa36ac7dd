/** Who could be the source of a quotation: every mention that some finder proposes, with what speaks for it. */

import { ENTITY_TYPES, type Mention, type Sentence } from "../../document.ts";
import type { Row, Templates } from "../../feature-templates.ts";
import { numberOf, whole } from "../../feature-values.ts";
import type { Lexicon } from "../../lexicons.ts";
import { keptForOne, madeOnce } from "../../remembered.ts";
import { inList, wordTable } from "../../vocabulary.ts";
import { type Clause, titled } from "./clauses.ts";
import type { ReportedSpeech } from "./reported.ts";
import { tagNumber } from "./row-numbers.ts";
import type { Range, Scene } from "./scene.ts";
import { sizeOf } from "./speech-features.ts";

/** A possible source: a mention, or the source of an earlier quotation. */
export interface Candidate {
  readonly method: string;
  /** The mention that would be the source, or null where the source is that of `sameAs`. */
  readonly mention: number | null;
  readonly sameAs: number | null;
  readonly cue: Range | null;
  /** What speaks for it. */
  readonly templates: Templates;
  readonly row: Row;
}

/** What the finders know beside the scene. */
export interface Grounds extends Scene {
  readonly clauses: readonly Clause[];
  /** By sentence: its clauses, as a half-open range of indices. */
  readonly clausesOf: readonly Range[];
  /** 1 for tokens inside quotations that are speech. */
  readonly masked: Uint8Array;
  /** Quotations that are speech and in no other, by position. */
  readonly speech: readonly number[];
  /** By quotation: its place in `speech`, or -1. */
  readonly placeOf: Int32Array;
  /** Subjects that are two joined mentions: "X and Y said". */
  readonly joinedSubjects: ReadonlySet<number>;
  readonly reported: readonly ReportedSpeech[];
  /** By token: the reported speech whose content holds it, or -1. */
  readonly reportedAt: Int32Array;
  /** Sentences that hold a quotation which is speech. */
  readonly quotedSentences: ReadonlySet<number>;
}

/** A quotation whose source is asked for, with what all finders want to know of it. */
export interface Asked {
  readonly grounds: Grounds;
  readonly quotation: number;
  /** Its tokens, and the sentence that it begins in. */
  readonly range: Range;
  readonly at: number;
  readonly sentence: Sentence | undefined;
  readonly shape: Shape;
  /** What kind of words a mention is, and whether it is the author. */
  readonly kindOf: (mention: number) => number;
  readonly isAuthor: (mention: number) => boolean;
}

/** Proposes sources for the quotation; a finder that knows nothing proposes none. */
export interface SourceFinder {
  readonly name: string;
  readonly propose: (asked: Asked, found: Candidate[]) => void;
}

export function askedOf(grounds: Grounds, quotation: number): Asked {
  const range = grounds.ranges[quotation] ?? { first: 0, last: 0 };
  const at = grounds.sentenceAt[range.first] ?? -1;
  const sentence = grounds.doc.sentences[at];
  const shape = readShape(grounds, quotation, range, sentence);
  const { kindOf, isAuthor } = wordsOf(grounds);
  return { grounds, quotation, range, at, sentence, shape, kindOf, isAuthor };
}

/** The shape of a quotation, which most features are crossed with. */
interface Shape {
  readonly size: number;
  readonly end: number;
  readonly first: number;
  readonly lead: number;
  readonly alone: number;
}

function readShape(grounds: Grounds, q: number, range: Range, sentence: Sentence | undefined): Shape {
  const { doc } = grounds;
  const { start, end } = doc.quotations[q]?.spans[0] ?? NO_WORDS;
  const last = start < end ? doc.text.charAt(end - 1) : "";
  const opens = !sentence || sentence.first === range.first;
  const before = opens ? "^" : (doc.tokens.lower[range.first - 1] ?? "");
  return {
    size: whole(sizeOf(range.last - range.first - 2)),
    end: last === "," ? COMMA : ".?!…".includes(last) ? STOP : NONE,
    first: beginsUpper(doc.text, start, end) ? UPPER : LOWER,
    lead: leadOf(before) ?? tagNumber(doc.tokens, range.first - 1),
    alone: opens && (!sentence || sentence.last <= range.last + 1) ? ALONE : PART,
  };
}

const NO_WORDS = { start: 0, end: 0 };

/** Whether words begin with a capital, behind dots and white space. */
function beginsUpper(text: string, start: number, end: number): boolean {
  const code = start < end ? text.charCodeAt(start) : 0;
  if (code >= FIRST_CAPITAL && code <= LAST_CAPITAL) return true;
  if (code >= FIRST_SMALL && code <= LAST_SMALL) return false;
  return /^[…\s]*\p{Lu}/u.test(text.slice(start, end));
}

const [FIRST_CAPITAL, LAST_CAPITAL, FIRST_SMALL, LAST_SMALL] = [0x41, 0x5a, 0x61, 0x7a];

const [COMMA, STOP, NONE] = [numberOf("comma"), numberOf("stop"), numberOf("none")];
const [UPPER, LOWER] = [numberOf("upper"), numberOf("lower")];
const [ALONE, PART] = [numberOf("alone"), numberOf("part")];

const LEADS: ReadonlyMap<string, number> = new Map([
  ["^", numberOf("^")],
  [",", COMMA],
  [":", numberOf("colon")],
  ["that", numberOf("that")],
]);

/** What a word before the quotation is, when it is one that leads to it or ends what was before. */
const leadOf = (word: string): number | undefined => LEADS.get(word) ?? (endsInStop(word) ? STOP : undefined);

export function endsInStop(word: string): boolean {
  const last = word.charAt(word.length - 1);
  return last === "." || last === "?" || last === "!";
}

/** What is asked of the words of mentions; most mentions are near no quotation. */
const wordsOf = keptForOne(
  ({ doc: { mentions, tokens }, lexicons }: Grounds): Pick<Asked, "kindOf" | "isAuthor"> => {
    const pronouns = pronounKinds(lexicons.pronouns)(tokens.vocabulary);
    const isFirst = inList(lexicons["first-pronouns"])(tokens.vocabulary);
    const kinds = new Uint16Array(mentions.length);
    const read = (m: number): number => {
      const mention = mentions[m];
      if (!mention) return 0;
      return mention.form === "pronoun" ? (pronouns[tokens.id[mention.first] ?? 0] ?? 0) : kindOf(mention);
    };
    return {
      kindOf: (m) => {
        if (kinds[m] === 0) kinds[m] = read(m);
        return kinds[m] ?? 0;
      },
      isAuthor: (m) => {
        const mention = mentions[m];
        return mention?.form === "pronoun" && isFirst[tokens.id[mention.first] ?? 0] === 1;
      },
    };
  },
);

const pronounKinds = madeOnce((pronouns: Lexicon) =>
  wordTable(
    (size) => new Int32Array(size),
    (word) => numberOf(pronouns.has(word) ? `pronoun-${word}` : "pronoun"),
  ),
);

const kindOf = ({ form, type }: Mention): number =>
  (form === "name" ? NAMES : NOMINALS)[ENTITY_TYPES.indexOf(type)] ?? 0;

const kindsOf = (form: string): number[] => ENTITY_TYPES.map((type) => numberOf(`${form}-${type}`));
const [NAMES, NOMINALS] = [kindsOf("name"), kindsOf("nominal")];

/** "I", "us": who tells the article, and speaks only in the words of a sentence that says so. */
export const isAuthor = (grounds: Grounds, m: number): boolean => wordsOf(grounds).isAuthor(m);

/** The number of a count in steps: 0, 1, 2, 3–5, 6–10, 11–20, more. */
export const steps = (n: number): number =>
  n <= 2 ? whole(Math.max(n, -1)) : n <= 5 ? THREE : n <= 10 ? SIX : n <= 20 ? ELEVEN : FAR;

const [THREE, SIX, ELEVEN, FAR] = [whole(3), whole(6), whole(11), numberOf("far")];

export { titled };
