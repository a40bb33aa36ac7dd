import { headAt } from "../../../tokens.ts";
import { SIGN } from "../clause-words.ts";
import type { Scene } from "../scene.ts";
import { hasSign } from "../word-signs.ts";

/** The token of the noun that a phrase ends in: nearly always its last one, but "sister" of "her sister-in-law". */
export const nounAt = ({ doc, words: { clauseSigns } }: Scene, last: number): number =>
  hasSign(clauseSigns, last - 1, SIGN.law) ? headAt(doc.tokens, last) : last - 1;
