import { beginningsOf } from "../../../phrases.ts";
import { inList } from "../../../vocabulary.ts";
import type { Scene } from "../scene.ts";

/** How many words may stand between "we" and "asked": "we also asked". */
const BETWEEN = 2;
const LONGEST_PHRASE = 3;

/** The token of a verb of asking in a range, outside quotations; −1 when there is none. */
export function askingVerb(scene: Scene, from: number, to: number): number {
  const { id, vocabulary } = scene.doc.tokens;
  const mayBegin = inList(beginningsOf(scene.lexicons["asking-verbs"]))(vocabulary);
  for (let i = from; i < to; i++)
    if (mayBegin[id[i] ?? 0] && scene.quotationAt[i] === -1 && isAsking(scene, i)) return i;
  return -1;
}

function isAsking({ doc, lexicons }: Scene, i: number): boolean {
  let phrase = "";
  for (let n = 0; n < LONGEST_PHRASE; n++) {
    phrase += (n === 0 ? "" : " ") + (doc.tokens.lower[i + n] ?? "");
    if (lexicons["asking-verbs"].has(phrase)) return true;
  }
  return false;
}

/** The token of the "I" or "we" that is the subject of the verb; −1 when the author is not. */
export function authorBefore({ doc, lexicons }: Scene, verb: number, from: number): number {
  for (let i = verb - 1; i >= from && verb - i <= BETWEEN + 1; i--) {
    if (lexicons["first-pronouns"].has(doc.tokens.lower[i] ?? "")) return i;
  }
  return -1;
}
