/**
 * Cuts a text as wink's splitter does: into runs of characters, with the spaces between them. Line breaks and tabs in a row
 * are one run, and so is what stands between them and spaces.
 */

const [OTHER, SPACE, HARD, LINE] = [0, 1, 2, 3];

/** wink counts no more spaces than these, but where one of them forbids a break. */
const MOST_SPACES = 65_534;

/**
 * Some runs of a text, `RUN` numbers for each. Its characters are three numbers: of at most twelve in ASCII, four in each; of
 * others a hash, which is no more than a hint, their number below 0, and 0.
 */
export interface Runs {
  count: number;
  /** Of those whose characters are a hash, how long the longest is. */
  longest: number;
  readonly numbers: Int32Array;
}

export const RUN = 6;
/** Where a run begins and ends, and how many spaces stand before it, as wink counts them; then its characters. */
export const [START, END, SPACES, FIRST, SECOND, THIRD] = [0, 1, 2, 3, 4, 5];

/** So many runs are cut off at once: enough to wait for memory for all of them together, and few enough to stay at hand. */
export const BLOCK = 256;

export const runsRoom = (): Runs => ({ count: 0, longest: 0, numbers: new Int32Array(BLOCK * RUN) });

/** Finds the next runs of a text from `from` on, where a run or spaces begin; returns where it stopped. */
export function nextRuns(text: string, from: number, runs: Runs): number {
  runs.count = 0;
  runs.longest = 0;
  let spaces = 0;
  let i = from;
  while (i < text.length && runs.count < BLOCK) {
    if (isSpaceKind(kindOf(text.charCodeAt(i)))) {
      const end = endOfSpaces(text, i);
      spaces = Math.min(end - i, MOST_SPACES);
      if (end - i > MOST_SPACES && holdsHard(text, i, end)) spaces = end - i;
      i = end;
    } else {
      i = addRun(text, i, spaces, runs);
      spaces = 0;
    }
  }
  return i;
}

function endOfSpaces(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && isSpaceKind(kindOf(text.charCodeAt(i)))) i++;
  return i;
}

function holdsHard(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (kindOf(text.charCodeAt(i)) === HARD) return true;
  return false;
}

const isSpaceKind = (kind: number): boolean => kind === SPACE || kind === HARD;

/** Adds the run that begins at `start`; returns where it ends. */
function addRun(text: string, start: number, spaces: number, runs: Runs): number {
  const { numbers } = runs;
  const to = RUN * runs.count++;
  let first = 0;
  let second = 0;
  let third = 0;
  let unit = 0x20;
  let i = start;
  for (; i < text.length; i++) {
    unit = text.charCodeAt(i);
    if (unit <= 0x20 || unit > LAST_ASCII) break;
    const at = i - start;
    // Shifts count modulo 32.
    if (at < 4) first |= unit << (8 * at);
    else if (at < 8) second |= unit << (8 * at);
    else if (at < PACKED) third |= unit << (8 * at);
    else break;
  }
  numbers[to + START] = start;
  numbers[to + SPACES] = spaces;
  const isWhole = i > start && (i === text.length || kindOf(unit) !== OTHER);
  if (!isWhole) return hintAt(text, start, to, runs);
  numbers[to + END] = i;
  numbers[to + FIRST] = first;
  numbers[to + SECOND] = second;
  numbers[to + THIRD] = third;
  return i;
}

const PACKED = 12;
const LAST_ASCII = 0x7f;

/** Writes at `to` the hash of a run that three numbers do not hold; returns where it ends. */
function hintAt(text: string, start: number, to: number, runs: Runs): number {
  const { numbers } = runs;
  const kind = kindOf(text.charCodeAt(start));
  let hash = 0;
  let i = start;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (kindOf(unit) !== kind) break;
    hash = Math.imul(hash ^ unit, 0x9e3779b1);
  }
  if (i - start > runs.longest) runs.longest = i - start;
  numbers[to + END] = i;
  numbers[to + FIRST] = hash;
  numbers[to + SECOND] = start - i;
  numbers[to + THIRD] = 0;
  return i;
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
