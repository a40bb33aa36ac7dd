/** Who could be the source of a quotation: every mention that some finder proposes, with what speaks for it. */

import type { Sentence } from "../../document.ts";
import { type Feature, type Value, value } from "../../feature.ts";
import { madeOnce } from "../../remembered.ts";
import { tagOf } from "../../tokens.ts";
import { type Clause, titled } from "./clauses.ts";
import type { ReportedSpeech } from "./reported.ts";
import type { Range, Scene } from "./scene.ts";
import { sizeOf } from "./speech.ts";

/** A possible source: a mention, or the source of an earlier quotation. */
export interface Candidate {
  readonly method: string;
  /** The mention that would be the source, or null where the source is that of `sameAs`. */
  readonly mention: number | null;
  readonly sameAs: number | null;
  readonly cue: Range | null;
  readonly features: readonly Feature[];
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

/** Proposes sources for the quotation; a finder that knows nothing proposes none. */
export interface SourceFinder {
  readonly name: string;
  readonly propose: (grounds: Grounds, quotation: number) => Candidate[];
}

/** The tokens of the quotation, and the sentence that it begins in. */
export function placeOf(grounds: Grounds, q: number): { range: Range; sentence: Sentence | undefined } {
  const range = grounds.ranges[q] ?? { first: 0, last: 0 };
  return { range, sentence: grounds.doc.sentences[grounds.sentenceAt[range.first] ?? -1] };
}

/** The shape of a quotation, which most features are crossed with. */
interface Shape {
  readonly size: Value;
  readonly end: Value;
  readonly first: Value;
  readonly lead: Value;
  readonly alone: Value;
}

/** The shape of the quotation; every candidate asks for it, so it is kept. */
export function shapeOf(grounds: Grounds, q: number): Shape {
  const shapes = shapesOf(grounds);
  const shape = shapes.get(q) ?? readShape(grounds, q);
  shapes.set(q, shape);
  return shape;
}

const shapesOf = madeOnce((_grounds: Grounds) => new Map<number, Shape>());

function readShape(grounds: Grounds, q: number): Shape {
  const { doc } = grounds;
  const { range, sentence } = placeOf(grounds, q);
  const quotation = doc.quotations[q];
  const words = quotation ? doc.text.slice(quotation.spans[0]?.start, quotation.spans[0]?.end) : "";
  const last = words.at(-1) ?? "";
  const opens = !sentence || sentence.first === range.first;
  const before = opens ? "^" : (doc.tokens.lower[range.first - 1] ?? "");
  return {
    size: value(sizeOf(range.last - range.first - 2)),
    end: value(last === "," ? "comma" : ".?!…".includes(last) ? "stop" : "none"),
    first: value(/^[…\s]*\p{Lu}/u.test(words) ? "upper" : "lower"),
    lead: value(leadOf(before) ?? tagOf(doc.tokens, range.first - 1)),
    alone: value(opens && (!sentence || sentence.last <= range.last + 1) ? "alone" : "part"),
  };
}

const LEADS: ReadonlyMap<string, string> = new Map([
  ["^", "^"],
  [",", "comma"],
  [":", "colon"],
  ["that", "that"],
]);

/** What a word before the quotation is, when it is one that leads to it or ends what was before. */
const leadOf = (word: string): string | undefined =>
  LEADS.get(word) ?? (/[.?!]$/.test(word) ? "stop" : undefined);

/** What kind of words the mention is; every quotation near it asks for it, so it is kept. */
export function kindOf(grounds: Grounds, m: number): Value {
  const kinds = kindsOf(grounds);
  kinds[m] ??= value(readKind(grounds, m));
  return kinds[m];
}

const kindsOf = madeOnce((_grounds: Grounds): Value[] => []);

function readKind(grounds: Grounds, m: number): string {
  const mention = grounds.doc.mentions[m];
  if (!mention) return "none";
  const head = grounds.doc.tokens.lower[mention.last - 1] ?? "";
  if (mention.form === "pronoun") return `pronoun-${head}`;
  return `${mention.form}-${mention.type}`;
}

/** "I", "us": who tells the article, and speaks only in the words of a sentence that says so. */
export const isAuthor = ({ doc, lexicons }: Grounds, m: number): boolean =>
  doc.mentions[m]?.form === "pronoun" &&
  lexicons["first-pronouns"].has(doc.tokens.lower[doc.mentions[m]?.first ?? 0] ?? "");

/** Small numbers as words: 0, 1, 2, 3–5, 6–10, more. */
export const steps = (n: number): string =>
  n <= 2 ? `${n}` : n <= 5 ? "3" : n <= 10 ? "6" : n <= 20 ? "11" : "far";

export { titled };
