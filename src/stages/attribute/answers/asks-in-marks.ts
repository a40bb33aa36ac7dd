import { tokenAt } from "../../../tokens.ts";
import type { Reply } from "../answers.ts";
import type { Scene } from "../scene.ts";
import { askingVerb, asksOn, authorBefore, hasAskingVerb } from "./asking.ts";

/** How many tokens may stand between the marks and the verb: the mark, a comma, "I", an adverb. */
const NEAR = 5;

/** “You saw it. Was it cold?” I ask. · I asked, “Was it cold?” → the author asks. */
export const asksInMarks = (reply: Reply): boolean =>
  hasAskingVerb(reply.scene) && (asksBehind(reply) || asksBefore(reply));

/** Not “It was cold.” I ask whether it still is: there a new sentence asks. */
function asksBehind({ scene, utterance }: Reply): boolean {
  const { doc, blockAt } = scene;
  const end = utterance.spans.at(-1)?.end ?? 0;
  if (!/[?,]/.test(doc.text.charAt(end - 1))) return false;
  const from = tokenAt(doc.tokens, end);
  const verb = askingVerb(scene, from, Math.min(from + NEAR, doc.tokens.count));
  if (verb < 0 || blockAt[verb] !== blockAt[from - 1] || authorBefore(scene, verb, from) < 0) return false;
  return !asksOn(scene, verb);
}

function asksBefore({ scene, first }: Reply): boolean {
  const verb = askingVerb(scene, Math.max(0, first - NEAR), first);
  return verb >= 0 && leadsIn(scene, verb) && authorBefore(scene, verb, first - NEAR) >= 0;
}

const leadsIn = ({ doc }: Scene, verb: number): boolean => /^[,:]$/.test(doc.tokens.lower[verb + 1] ?? "");
