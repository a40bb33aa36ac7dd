/** What a token is to a cue near it: bits. */
export const COMMA = 1;
export const THAT = 2;
export const TO = 4;
/** A pronoun or a proper noun. */
export const SUBJECT = 8;
/** A token of a quotation, its marks included. */
export const QUOTED = 16;
/** A word outside quotations that may say that something was said. */
export const CUE = 32;
