import { LOOKS } from "../../letters.ts";
import { TAGS, type Tokens } from "../../tokens.ts";
import { EMPTY_HASH, hashWith } from "./hash.ts";
import { BITS, COARSE, COARSE_BITS, FACTS, FLAGS, FOLD, LOWER, type WordMemory } from "./memory.ts";
import type { Page } from "./page.ts";
import { bitOf, GIVEN } from "./words.ts";

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
export function findHabits(page: Page, tokens: Tokens, numbers: Int32Array, memory: WordMemory): void {
  const { word, bits, marked, capitals, capitalCount } = page;
  const count = markRows(page, tokens, numbers, memory);
  const facts = memory.facts();
  const seen = memory.habits();
  const text = nextText(seen);
  for (let k = 0; k < count; k++) {
    const row = marked[k] ?? 0;
    const own = bits[row] ?? 0;
    if ((own & (FLAGS.lowerCase | FLAGS.capital)) === 0) continue;
    const fold = facts[(word[row] ?? 0) * FACTS + FOLD] ?? 0;
    const known = seen[fold] ?? 0;
    const before = known >= text ? known : text;
    seen[fold] = before | (own & FLAGS.capital ? habitsAt(page, row, before !== text) : HABITS.lowerCase);
  }
  const acronyms = acronymsOf(page, facts);
  for (let k = 0; k < capitalCount; k++) {
    const row = capitals[k] ?? 0;
    const of = (word[row] ?? 0) * FACTS;
    const isAcronym = (bits[row] ?? 0) & FLAGS.allCapitals && acronyms.has(facts[of + LOWER] ?? 0);
    page.habits[row] = (seen[facts[of + FOLD] ?? 0] ?? 0) - text + (isAcronym ? HABITS.acronym : 0);
  }
  page.facts = facts;
}

/** A bit for each of the last digits of the numbers of the capitals' words in lower case: few other words have one. */
const DIGITS = 12;
const passing = new Uint32Array(1 << (DIGITS - 5));
const placeOf = (id: number): number => (id & ((1 << DIGITS) - 1)) >>> 5;

/** Writes the rows that are asked what they do into `marked`, with their words; returns how many they are. */
function markRows(
  page: Page,
  { id, looks, spelling }: Tokens,
  numbers: Int32Array,
  memory: WordMemory,
): number {
  const { token, word, bits, marked, capitals, capitalCount, count } = page;
  passing.fill(0);
  for (let k = 0; k < capitalCount; k++) {
    const own = id[token[capitals[k] ?? 0] ?? 0] ?? 0;
    passing[placeOf(own)] = (passing[placeOf(own)] ?? 0) | (1 << own);
  }
  let n = 0;
  for (let row = 0; row < count; row++) {
    const i = token[row] ?? -1;
    if (i < 0) continue;
    const own = id[i] ?? 0;
    if ((((passing[placeOf(own)] ?? 0) >>> own) & 1) === 0) continue;
    marked[n++] = row;
    if ((looks[i] ?? 0) & LOOKS.holdsCapital) continue;
    const known = numbers[spelling[i] ?? 0] ?? 0;
    const number = known === 0 ? memory.learn(spelling[i] ?? 0) : known - 1;
    word[row] = number;
    bits[row] = memory.facts()[number * FACTS + BITS] ?? 0;
  }
  return n;
}

const HABIT_BITS = 12;
const MOST_TEXTS = 1 << 18;

/** The number of a text that was not seen before, above the bits of habits; `seen[0]`, which is the edge's, counts them. */
function nextText(seen: Int32Array): number {
  if ((seen[0] ?? 0) >> HABIT_BITS >= MOST_TEXTS) seen.fill(0);
  seen[0] = (seen[0] ?? 0) + (1 << HABIT_BITS);
  return seen[0];
}

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

/** Hashes of the words in capitals that are the initials of a run. */
function acronymsOf(page: Page, facts: Int32Array): ReadonlySet<number> {
  const written = inCapitals(page, facts);
  const acronyms = new Set<number>();
  if (written.size === 0) return acronyms;
  for (let k = 0; k < page.capitalCount; k++) {
    const row = page.capitals[k] ?? 0;
    if (page.runFirst[row] !== row || page.wideLast[row] === row) continue;
    const hash = initialsOf(page, row, facts);
    if (hash !== 0 && written.has(hash)) acronyms.add(hash);
  }
  return acronyms;
}

/** Hashes of the words in capitals. */
function inCapitals({ capitals, capitalCount, bits, word }: Page, facts: Int32Array): ReadonlySet<number> {
  const found = new Set<number>();
  for (let k = 0; k < capitalCount; k++) {
    const row = capitals[k] ?? 0;
    if (((bits[row] ?? 0) & FLAGS.allCapitals) === 0) continue;
    found.add(facts[(word[row] ?? 0) * FACTS + LOWER] ?? 0);
  }
  return found;
}

/** Hash of the initials of the run that starts at `row`; 0 for runs that are too short or too long. */
function initialsOf({ word, bits, wideLast }: Page, row: number, facts: Int32Array): number {
  const last = wideLast[row] ?? row;
  let hash = EMPTY_HASH;
  let length = 0;
  for (let k = row; k <= last; k++) {
    if (((bits[k] ?? 0) & FLAGS.capital) === 0) continue;
    if (++length > LONGEST_ACRONYM) return 0;
    hash = hashWith(hash, (facts[(word[k] ?? 0) * FACTS + COARSE] ?? 0) >>> COARSE_BITS);
  }
  return length > 1 ? hash : 0;
}
