/** Cuts a text as wink's splitter does: into runs of characters, with the spaces between them. */
import { hashWith } from "./run-table.ts";

const [OTHER, SPACE, HARD, LINE] = [0, 1, 2, 3];

/**
 * Calls `visit` with each run: line breaks and tabs in a row are one, and so is what stands between them and spaces.
 * `hash` is that of its characters, `before` tells how many spaces stand before it, `hard` whether one of them forbids a break.
 */
export function eachRun(
  text: string,
  visit: (start: number, end: number, hash: number, before: number, hard: boolean) => void,
): void {
  let before = 0;
  let hard = false;
  for (let i = 0; i < text.length; ) {
    const start = i;
    const kind = kindOf(text.charCodeAt(i));
    if (kind === SPACE || kind === HARD) {
      hard = false;
      for (let next = kind; next === SPACE || next === HARD; next = kindOf(text.charCodeAt(i))) {
        if (next === HARD) hard = true;
        i++;
      }
      before = i - start;
      continue;
    }
    let hash = 0;
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (kindOf(unit) !== kind) break;
      hash = hashWith(hash, unit);
    }
    visit(start, i, hash, before, hard);
    before = 0;
    hard = false;
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
