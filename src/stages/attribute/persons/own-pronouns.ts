import type { Grounds } from "../candidates.ts";
import type { Gender } from "../gender.ts";

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
export function votesIn(grounds: Grounds): Map<number, number> {
  const { doc, lexicons, masked, sentenceAt, blockAt } = grounds;
  const votes = new Map<number, number>();
  let [sentence, block] = [-1, -1];
  let named: Named = null;
  let carried: Named = null;
  doc.mentions.forEach(({ first, form }, m) => {
    if (masked[first] === 1) return;
    if (sentenceAt[first] !== sentence) {
      const next = (sentenceAt[first] ?? -1) === sentence + 1 && blockAt[first] === block;
      carried = next ? named : null;
      named = null;
      [sentence, block] = [sentenceAt[first] ?? -1, blockAt[first] ?? -1];
    }
    const entity = doc.entityOf[m] ?? null;
    if (form === "name" && entity !== null && doc.entities[entity]?.type === "person") {
      named = named === null || named === entity ? entity : "several";
    }
    if (form !== "pronoun") return;
    const word = doc.tokens.lower[first] ?? "";
    const vote = lexicons["female-pronouns"].has(word) ? 1 : lexicons["male-pronouns"].has(word) ? -1 : 0;
    const subject = lexicons["subject-pronouns"].has(word);
    if (vote === 0 || (!subject && !lexicons.possessives.has(word))) return;
    if (named === null && subject && first === (doc.sentences[sentence]?.first ?? -1)) named = carried;
    if (typeof named === "number") votes.set(named, (votes.get(named) ?? 0) + vote);
  });
  return votes;
}
