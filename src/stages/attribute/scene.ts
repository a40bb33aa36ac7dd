/** Who and what stands where: the document's layers by token, so that no sieve has to search for them. */
import type { Extracted, Ingested, Resolved, Segmented } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Models } from "../../models.ts";
import { paint } from "../../paint.ts";
import { tokenAt } from "../../tokens.ts";
import { type WordFacts, type WordProperty, wordFacts } from "./word-facts.ts";

export type AttributeDoc = Ingested & Segmented & Extracted & Resolved;

/** A half-open range of token indices. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Indices over the tokens of a document; -1 stands for none. */
export interface Scene {
  readonly doc: AttributeDoc;
  readonly lexicons: Lexicons;
  readonly models: Models;
  /** The tokens of each quotation, its marks included. */
  readonly ranges: readonly Range[];
  /** By token: the outermost quotation that holds it. */
  readonly quotationAt: Int32Array;
  /** By token: its sentence, its block. */
  readonly sentenceAt: Int32Array;
  readonly blockAt: Int32Array;
  /** By token: the longest mention that begins, or ends, with it. */
  readonly startingAt: Int32Array;
  readonly endingAt: Int32Array;
  /** By token: the name that it is part of. */
  readonly nameAt: Int32Array;
  readonly words: WordFacts;
}

/** @param factOf what a word is to the models of reported speech, where they are asked too */
export function sceneOf(doc: AttributeDoc, lexicons: Lexicons, models: Models, factOf?: WordProperty): Scene {
  const { tokens, sentences, mentions } = doc;
  const size = tokens.count + 1;
  const none = new Int32Array(COLUMNS * size).fill(-1);
  const column = (nth: number) => none.subarray(nth * size, (nth + 1) * size);
  const [quotationAt, sentenceAt, blockAt] = [column(0), column(1), column(2)];
  const [startingAt, endingAt, nameAt] = [column(3), column(4), column(5)];
  const ranges = quotationRanges(doc);
  for (let q = 0; q < ranges.length; q++)
    if (doc.quotations[q]?.parent === null)
      paint(quotationAt, q, ranges[q]?.first ?? 0, ranges[q]?.last ?? 0);
  for (let s = 0; s < sentences.length; s++)
    paint(sentenceAt, s, sentences[s]?.first ?? 0, sentences[s]?.last ?? 0);
  paintBlocks(blockAt, doc);
  for (let m = 0; m < mentions.length; m++) {
    const { first, last, form } = mentions[m] ?? NOTHING;
    if (isLonger(mentions, last - first, startingAt[first])) startingAt[first] = m;
    if (isLonger(mentions, last - first, endingAt[last - 1])) endingAt[last - 1] = m;
    if (form === "name") paint(nameAt, m, first, last);
  }
  const words = wordFacts(tokens, lexicons, models, factOf);
  return {
    doc,
    lexicons,
    models,
    ranges,
    quotationAt,
    sentenceAt,
    blockAt,
    startingAt,
    endingAt,
    nameAt,
    words,
  };
}

/** How many columns over the tokens there are: they are made as one, as each costs as much as all that it is filled with. */
const COLUMNS = 6;
const NOTHING = { first: 0, last: 0, form: "nominal" } as const;

function isLonger(mentions: readonly Range[], length: number, other = -1): boolean {
  if (other < 0) return length > 0;
  const { first, last } = mentions[other] ?? NOTHING;
  return length > last - first;
}

/** The tokens of each quotation, its marks included. */
export function quotationRanges({
  tokens,
  quotations,
}: Pick<AttributeDoc, "tokens" | "quotations">): readonly Range[] {
  const ranges: Range[] = [];
  for (const { outer } of quotations)
    ranges.push({ first: tokenAt(tokens, outer.start), last: tokenAt(tokens, outer.end) });
  return ranges;
}

/** By token: the block that it begins in. Blocks and tokens are in order, so both are walked through once. */
function paintBlocks(blockAt: Int32Array, { blocks, tokens: { start, count } }: AttributeDoc): void {
  let i = 0;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b];
    if (block === undefined) continue;
    while (i < count && (start[i] ?? 0) < block.start) i++;
    for (; i < count && (start[i] ?? 0) < block.end; i++) blockAt[i] = b;
  }
}
