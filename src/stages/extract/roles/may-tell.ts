import type { Sentence } from "../../../document.ts";
import { hasTag, TAGS } from "../../../tokens.ts";
import { KIND, kindsOfWord } from "./kinds.ts";
import { SIGN } from "./signs.ts";
import { TAG } from "./tags.ts";
import { endOfWord, joinedWords, type Reading } from "./unit-words.ts";

/** Kinds with which a rule may begin; what only looks like one who does something must be a noun, "by" follows on what was made. */
const BEGINS =
  KIND.role | KIND.craft | KIND.does | KIND.casts | KIND.charge | KIND.instrument | KIND.label | KIND.lives;

/** What a name may be as well: "Stars". */
const IN_NAME = KIND.casts | KIND.by | KIND.charge | KIND.label | KIND.made | KIND.hyphen | KIND.who;

/** True for a sentence in which a word stands that one of the rules begins with. */
export function mayTell(reading: Reading, { first, last }: Sentence): boolean {
  const { tokens, kinds, nameAt } = reading;
  const { lower } = tokens;
  let all = 0;
  let joinedTo = first;
  for (let i = first; i < last; i++) {
    let own = kinds[i] ?? 0;
    if ((own & ASKED) === 0) continue;
    if (nameAt[i] !== 0) own &= IN_NAME;
    if ((own & BEGINS & ~KIND.role) !== 0) return true;
    if ((own & (KIND.role | KIND.doer)) !== 0 && mayBeRole(reading, i, own)) return true;
    all |= own;
    if ((own & KIND.hyphen) === 0 || i === first || i < joinedTo) continue;
    // "bell-ringer": the word that the hyphen joins.
    joinedTo = endOfWord(reading, i - 1, last);
    const joined = kindsOfWord(reading.lexicons)(joinedWords(lower, i - 1, joinedTo));
    if ((joined & BEGINS) !== 0) return true;
    all |= joined;
  }
  return hasBoth(all, KIND.by | KIND.made) || hasBoth(all, KIND.who | KIND.works);
}

const hasBoth = (kinds: number, both: number): boolean => (kinds & both) === both;

const ASKED = BEGINS | KIND.doer | KIND.by | KIND.made | KIND.who | KIND.works | KIND.hyphen;

/** What `isRoleAt` may take for a role, as far as a token and those beside it tell. */
function mayBeRole({ tokens, kinds, signs }: Reading, i: number, own: number): boolean {
  const { id, tag, word, lower } = tokens;
  if ((own & KIND.role) === 0) return tag[i] === NOUN && word[i] === lower[i];
  if (!hasTag(tokens, i, TAG.verb | TAG.aux | TAG.adv)) return true;
  if (((kinds[i + 1] ?? 0) & KIND.hyphen) !== 0) return true;
  if (tag[i] !== VERB) return false;
  if (hasTag(tokens, i - 1, TAG.det) || ((signs[id[i - 1] ?? -1] ?? 0) & SIGN.beforeNoun) !== 0) return true;
  return ((signs[id[i + 1] ?? -1] ?? 0) & SIGN.afterRole) !== 0;
}

const [NOUN, VERB] = [TAGS.indexOf("NOUN"), TAGS.indexOf("VERB")];
