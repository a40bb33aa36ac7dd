import { TAGS } from "../../tokens.ts";
import { EMPTY_HASH, hashWith } from "./hash.ts";
import { FACTS, FLAGS, FOLD, LOWER, type WordMemory } from "./memory.ts";
import type { Page } from "./page.ts";
import { bitOf, GIVEN, type Word } from "./words.ts";

const ORGANIZATION_WORD = bitOf("organization-word");
const SPEECH = bitOf("speech");
const TITLE = bitOf("title");

/** What the same word does anywhere in the text: bits of `Page.habits`. */
export const HABITS = {
  lowerCase: 1,
  midSentence: 2,
  afterTitle: 4,
  besideSpeech: 8,
  afterGiven: 16,
  acronym: 32,
  afterPlaceWord: 64,
  repeated: 128,
  beforeOrganizationWord: 256,
  ownsThings: 512,
  afterThe: 1024,
  hasNamesake: 2048,
} as const;

/** What every word does in the text, gathered by its folded form and then read back by each row of a capital. */
export function findHabits(page: Page, memory: WordMemory): void {
  const { count, word, facts, bits, capitals, capitalCount } = page;
  const seen = memory.habits();
  const text = nextText(seen);
  let hasAcronyms = false;
  for (let row = 0; row < count; row++) {
    const own = bits[row] ?? 0;
    if ((own & (FLAGS.lowerCase | FLAGS.capital)) === 0) continue;
    const fold = facts[(word[row] ?? 0) * FACTS + FOLD] ?? 0;
    const known = seen[fold] ?? 0;
    const before = known >= text ? known : text;
    seen[fold] = before | (own & FLAGS.capital ? habitsAt(page, row, before !== text) : HABITS.lowerCase);
    if (own & FLAGS.allCapitals) hasAcronyms = true;
  }
  const acronyms = hasAcronyms ? acronymsOf(page, memory) : NONE;
  for (let k = 0; k < capitalCount; k++) {
    const row = capitals[k] ?? 0;
    const of = (word[row] ?? 0) * FACTS;
    const isAcronym = (bits[row] ?? 0) & FLAGS.allCapitals && acronyms.has(facts[of + LOWER] ?? 0);
    page.habits[row] = (seen[facts[of + FOLD] ?? 0] ?? 0) - text + (isAcronym ? HABITS.acronym : 0);
  }
}

const HABIT_BITS = 12;
const MOST_TEXTS = 1 << 18;

/** The number of a text that was not seen before, above the bits of habits; `seen[0]`, which is the edge's, counts them. */
function nextText(seen: Int32Array): number {
  if ((seen[0] ?? 0) >> HABIT_BITS >= MOST_TEXTS) seen.fill(0);
  seen[0] = (seen[0] ?? 0) + (1 << HABIT_BITS);
  return seen[0];
}

const NONE: ReadonlySet<number> = new Set();

function habitsAt(page: Page, row: number, before: boolean): number {
  const own = page.bits[row] ?? 0;
  const left = page.bits[row - 1] ?? 0;
  const right = page.bits[row + 1] ?? 0;
  let bits = before ? HABITS.repeated : 0;
  if (!page.opens[row] && left & FLAGS.lowerCase) bits |= HABITS.midSentence;
  if (left & TITLE) bits |= HABITS.afterTitle;
  if ((left | right) & SPEECH) bits |= HABITS.besideSpeech;
  if (left & GIVEN && left & FLAGS.capital) bits |= HABITS.afterGiven;
  if (right & ORGANIZATION_WORD && right & FLAGS.capital) bits |= HABITS.beforeOrganizationWord;
  if (page.tag[row - 1] === ADP && !(right & FLAGS.capital)) bits |= HABITS.afterPlaceWord;
  if (left & FLAGS.the) bits |= HABITS.afterThe;
  if (right & FLAGS.possessive) bits |= HABITS.ownsThings;
  if (page.runFirst[row] !== page.runLast[row] && page.runLast[row] === row && !(own & FLAGS.allCapitals))
    bits |= HABITS.hasNamesake;
  return bits;
}

const ADP = TAGS.indexOf("ADP");

/** Nobody shortens a longer name to its initials; and a page of capitals takes no longer for them. */
const LONGEST_ACRONYM = 16;

/** Hashes of the initials of all runs, as acronyms would be written. */
function acronymsOf(page: Page, { words }: WordMemory): ReadonlySet<number> {
  const acronyms = new Set<number>();
  for (let k = 0; k < page.capitalCount; k++) {
    const row = page.capitals[k] ?? 0;
    const hash = page.runFirst[row] === row ? initialsOf(page, row, words) : 0;
    if (hash !== 0) acronyms.add(hash);
  }
  return acronyms;
}

/** Hash of the initials of the run that starts at `row`; 0 for runs that are too short or too long. */
function initialsOf({ word, bits, wideLast }: Page, row: number, words: readonly Word[]): number {
  const last = wideLast[row] ?? row;
  let hash = EMPTY_HASH;
  let length = 0;
  for (let k = row; k <= last; k++) {
    if (((bits[k] ?? 0) & FLAGS.capital) === 0) continue;
    if (++length > LONGEST_ACRONYM) return 0;
    hash = hashWith(hash, words[word[k] ?? 0]?.initial ?? 0);
  }
  return length > 1 ? hash : 0;
}
