import type { WordMemory } from "./memory.ts";
import { lowerOf, type Page } from "./page.ts";
import { bitOf, phraseHash } from "./words.ts";

const STARTS_PHRASE = bitOf("starts-phrase");
const LONGEST_PHRASE = 5;

/** Marks phrases of the name lists: bit k of a list where one starts, bit k + 4 where it goes on. */
export function findPhrases(page: Page, memory: WordMemory): void {
  for (let c = 0; c < page.capitalCount; c++) {
    const row = page.capitals[c] ?? 0;
    if (((page.bits[row] ?? 0) & STARTS_PHRASE) === 0) continue;
    let hash = lowerOf(page, row);
    let bits = 0;
    let end = row;
    for (let k = row + 1; k < row + LONGEST_PHRASE && (page.token[k] ?? -1) >= 0; k++) {
      hash = phraseHash(hash, lowerOf(page, k));
      const found = memory.phraseOf(hash);
      if (found) {
        bits = found;
        end = k;
      }
    }
    if (end === row) continue;
    page.phrases[row] = (page.phrases[row] ?? 0) | bits;
    for (let k = row + 1; k <= end; k++) page.phrases[k] = bits << 4;
  }
}
