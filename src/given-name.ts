import type { Lexicons } from "./lexicons.ts";
import { folded } from "./names.ts";

const LISTS = ["given-names", "given-names-female", "given-names-male"] as const;

/** "Ada", "Zoë": a word that many are called by. */
export function isGivenName(word: string, lexicons: Pick<Lexicons, (typeof LISTS)[number]>): boolean {
  const name = folded(word);
  return LISTS.some((list) => lexicons[list].has(name));
}
