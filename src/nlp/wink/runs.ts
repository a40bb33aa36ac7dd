/** Cuts a text as wink's splitter does: into runs of characters, with the spaces between them. */
import { hashWith } from "./run-table.ts";

const [OTHER, SPACE, HARD, LINE] = [0, 1, 2, 3];

/** wink counts no more spaces than these, but where one of them forbids a break. */
const MOST_SPACES = 65_534;

/**
 * Calls `visit` with each run: line breaks and tabs in a row are one, and so is what stands between them and spaces.
 * `hash` is that of its characters, `spaces` tells how many spaces stand before it, as wink counts them.
 */
export function eachRun(
  text: Uint16Array,
  length: number,
  visit: (start: number, end: number, hash: number, spaces: number) => void,
): void {
  let spaces = 0;
  for (let i = 0; i < length; ) {
    const start = i;
    const kind = kindOf(text[i] ?? 0);
    if (kind === SPACE || kind === HARD) {
      let hard = false;
      for (
        let next = kind;
        next === SPACE || next === HARD;
        next = i < length ? kindOf(text[i] ?? 0) : OTHER
      ) {
        if (next === HARD) hard = true;
        i++;
      }
      spaces = hard ? i - start : Math.min(i - start, MOST_SPACES);
      continue;
    }
    let hash = 0;
    for (; i < length; i++) {
      const unit = text[i] ?? 0;
      if (kindOf(unit) !== kind) break;
      hash = hashWith(hash, unit);
    }
    visit(start, i, hash, spaces);
    spaces = 0;
  }
}

function kindOf(code: number): number {
  if (code === 0x20) return SPACE;
  if (code < 0x20) return code === 0x0a || code === 0x0d || code === 0x09 ? LINE : OTHER;
  if (code < 0xa0) return OTHER;
  const hard =
    code === 0xa0 ||
    (code >= 0x2002 && code <= 0x2005) ||
    code === 0x2009 ||
    code === 0x200a ||
    code === 0x202f ||
    code === 0x205f;
  return hard ? HARD : OTHER;
}
