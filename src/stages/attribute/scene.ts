/** Who and what stands where: the document's layers by token, so that no sieve has to search for them. */
import type { Extracted, Ingested, Resolved, Segmented } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Models } from "../../models.ts";
import { paint } from "../../paint.ts";
import { tokenAt } from "../../tokens.ts";

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
}

export function sceneOf(doc: AttributeDoc, lexicons: Lexicons, models: Models): Scene {
  const { tokens, mentions } = doc;
  const none = () => new Int32Array(tokens.count + 1).fill(-1);
  const [quotationAt, sentenceAt, blockAt] = [none(), none(), none()];
  const [startingAt, endingAt, nameAt] = [none(), none(), none()];
  const ranges: Range[] = [];
  for (const { outer, parent } of doc.quotations) {
    const first = tokenAt(tokens, outer.start);
    const last = tokenAt(tokens, outer.end);
    if (parent === null) paint(quotationAt, ranges.length, first, last);
    ranges.push({ first, last });
  }
  doc.sentences.forEach(({ first, last }, s) => {
    paint(sentenceAt, s, first, last);
  });
  doc.blocks.forEach((block, b) => {
    paint(blockAt, b, tokenAt(tokens, block.start), tokenAt(tokens, block.end));
  });
  const length = (m: number) => (m < 0 ? 0 : (mentions[m]?.last ?? 0) - (mentions[m]?.first ?? 0));
  mentions.forEach(({ first, last, form }, m) => {
    const own = last - first;
    if (own > length(startingAt[first] ?? -1)) startingAt[first] = m;
    if (own > length(endingAt[last - 1] ?? -1)) endingAt[last - 1] = m;
    if (form === "name") paint(nameAt, m, first, last);
  });
  return { doc, lexicons, models, ranges, quotationAt, sentenceAt, blockAt, startingAt, endingAt, nameAt };
}
