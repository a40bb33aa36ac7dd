/** What a word begins with, told without a regular expression where it is plain ASCII: asked of every word of a text. */

const LAST_ASCII = 0x7f;

/** True when the word begins with a capital: "Ana", "Ósk". */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code > LAST_ASCII ? /^\p{Lu}/u.test(word) : code >= 0x41 && code <= 0x5a;
}

/** True when the word begins with a small letter: "ana", "ósk". */
export function isSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  return code > LAST_ASCII ? /^\p{Ll}/u.test(word) : code >= 0x61 && code <= 0x7a;
}

/** True when the word begins with a letter. */
export function isLetter(word: string): boolean {
  const code = word.charCodeAt(0) | 0x20;
  return code > LAST_ASCII ? /^\p{L}/u.test(word) : code >= 0x61 && code <= 0x7a;
}
