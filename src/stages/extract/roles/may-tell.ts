import type { Sentence } from "../../../document.ts";
import { TAGS } from "../../../tokens.ts";
import { KIND, kindsOfWord } from "./kinds.ts";
import { endOfWord, joinedWords, type Reading } from "./unit-words.ts";

/** Kinds with which a rule may begin; what only looks like one who does something must be a noun, "by" follows on what was made. */
const BEGINS =
  KIND.role | KIND.craft | KIND.does | KIND.casts | KIND.charge | KIND.instrument | KIND.label | KIND.lives;

/** True for a sentence in which a word stands that one of the rules begins with. */
export function mayTell(reading: Reading, { first, last }: Sentence): boolean {
  const { tokens, kinds } = reading;
  const { id, tag, word, lower } = tokens;
  let all = 0;
  let joinedTo = first;
  for (let i = first; i < last; i++) {
    const own = kinds[id[i] ?? 0] ?? 0;
    if (own === 0) continue;
    if ((own & BEGINS) !== 0) return true;
    if ((own & KIND.doer) !== 0 && tag[i] === NOUN && word[i] === lower[i]) return true;
    all |= own;
    if ((own & KIND.hyphen) === 0 || i === first || i < joinedTo) continue;
    // "bell-ringer": the word that the hyphen joins.
    joinedTo = endOfWord(reading, i - 1, last);
    const joined = kindsOfWord(reading.lexicons)(joinedWords(lower, i - 1, joinedTo));
    if ((joined & BEGINS) !== 0) return true;
    all |= joined;
  }
  const both = (one: number, other: number) => (all & one) !== 0 && (all & other) !== 0;
  return both(KIND.by, KIND.made) || both(KIND.who, KIND.works);
}

const NOUN = TAGS.indexOf("NOUN");
