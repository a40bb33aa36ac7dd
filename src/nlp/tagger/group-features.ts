/** The features of a group, read out of its two numbers: they are asked for when its sums are taken, once. */
import { listFeatures, lookFeatures, placeFeatures } from "./context.ts";
import { habitFeatures, PARTS, partFeatures, TAG_BITS, tagFeatures, wordFeatures } from "./features.ts";
import { FAR } from "./groups.ts";
import type { Page } from "./page.ts";
import { GROUPS, kindOf } from "./sums.ts";
import { REACH } from "./templates.ts";
import type { Word } from "./words.ts";

/** Writes the features of a group of a row; returns how many there are. */
export function featuresOf(
  page: Page,
  row: number,
  words: readonly Word[],
  first: number,
  second: number,
  out: Int32Array,
): number {
  switch (kindOf(first)) {
    case GROUPS.word:
      return ofWord(words[second], first & 0x1ff, out);
    case GROUPS.widePart:
      return ofWidePart(words[second], first & 0xf, out);
    case GROUPS.tagsBefore:
      return ofTags(2, 0, first, out);
    case GROUPS.tagsAfter:
      return ofTags(1, 3, first, out);
    case GROUPS.habitsBeside:
      return habitFeatures(2, second, out, habitFeatures(1, page.habits[row - 1] ?? 0, out, 0));
    case GROUPS.lists:
      return listFeatures(page, row, out, 0);
    case GROUPS.looks:
      return lookFeatures(page, row, out, 0);
    default:
      return placeFeatures(page, row, out, habitFeatures(0, page.habits[row] ?? 0, out, 0));
  }
}

function ofWord(word: Word | undefined, key: number, out: Int32Array): number {
  if (!word) return 0;
  const offset = (key >> 6) - REACH;
  const place = key & 3;
  let n = offset === FAR ? 0 : wordFeatures(word, offset, out, 0);
  for (let part = 0; part < PARTS; part++)
    if ((key >> (2 + part)) & 1) n = partFeatures(word, part, place, false, out, n);
  return n;
}

const ofWidePart = (word: Word | undefined, key: number, out: Int32Array): number =>
  word ? partFeatures(word, key >> 2, key & 3, true, out, 0) : 0;

/** Of three tags side by side, the pair to the right and the pair to the left. */
function ofTags(left: number, right: number, key: number, out: Int32Array): number {
  const [a, b, c] = [key >> (2 * TAG_BITS), key >> TAG_BITS, key].map((tag) => tag & ((1 << TAG_BITS) - 1));
  return tagFeatures(right, b ?? 0, c ?? 0, out, tagFeatures(left, a ?? 0, b ?? 0, out, 0));
}
