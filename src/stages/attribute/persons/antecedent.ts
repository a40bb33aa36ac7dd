import type { Grounds } from "../candidates.ts";
import { SIGN } from "../clause-words.ts";
import { hasSign } from "../word-signs.ts";

/** "Obama, who called it …": the mention that a relative pronoun hangs on. */
export function antecedent(grounds: Grounds, token: number): number {
  const end = hasSign(grounds.words.clauseSigns, token - 1, SIGN.comma) ? token - 2 : token - 1;
  return grounds.endingAt[end] ?? -1;
}
