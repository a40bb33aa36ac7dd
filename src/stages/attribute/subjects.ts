/** Subjects of clauses: the head of a phrase, over what hangs on it and over asides. */

import { hasTag, tagSet } from "../../tokens.ts";
import { SIGN } from "./clause-words.ts";
import type { Scene } from "./scene.ts";
import { hasSign } from "./word-signs.ts";

/** Longest aside that is stepped over, in tokens. */
const LONGEST_ASIDE = 30;

/** How many phrases may hang on each other: "a spokesman for the head of the board of …". */
const DEEPEST = 4;

/** "a spokesman for Clinton said" → a spokesman: from what hangs on a preposition to the person or body before it. */
export function headOf(scene: Scene, signs: Int32Array, from: number, start: number): number {
  let mention = from;
  for (let steps = 0; steps < DEEPEST; steps++) {
    const owner = ownerOf(scene, signs, mention, start);
    if (owner < 0) break;
    mention = owner;
  }
  return mention;
}

/**
 * What a phrase hangs on: "Baker of Columbia, South Carolina", "Goldberg of the liberal Review", "a spokesman for Mr. Ito",
 * "a memo seen by the Review"; −1 for nothing.
 */
function ownerOf({ doc, endingAt }: Scene, signs: Int32Array, mention: number, start: number): number {
  const { tokens, mentions } = doc;
  const phrase = mentions[mention];
  let i = (phrase?.first ?? 0) - 1;
  if (i < start) return -1;
  if (phrase?.type === "place" && hasSign(signs, i, SIGN.comma)) {
    const larger = i > start ? (endingAt[i - 1] ?? -1) : -1;
    return larger >= 0 && mentions[larger]?.type === "place" ? larger : -1;
  }
  i -= phrase?.honorific?.split(" ").length ?? 0;
  while (i > start && hasTag(tokens, i, WITHIN)) i--;
  if (i - 1 < start || !hasTag(tokens, i, PREPOSITION)) return -1;
  const done = hasSign(signs, i, SIGN.by) && hasTag(tokens, i - 1, VERB);
  const owner = endingAt[done ? i - 2 : i - 1] ?? -1;
  if (owner < 0) return -1;
  const { type, form } = mentions[owner] ?? {};
  if ((type !== "person" && type !== "organization") || form === "pronoun") return -1;
  const two = form === "name" && phrase?.type === "person" && phrase.form !== "nominal";
  return two ? -1 : owner;
}

/** Words between a preposition and a name that are no mention with it. */
const WITHIN = tagSet("DET", "ADJ");
const PREPOSITION = tagSet("ADP");
const VERB = tagSet("VERB");

/**
 * "Moretti, 46, a doctor from Turin, said"; "Hatch (R-Utah) said"; "Cole (D), a supporter, said"; "the union, which speaks for
 * crews, cooks and pilots, said": the mention before the aside that token `close` ends, or −1.
 */
export function before(
  scene: Scene,
  signs: Int32Array,
  masked: Uint8Array,
  close: number,
  start: number,
): number {
  const { tokens, mentions } = scene.doc;
  const { spelling } = tokens;
  if (hasSign(signs, close, SIGN.closing))
    return endingBefore(scene, signs, opening(signs, close, start), start);
  let fallback = -1;
  for (let i = close - 1; i > Math.max(start, close - LONGEST_ASIDE) && !masked[i]; i--) {
    if (spelling[i] !== spelling[close]) continue;
    const mention = endingBefore(scene, signs, i, start);
    if (mention < 0) continue;
    const { type, form } = mentions[headOf(scene, signs, mention, start)] ?? {};
    if (type === "person" && form === "name") return mention;
    const speaks = type === "organization" || type === "person";
    if (speaks && hasSign(signs, i + 1, SIGN.relative)) return mention;
    if (fallback < 0 && speaks) fallback = mention;
  }
  return fallback;
}

/** The mention that ends right before token `i`, brackets stepped over. */
function endingBefore(scene: Scene, signs: Int32Array, i: number, start: number): number {
  if (i <= start) return -1;
  if (!hasSign(signs, i - 1, SIGN.closing)) return scene.endingAt[i - 1] ?? -1;
  return endingBefore(scene, signs, opening(signs, i - 1, start), start);
}

/** The bracket that token `close` closes; the sentence's start when there is none near. */
function opening(signs: Int32Array, close: number, start: number): number {
  for (let i = close - 1; i > Math.max(start, close - LONGEST_ASIDE); i--)
    if (hasSign(signs, i, SIGN.opening)) return i;
  return start;
}

/** "Ito and Mori said": two mentions joined at the head of the clause. */
export function isJoined(scene: Scene, signs: Int32Array, mention: number, start: number): boolean {
  const { mentions } = scene.doc;
  const first = mentions[mention]?.first ?? 0;
  if (first - 2 < start || !hasSign(signs, first - 1, SIGN.and)) return false;
  const before = scene.endingAt[first - 2] ?? -1;
  const other = before < 0 ? undefined : mentions[before];
  if (other?.type !== "person" || other.form === "nominal") return false;
  return other.first === start || hasSign(signs, other.first - 1, SIGN.comma);
}

/** "said [campaign manager] Bob Stone", "said [Senator] Jeff Sessions": a title before a name gives way to the name. */
export function titled(scene: Scene, mention: number): number {
  const phrase = scene.doc.mentions[mention];
  if (!phrase || phrase.form === "pronoun") return mention;
  const next = scene.startingAt[phrase.last] ?? -1;
  if (next < 0) return mention;
  const name = scene.doc.mentions[next];
  return name?.form === "name" && name.type === "person" ? next : mention;
}
