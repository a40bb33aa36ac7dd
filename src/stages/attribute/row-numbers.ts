/** Values that many rows of features hold, as numbers. */
import { numberOf } from "../../feature-values.ts";
import { TAGS, type Tokens } from "../../tokens.ts";

/** Where a source stands to the words that it says. */
export const [BEFORE, AFTER] = [numberOf("before"), numberOf("after")] as const;

/** By form of a mention. */
export const FORM = { name: numberOf("name"), nominal: numberOf("nominal"), pronoun: numberOf("pronoun") };

const TAG_NUMBERS = TAGS.map(numberOf);

/** The number of the part of speech of token `i`. */
export const tagNumber = ({ tag }: Tokens, i: number): number => TAG_NUMBERS[tag[i] ?? 0] ?? 0;
