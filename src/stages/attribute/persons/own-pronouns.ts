import type { Grounds } from "../candidates.ts";
import type { Gender } from "../gender.ts";
import { PERSON } from "./entity-kinds.ts";
import { FEMALE, MALE, type PersonWords, POSSESSIVE, SUBJECT } from "./person-words.ts";

/** How many pronouns must agree, those that say otherwise taken off, to tell a gender; more, where the given name says another. */
const ENOUGH = 2;

/** Whom a sentence outside quotations names: nobody yet, one person, or "several". */
type Named = number | null | "several";

/**
 * "Yodaka gave it some thought before she answered. She smiled.": where a sentence names one person, its pronoun and the one that
 * opens the next sentence are hers, and tell a gender that the name does not. "Noor put on a jumper that his mother knitted.":
 * one pronoun is enough to doubt what the given name says.
 */
export function withOwnPronouns(genders: readonly Gender[], votes: ReadonlyMap<number, number>): Gender[] {
  return genders.map((gender, e) => {
    const vote = votes.get(e) ?? 0;
    const told = vote > 0 ? "female" : "male";
    if (vote === 0 || gender === told) return gender;
    if (gender === "unknown") return Math.abs(vote) < ENOUGH ? gender : told;
    return Math.abs(vote) > ENOUGH ? told : "unknown";
  });
}

/** For each person the pronouns for a woman less those for a man. */
export function votesIn(grounds: Grounds, kinds: Uint8Array, { pronouns }: PersonWords): Map<number, number> {
  const { doc, masked, sentenceAt, blockAt } = grounds;
  const { mentions, entityOf, sentences, tokens } = doc;
  const votes = new Map<number, number>();
  let sentence = -1;
  let block = -1;
  let named: Named = null;
  let carried: Named = null;
  for (let m = 0; m < mentions.length; m++) {
    const { first = 0, form = "nominal" } = mentions[m] ?? {};
    if (masked[first] === 1) continue;
    if (sentenceAt[first] !== sentence) {
      const next = (sentenceAt[first] ?? -1) === sentence + 1 && blockAt[first] === block;
      carried = next ? named : null;
      named = null;
      sentence = sentenceAt[first] ?? -1;
      block = blockAt[first] ?? -1;
    }
    const entity = form === "name" ? (entityOf[m] ?? null) : null;
    if (entity !== null && (kinds[entity] ?? 0) & PERSON)
      named = named === null || named === entity ? entity : "several";
    if (form !== "pronoun") continue;
    const word = pronouns[tokens.id[first] ?? 0] ?? 0;
    if (!(word & (FEMALE | MALE)) || !(word & (SUBJECT | POSSESSIVE))) continue;
    const opens = first === (sentences[sentence]?.first ?? -1);
    if (named === null && word & SUBJECT && opens) named = carried;
    if (typeof named === "number") votes.set(named, (votes.get(named) ?? 0) + (word & FEMALE ? 1 : -1));
  }
  return votes;
}
