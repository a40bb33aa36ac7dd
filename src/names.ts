/**
 * A personal name in its parts, and the keys under which its other forms are found.
 *
 * "Dr. Ludo van der Berg Jr." → honorifics Dr. · given Ludo · particles van der · family Berg · suffix Jr.
 */
import type { Lexicons } from "./lexicons.ts";
import { remembered } from "./remembered.ts";

export interface PersonName {
  /** Titles before the name, as they stand: "Mr.", "Dr.". */
  readonly honorifics: readonly string[];
  readonly given: readonly string[];
  /** Words of the family name that many write small: "van der". "al-Hadid" stays one word of the family. */
  readonly particles: readonly string[];
  readonly family: readonly string[];
  /** "Jr.", "III". */
  readonly suffix: string | null;
  /** The form of address after the name: "san", "sensei". */
  readonly address: string | null;
}

export type Gender = "female" | "male";

/** The word lists that names are read with. */
export type NameLexicons = Pick<
  Lexicons,
  | "honorifics"
  | "honorifics-female"
  | "honorifics-male"
  | "honorific-suffixes"
  | "name-particles"
  | "name-suffixes"
  | "given-names-female"
  | "given-names-male"
>;

/**
 * Takes a name apart as if it stood in the order given–family: the last word, with the particles before it, is the
 * family name. A single word counts as family. Whether two names are one in two orders is `sameWords`.
 */
export function parseName(text: string, lexicons: NameLexicons): PersonName {
  const words = text.split(/[\s,]+/u).filter(Boolean);
  const honorifics = takeFront(words, lexicons.honorifics);
  const suffix = takeBack(words, lexicons["name-suffixes"]);
  const address = takeAddress(words, lexicons["honorific-suffixes"]);
  let family = words.length - 1;
  while (family > 0 && lexicons["name-particles"].has(folded(words[family - 1] ?? ""))) family--;
  const given = words.splice(0, Math.max(0, family));
  const particles = takeFront(words, lexicons["name-particles"]);
  return { honorifics, given, particles, family: words, suffix, address };
}

/** The words of a name without honorifics and forms of address, folded: what two forms of one name share. */
export const nameWords = (name: PersonName): string[] =>
  [...name.given, ...name.particles, ...name.family].map(folded);

/** "Rin Oda", "Oda Rin": the same words, whatever their order. */
export const sameWords = (words: readonly string[]): string => [...words].sort().join(" ");

/** What a name says of its bearer: the honorific first, then the given name; null where it says nothing. */
export function genderOf(name: PersonName, lexicons: NameLexicons): Gender | null {
  for (const title of name.honorifics) {
    if (lexicons["honorifics-female"].has(folded(title))) return "female";
    if (lexicons["honorifics-male"].has(folded(title))) return "male";
  }
  for (const given of name.given) {
    if (lexicons["given-names-female"].has(folded(given))) return "female";
    if (lexicons["given-names-male"].has(folded(given))) return "male";
  }
  return null;
}

/** "actress", "nephew": what a noun says of whom it describes. */
export function genderOfNoun(
  noun: string,
  lexicons: Pick<Lexicons, "female-nouns" | "male-nouns">,
): Gender | null {
  if (lexicons["female-nouns"].has(noun)) return "female";
  return lexicons["male-nouns"].has(noun) ? "male" : null;
}

/** "J." or "J": one letter that stands for a longer name. */
export const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);

/** Lower case, apostrophes straight, accents and the strokes of ø and ł gone: "Falcão" and "FALCAO" are one. */
export const folded: (word: string) => string = remembered((word) => {
  const plain = word.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();
  return plain.replace(/[øłđæœß]/g, (letter) => STROKES[letter] ?? letter);
});

const STROKES: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ß: "ss" };

function takeFront(words: string[], list: ReadonlySet<string>): string[] {
  let count = 0;
  while (count < words.length - 1 && list.has(folded(words[count] ?? ""))) count++;
  return words.splice(0, count);
}

function takeBack(words: string[], list: ReadonlySet<string>): string | null {
  if (words.length < 2 || !list.has(folded(words.at(-1) ?? ""))) return null;
  return words.pop() ?? null;
}

/** "Oda-san", "Oda sensei": takes the form of address off the last word and returns it. */
function takeAddress(words: string[], list: ReadonlySet<string>): string | null {
  const last = words.at(-1) ?? "";
  const hyphen = last.lastIndexOf("-");
  if (hyphen > 0 && list.has(folded(last.slice(hyphen + 1)))) {
    words[words.length - 1] = last.slice(0, hyphen);
    return last.slice(hyphen + 1);
  }
  return takeBack(words, list);
}
