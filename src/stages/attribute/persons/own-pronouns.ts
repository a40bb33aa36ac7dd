import type { Grounds } from "../candidates.ts";
import type { Gender } from "../gender.ts";
import { FEMALE, MALE, POSSESSIVE, SUBJECT, type WordSigns } from "../word-signs.ts";
import { PERSON } from "./entity-kinds.ts";

/** How many pronouns must agree, those that say otherwise taken off, to tell a gender; more, where the given name says another. */
const ENOUGH = 2;

/** Whom a sentence outside quotations names, where it is not one person: nobody yet, or several. */
const [NOBODY, SEVERAL] = [-1, -2];

/**
 * "Yodaka gave it some thought before she answered. She smiled.": where a sentence names one person, its pronoun and the one that
 * opens the next sentence are hers, and tell a gender that the name does not. "Noor put on a jumper that his mother knitted.":
 * one pronoun is enough to doubt what the given name says.
 */
export function withVote(gender: Gender, vote: number): Gender {
  const told = vote > 0 ? "female" : "male";
  if (vote === 0 || gender === told) return gender;
  if (gender === "unknown") return Math.abs(vote) < ENOUGH ? gender : told;
  return Math.abs(vote) > ENOUGH ? told : "unknown";
}

/** For each person the pronouns for a woman less those for a man. */
export function votesIn(grounds: Grounds, kinds: Uint8Array, words: WordSigns): Float64Array {
  const { doc, masked, sentenceAt, blockAt } = grounds;
  const { mentions, entities, entityOf, sentences } = doc;
  const votes = new Float64Array(entities.length);
  let sentence = -1;
  let block = -1;
  let named = NOBODY;
  let carried = NOBODY;
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m];
    const first = mention?.first ?? 0;
    if (masked[first] === 1) continue;
    const own = sentenceAt[first] ?? -1;
    if (own !== sentence) {
      carried = own === sentence + 1 && blockAt[first] === block ? named : NOBODY;
      named = NOBODY;
      sentence = own;
      block = blockAt[first] ?? -1;
    }
    if (mention?.form === "name") {
      const entity = entityOf[m] ?? -1;
      if (entity >= 0 && (kinds[entity] ?? 0) & PERSON)
        named = named === NOBODY || named === entity ? entity : SEVERAL;
    }
    if (mention?.form !== "pronoun") continue;
    const word = words[first] ?? 0;
    if (!(word & (FEMALE | MALE)) || !(word & (SUBJECT | POSSESSIVE))) continue;
    const opens = first === (sentences[sentence]?.first ?? -1);
    if (named === NOBODY && word & SUBJECT && opens) named = carried;
    if (named >= 0) votes[named] = (votes[named] ?? 0) + (word & FEMALE ? 1 : -1);
  }
  return votes;
}
