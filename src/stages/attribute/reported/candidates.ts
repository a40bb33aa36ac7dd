import { TAGS } from "../../../tokens.ts";
import type { Sight } from "./sight.ts";

/** Tokens of a sentence that may say that something was said: every verb, and the nouns that the model knows as cues. */
export function mayBeCue(sight: Sight, i: number, nouns: Uint8Array): boolean {
  if (sight.quoted[i] === 1) return false;
  const tag = sight.tokens.tag[i];
  if (tag === VERB) return true;
  const word = sight.words[i] ?? -1;
  return (
    word >= 0 &&
    nouns[word] === 1 &&
    (tag === NOUN || tag === ADJ || tag === AUX || tag === ADP || tag === PUNCT)
  );
}

const VERB = TAGS.indexOf("VERB");
const NOUN = TAGS.indexOf("NOUN");
const ADJ = TAGS.indexOf("ADJ");
const AUX = TAGS.indexOf("AUX");
const ADP = TAGS.indexOf("ADP");
const PUNCT = TAGS.indexOf("PUNCT");
