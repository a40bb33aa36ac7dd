/** Who could be the source of a quotation: every mention that some finder proposes, with what speaks for it. */

import type { Sentence } from "../../document.ts";
import { rowFor, type Templates, templatesOf } from "../../feature-templates.ts";
import { numberOf, whole } from "../../feature-values.ts";
import { type Bearings, bearingsOf } from "./bearing.ts";
import { type Clause, titled } from "./clauses.ts";
import type { ReportedSpeech } from "./reported.ts";
import { tagNumber } from "./row-numbers.ts";
import type { Range, Scene } from "./scene.ts";
import { COMMA, leadNumber, OPENING, STOP } from "./sources/words.ts";
import { sizeOf } from "./speech-features.ts";

/**
 * A possible source: a mention, or the source of an earlier quotation. An article has more than a hundred, of which one for each
 * quotation is kept: those of one quotation after another are written into the same objects, and −1 stands for none.
 */
export interface Candidate {
  method: string;
  /** The mention that would be the source; none where the source is that of `sameAs`. */
  mention: number;
  sameAs: number;
  /** The tokens of its cue. */
  cueFirst: number;
  cueLast: number;
  /** The next candidate of the same source. */
  next: Candidate | null;
  /** What speaks for it; the row may have room for more columns than the templates name. */
  templates: Templates;
  readonly row: Int32Array;
}

/** The candidates for a quotation: the first `count` of all that there is room for. */
export interface Candidates {
  readonly all: Candidate[];
  count: number;
}

/** One more candidate without a cue, whose row is to be written. */
export function add(
  found: Candidates,
  method: string,
  mention: number,
  sameAs: number,
  templates: Templates,
): Candidate {
  const candidate = found.all[found.count] ?? roomFor(found);
  found.count++;
  candidate.method = method;
  candidate.mention = mention;
  candidate.sameAs = sameAs;
  candidate.cueFirst = -1;
  candidate.cueLast = -1;
  candidate.next = null;
  candidate.templates = templates;
  return candidate;
}

function roomFor({ all }: Candidates): Candidate {
  const candidate: Candidate = {
    method: "",
    mention: -1,
    sameAs: -1,
    cueFirst: -1,
    cueLast: -1,
    next: null,
    templates: NONE,
    row: rowFor({ width: WIDEST }),
  };
  all.push(candidate);
  return candidate;
}

/** At least the columns of the widest row that a finder writes. */
const WIDEST = 24;
const NONE = templatesOf([], []);

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
  readonly bearings: Bearings;
}

/** Proposes sources for the quotation; a finder that knows nothing proposes none. */
export interface SourceFinder {
  readonly name: string;
  readonly propose: (asked: Asked, found: Candidates) => void;
}

export function askedOf(grounds: Grounds, quotation: number): Asked {
  const range = grounds.ranges[quotation] ?? { first: 0, last: 0 };
  const at = grounds.sentenceAt[range.first] ?? -1;
  const sentence = grounds.doc.sentences[at];
  const bearings = bearingsOf(grounds);
  const shape = readShape(grounds, quotation, range, sentence);
  return { grounds, quotation, range, at, sentence, shape, bearings };
}

/** The shape of a quotation, which most features are crossed with. */
interface Shape {
  readonly size: number;
  readonly end: number;
  readonly first: number;
  readonly lead: number;
  readonly alone: number;
}

function readShape(
  { doc, words: { signs } }: Grounds,
  q: number,
  range: Range,
  sentence: Sentence | undefined,
): Shape {
  const { start, end } = doc.quotations[q]?.spans[0] ?? NO_WORDS;
  const last = start < end ? doc.text.charCodeAt(end - 1) : 0;
  const opens = !sentence || sentence.first === range.first;
  const before = opens ? 0 : leadNumber(signs[range.first - 1] ?? 0);
  return {
    size: whole(sizeOf(range.last - range.first - 2)),
    end: last === COMMA_CODE ? COMMA : isStop(last) ? STOP : NO_MARK,
    first: beginsUpper(doc.text, start, end) ? UPPER : LOWER,
    lead: opens ? OPENING : before > 0 ? before : tagNumber(doc.tokens, range.first - 1),
    alone: opens && (!sentence || sentence.last <= range.last + 1) ? ALONE : PART,
  };
}

const COMMA_CODE = 0x2c;

/** One of ".?!…", or no words at all. */
const isStop = (code: number): boolean =>
  code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2026 || code === 0;

const NO_WORDS = { start: 0, end: 0 };

/** Whether words begin with a capital, behind dots and white space. */
function beginsUpper(text: string, start: number, end: number): boolean {
  const code = start < end ? text.charCodeAt(start) : 0;
  if (code >= FIRST_CAPITAL && code <= LAST_CAPITAL) return true;
  if (code >= FIRST_SMALL && code <= LAST_SMALL) return false;
  return /^[…\s]*\p{Lu}/u.test(text.slice(start, end));
}

const [FIRST_CAPITAL, LAST_CAPITAL, FIRST_SMALL, LAST_SMALL] = [0x41, 0x5a, 0x61, 0x7a];

const NO_MARK = numberOf("none");
const [UPPER, LOWER] = [numberOf("upper"), numberOf("lower")];
export const [ALONE, PART] = [numberOf("alone"), numberOf("part")];

/** The number of a count in steps: 0, 1, 2, 3–5, 6–10, 11–20, more. */
export const steps = (n: number): number =>
  n <= 2 ? whole(Math.max(n, -1)) : n <= 5 ? THREE : n <= 10 ? SIX : n <= 20 ? ELEVEN : FAR;

const [THREE, SIX, ELEVEN, FAR] = [whole(3), whole(6), whole(11), numberOf("far")];

export { titled };
