/** Values that many rows of features hold, as numbers. */
import type { MentionForm } from "../../document.ts";
import { numberOf } from "../../feature-values.ts";
import { TAGS, type Tokens } from "../../tokens.ts";

/** Where a source stands to the words that it says. */
export const [BEFORE, AFTER] = [numberOf("before"), numberOf("after")] as const;

const [NAME, NOMINAL, PRONOUN] = [numberOf("name"), numberOf("nominal"), numberOf("pronoun")];

/** The number of the form of a mention. */
export const formNumber = (form: MentionForm): number =>
  form === "name" ? NAME : form === "pronoun" ? PRONOUN : NOMINAL;

const TAG_NUMBERS = TAGS.map(numberOf);

/** The number of the part of speech of token `i`. */
export const tagNumber = ({ tag }: Tokens, i: number): number => TAG_NUMBERS[tag[i] ?? 0] ?? 0;
