import { tokenAt } from "../../../tokens.ts";
import type { Reply } from "../answers.ts";
import { askingVerb, authorBefore } from "./asking.ts";

/** How many tokens may stand between the marks and the verb: the mark, a comma, "I", an adverb. */
const NEAR = 5;

/** “Was it cold?” I ask. · I asked, “Was it cold?” → the author asks. */
export function asksInMarks({ scene, utterance, first }: Reply): boolean {
  const { tokens } = scene.doc;
  const end = tokenAt(tokens, utterance.spans.at(-1)?.end ?? 0);
  const after = askingVerb(scene, end, Math.min(end + NEAR, tokens.count));
  if (after >= 0) return authorBefore(scene, after, end) >= 0;
  const before = askingVerb(scene, Math.max(0, first - NEAR), first);
  return (
    before >= 0 && endsClause(tokens.lower[before + 1]) && authorBefore(scene, before, first - NEAR) >= 0
  );
}

const endsClause = (word: string | undefined): boolean => word === "," || word === ":";
