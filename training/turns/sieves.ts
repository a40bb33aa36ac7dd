/** How often each way of naming the speaker of a turn is right, over the interviews whose speakers are known. */
import type { Kit } from "../../src/kit.ts";
import { folded } from "../../src/names.ts";
import { spokenTurns } from "../../src/stages/attribute/turns.ts";
import { type GoldInterview, type GoldTurn, interviewReader } from "./docs.ts";

/** What is thought of a sieve before any turn is seen, and how many turns that weighs. */
const PRIOR = { right: 0.75, turns: 40 };
/** A long interview says no more of a voice than so many turns. */
const MOST = 20;

/** The share that is right, by sieve; each of `sieves` has one, seen or not. */
export function sieveShares(
  interviews: readonly GoldInterview[],
  kit: Kit,
  sieves: readonly string[],
): Record<string, number> {
  const counts = new Map(
    sieves.map((sieve) => [sieve, { right: PRIOR.right * PRIOR.turns, all: PRIOR.turns }]),
  );
  const read = interviewReader(kit);
  for (const interview of interviews) {
    const doc = read(interview);
    const { utterances } = spokenTurns(doc, kit.lexicons, kit.models);
    if (utterances.length !== interview.turns.length) continue;
    const seen = new Map<string, number>();
    utterances.forEach(({ method, speaker }, i) => {
      const gold = interview.turns[i];
      const count = counts.get(method);
      const voice = `${method} ${gold?.speaker}`;
      if (!count || !gold?.speaker || speaker === null || (seen.get(voice) ?? 0) >= MOST) return;
      seen.set(voice, (seen.get(voice) ?? 0) + 1);
      count.all++;
      if (isNamed(doc.entities[speaker]?.name ?? "", gold)) count.right++;
    });
  }
  return Object.fromEntries(
    [...counts].map(([sieve, { right, all }]) => [sieve, Math.round((1000 * right) / all) / 1000]),
  );
}

/** The same last name, or what the corpus has as the only one. */
function isNamed(name: string, { speaker }: GoldTurn): boolean {
  const found = wordsOf(name);
  const gold = wordsOf(speaker ?? "");
  const last = gold.at(-1) ?? "";
  return gold.length === 1 ? found.includes(last) : found.at(-1) === last;
}

const wordsOf = (name: string): readonly string[] => folded(name).match(/[\p{L}\p{N}]+/gu) ?? [];
