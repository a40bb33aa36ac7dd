import { HYPHEN } from "./memory.ts";
import type { Page } from "./page.ts";
import { bitOf } from "./words.ts";

const PARTICLE = bitOf("particle");

export const isCapital = (page: Page, row: number): boolean => page.word[row]?.capital ?? false;

/** Runs of capitals; up to `gap` particles between capitals belong to the run ("Bank of the West"). */
export function findRuns(page: Page, first: Int32Array, last: Int32Array, gap: number): void {
  for (let row = 0; row < page.count; row++) {
    first[row] = row;
    last[row] = row;
    if (!isCapital(page, row)) continue;
    let end = row;
    for (let next = row + 1, between = 0; next < page.count; next++) {
      if (isCapital(page, next)) {
        end = next;
        between = 0;
      } else if (between === 0 && isJoined(page, next)) {
        end = next + 1;
        next++;
      } else if (between < gap && ((page.word[next]?.lists ?? 0) & PARTICLE) !== 0) between++;
      else break;
    }
    for (let k = row; k <= end; k++) {
      first[k] = row;
      last[k] = end;
    }
    row = end;
  }
}

/** "Eun-ji", "Minami-san": a hyphen at `row` joins the words around it. */
function isJoined(page: Page, row: number): boolean {
  if (page.word[row]?.lower !== HYPHEN || !page.glued[row] || !page.glued[row + 1]) return false;
  const next = page.word[row + 1];
  return next !== undefined && (next.lowerCase || next.capital);
}
