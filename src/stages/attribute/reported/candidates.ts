import { TAGS, tagSet } from "../../../tokens.ts";

/**
 * Words outside quotations that may say that something was said: every verb, and the nouns that the model knows as cues.
 * @param isNoun whether the model knows the word as one of these
 */
export const mayBeCue = (tag: number, isNoun: boolean): boolean =>
  tag === VERB || (isNoun && ((NOMINAL >> tag) & 1) === 1);

const VERB = TAGS.indexOf("VERB");
const NOMINAL = tagSet("NOUN", "ADJ", "AUX", "ADP", "PUNCT");
