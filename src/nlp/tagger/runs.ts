import { FLAGS } from "./memory.ts";
import type { Page } from "./page.ts";
import { bitOf } from "./words.ts";

const PARTICLE = bitOf("particle");

/** Runs of capitals, and the longer ones in which up to `GAP` particles stand between two capitals ("Bank of the West"). */
export function findRuns(page: Page): void {
  const { runFirst, runLast, wideFirst, wideLast } = page;
  findRunsWithin(page, wideFirst, wideLast, GAP);
  // Until they are found to stand in one, the rows of longer runs stand alone.
  for (let k = 0; k < page.capitalCount; k++) {
    const row = page.capitals[k] ?? 0;
    if (wideFirst[row] !== row) continue;
    for (let at = row; at <= (wideLast[row] ?? row); at++) {
      runFirst[at] = at;
      runLast[at] = at;
    }
  }
  findRunsWithin(page, runFirst, runLast, 0);
}

const GAP = 2;

function findRunsWithin(page: Page, first: Int32Array, last: Int32Array, gap: number): void {
  const { bits, capitals, capitalCount, count } = page;
  let end = -1;
  for (let k = 0; k < capitalCount; k++) {
    const row = capitals[k] ?? 0;
    if (row <= end) continue;
    end = row;
    for (let next = row + 1, between = 0; next < count; next++) {
      const own = bits[next] ?? 0;
      if (own & FLAGS.capital) {
        end = next;
        between = 0;
      } else if (between === 0 && isJoined(page, next)) {
        end = next + 1;
        next++;
      } else if (between < gap && (own & PARTICLE) !== 0) between++;
      else break;
    }
    for (let at = row; at <= end; at++) {
      first[at] = row;
      last[at] = end;
    }
  }
}

/** "Eun-ji", "Minami-san": a hyphen at `row` joins the words around it. */
function isJoined({ bits, glued }: Page, row: number): boolean {
  if (((bits[row] ?? 0) & FLAGS.hyphen) === 0 || !glued[row] || !glued[row + 1]) return false;
  return ((bits[row + 1] ?? 0) & (FLAGS.lowerCase | FLAGS.capital)) !== 0;
}
