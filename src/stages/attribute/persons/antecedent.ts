import type { Grounds } from "../candidates.ts";

/** "Obama, who called it …": the mention that a relative pronoun hangs on. */
export function antecedent(grounds: Grounds, token: number): number {
  const end = grounds.doc.tokens.word[token - 1] === "," ? token - 2 : token - 1;
  return grounds.endingAt[end] ?? -1;
}
