import { TAGS } from "../../tokens.ts";
import { hashOf } from "./hash.ts";
import { POSSESSIVE, THE, type WordMemory } from "./memory.ts";
import { type Page, ROOM } from "./page.ts";
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

/** What every word does in the text, gathered by its folded form and then read back by each of its rows. */
export function findHabits(page: Page, memory: WordMemory): void {
  const seen = memory.habits();
  const add = (word: Word, bits: number) => {
    seen[word.fold] = (seen[word.fold] ?? 0) | bits;
  };
  const acronyms = new Set<number>();
  for (let row = ROOM; row < page.count - ROOM; row++) {
    const word = page.word[row];
    if (!word) continue;
    if (word.lowerCase) add(word, HABITS.lowerCase);
    if (!word.capital) continue;
    add(word, habitsAt(page, row, word, (seen[word.fold] ?? 0) !== 0));
    if (page.runFirst[row] === row) {
      const a = initialsOf(page, row);
      if (a) acronyms.add(a);
    }
  }
  for (let row = ROOM; row < page.count - ROOM; row++) {
    const word = page.word[row];
    if (!word?.capital) continue;
    let habits = seen[word.fold] ?? 0;
    if (word.allCapitals && acronyms.has(word.lower)) habits |= HABITS.acronym;
    page.habits[row] = habits;
  }
  for (const word of page.word) seen[word.fold] = 0;
}

function habitsAt(page: Page, row: number, word: Word, before: boolean): number {
  const previous = page.word[row - 1];
  const next = page.word[row + 1];
  const left = previous?.lists ?? 0;
  const right = next?.lists ?? 0;
  let bits = before ? HABITS.repeated : 0;
  if (!page.opens[row] && previous?.lowerCase) bits |= HABITS.midSentence;
  if (left & TITLE) bits |= HABITS.afterTitle;
  if ((left | right) & SPEECH) bits |= HABITS.besideSpeech;
  if (left & GIVEN && previous?.capital) bits |= HABITS.afterGiven;
  if (right & ORGANIZATION_WORD && next?.capital) bits |= HABITS.beforeOrganizationWord;
  if (page.tag[row - 1] === ADP && !next?.capital) bits |= HABITS.afterPlaceWord;
  if (previous?.lower === THE) bits |= HABITS.afterThe;
  if (next?.lower === POSSESSIVE) bits |= HABITS.ownsThings;
  if (page.runFirst[row] !== page.runLast[row] && page.runLast[row] === row && !word.allCapitals)
    bits |= HABITS.hasNamesake;
  return bits;
}

const ADP = TAGS.indexOf("ADP");

/** Nobody shortens a longer name to its initials; and a page of capitals takes no longer for them. */
const LONGEST_ACRONYM = 16;

/** Hash of the initials of the run that starts at `row`, as the acronym would be written; 0 for short runs. */
function initialsOf(page: Page, row: number): number {
  const last = page.wideLast[row] ?? row;
  let text = "";
  for (let k = row; k <= last; k++) {
    const word = page.word[k];
    if (word?.capital) text += String.fromCharCode(word.initial);
    if (text.length > LONGEST_ACRONYM) return 0;
  }
  return text.length > 1 ? hashOf(text) : 0;
}
