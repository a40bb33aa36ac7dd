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
  const code = word.charCodeAt(0);
  return code > LAST_ASCII ? /^\p{L}/u.test(word) : isEnglishLetter(code);
}

/** True of the code of a letter of the English alphabet, small or capital. */
export const isEnglishLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** What a word looks like, told once for each spelling: bits of `Tokens.looks`. */
export const LOOKS = {
  /** It begins with a capital: "Ana", "NASA". */
  capital: 1,
  /** It begins with a small letter: "ana", "iPhone". */
  small: 2,
  /** It begins with a letter of any kind. */
  letter: 4,
  /** It begins with one of 0 … 9. */
  digit: 8,
  /** It begins with a capital and a small letter: "Ana", not "NASA" or "A". */
  titled: 16,
  /** It begins with a number of any script or kind, "½" too. */
  number: 32,
  /** It holds neither a letter nor a number: "—", "...". */
  mark: 64,
  /** It holds a capital: "Ana", "iPhone". */
  holdsCapital: 128,
} as const;

/** The bits of `LOOKS` of a word. */
export const looksOf = (word: string): number =>
  (isCapital(word) ? LOOKS.capital : 0) |
  (isSmall(word) ? LOOKS.small : 0) |
  (isLetter(word) ? LOOKS.letter : 0) |
  (/^[0-9]/.test(word) ? LOOKS.digit : 0) |
  (/^\p{Lu}\p{Ll}/u.test(word) ? LOOKS.titled : 0) |
  (/^\p{N}/u.test(word) ? LOOKS.number : 0) |
  (/[\p{L}\p{N}]/u.test(word) ? 0 : LOOKS.mark) |
  (/\p{Lu}/u.test(word) ? LOOKS.holdsCapital : 0);
