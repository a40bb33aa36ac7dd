import { tokenAt } from "../../../tokens.ts";
import type { Reply } from "../answers.ts";

/** “Who coughed?” → all that is said is one question. In “I was asked, ‘Is it far?’” somebody else's is told. */
export function isOneQuestion({ scene, utterance, first }: Reply): boolean {
  const { text, tokens } = scene.doc;
  const end = utterance.spans.at(-1)?.end ?? 0;
  if (text.charAt(end - 1) !== "?") return false;
  const last = tokenAt(tokens, end) - 1;
  for (let i = first; i < last; i++) if (/^[.?!]$/.test(tokens.lower[i] ?? "")) return false;
  return true;
}
