import type { EntityType } from "../../document.ts";
import {
  folded,
  type Gender,
  genderOf,
  isInitial,
  type NameLexicons,
  nameWords,
  type PersonName,
  parseName,
  sameWords,
} from "../../names.ts";
import { madeOnce, remembered } from "../../remembered.ts";
import { textOf } from "../../span.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { ResolveDoc } from "../resolve.ts";
import { type SpelledNames, spelledNames } from "./spelled.ts";

/** A name taken apart, and what its words alone tell: read once, as articles repeat few names, and many name the same people. */
export interface ReadName extends Told {
  /** As it stands, white space folded, without a genitive ending and editorial brackets. */
  readonly surface: string;
  readonly name: PersonName;
  /** Folded, without honorifics, forms of address and suffixes … */
  readonly words: readonly string[];
  /** … by a space. */
  readonly joined: string;
  /** The last of them. */
  readonly last: string;
  /** A byte for each, the same for the same word … */
  readonly bytes: readonly number[];
  /** … and for the last without its "s"; -1 where it has none. */
  readonly byteOfOne: number;
  /** What names that are written alike share, and a number for it, nearly always another for another. */
  readonly key: string;
  readonly hash: number;
  /** What names of the same words share, whatever their order. */
  readonly unordered: string;
  readonly hasInitial: boolean;
  /** A few letters that may be an acronym: "ssf". */
  readonly isLetters: boolean;
}

/** What the words of a name say when somebody asks, and kept; null before. */
export interface Told {
  gender: Gender | "unknown" | null;
  traits: number | null;
  /** How full it is as the name of a person, and of anything else. */
  rankOfPerson: number | null;
  rank: number | null;
  shape: readonly ShapeClue[] | null;
  acronyms: readonly string[] | null;
  acronymSigns: number | null;
  /** What a work and an organization of this name go by in short. */
  shortTitles: readonly string[] | null;
  shortNames: readonly string[] | null;
}

/** What speaks for a type, wherever the name stands. */
export interface ShapeClue {
  readonly type: EntityType;
  readonly clue: string;
}

/** What a name says of its bearer. */
export function genderIn(read: ReadName, lexicons: NameLexicons): Gender | null {
  read.gender ??= genderOf(read.name, lexicons) ?? "unknown";
  return read.gender === "unknown" ? null : read.gender;
}

/** The names among the mentions, read; null for what is no name. */
export function readNames(
  { text, tokens, mentions }: Pick<ResolveDoc, "text" | "tokens" | "mentions">,
  lexicons: NameLexicons,
): (ReadName | null)[] {
  const read = reader(lexicons);
  const { spelled, known } = namesRead(lexicons)(tokens.vocabulary);
  const names: (ReadName | null)[] = [];
  for (const mention of mentions) {
    if (mention.form !== "name") {
      names.push(null);
      continue;
    }
    const number = spelled.numberOf(text, tokens, mention);
    const name = known[number] ?? read(textOf(text, mention));
    if (number > 0) known[number] = name;
    names.push(name);
  }
  return names;
}

/** The names that have been read, by the numbers of their spellings. */
interface NamesRead {
  readonly spelled: SpelledNames;
  readonly known: (ReadName | undefined)[];
}

const namesRead = madeOnce((_: NameLexicons) => {
  const made = madeOnce((_: Vocabulary): { it: NamesRead } => ({ it: newNamesRead() }));
  return (vocabulary: Vocabulary): NamesRead => {
    const read = made(vocabulary);
    if (read.it.spelled.size() > MOST) read.it = newNamesRead();
    return read.it;
  };
});

const newNamesRead = (): NamesRead => ({ spelled: spelledNames(), known: [undefined] });

/** More spellings than an article has; beyond them all are forgotten, so that memory stays flat over any number of articles. */
const MOST = 50_000;

/** A name as the metadata list it, read. */
export const listing =
  (lexicons: NameLexicons) =>
  (name: string): { readonly name: string; readonly read: ReadName } => ({
    name,
    read: reader(lexicons)(name),
  });

/** Reads a name. */
const reader = madeOnce((lexicons: NameLexicons) =>
  remembered((mention): ReadName => {
    const surface = surfaceOf(mention);
    const name = parseName(surface.replace(/^the\s+/i, ""), lexicons);
    const words = nameWords(name);
    const last = words.at(-1) ?? "";
    const suffix = name.suffix ?? "";
    const key = folded([...words, suffix].join(" ").trim());
    return {
      surface,
      name,
      words,
      joined: words.join(" "),
      last,
      bytes: words.map(byteOf),
      byteOfOne: last.endsWith("s") ? byteOf(last.slice(0, -1)) : -1,
      key,
      hash: hashOf(key),
      unordered: `${sameWords(words)} ${suffix}`,
      hasInitial: words.some(isInitial),
      isLetters: /^[a-z]{2,6}$/.test(key),
      gender: null,
      traits: null,
      rankOfPerson: null,
      rank: null,
      shape: null,
      acronyms: null,
      acronymSigns: null,
      shortTitles: null,
      shortNames: null,
    };
  }),
);

function byteOf(word: string): number {
  const hash = hashOf(word);
  return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & 0xff;
}

function hashOf(word: string): number {
  let sum = 0;
  for (let i = 0; i < word.length; i++) sum = (Math.imul(sum, 31) + word.charCodeAt(i)) | 0;
  return sum;
}

const surfaceOf = (mention: string): string =>
  withoutStop(mention.replace(/\s+/gu, " ").replace(/['’]s$/u, ""));

/** "Havlůj." keeps the end of its sentence where the reader knows no better; "Jr." and "Inc." keep theirs. */
const withoutStop = (name: string): string =>
  /(?:^|\s)\p{Lu}\p{Ll}{2,}\.$/u.test(name) && !/\b(?:Bros|Corp|Esq|Inc|Ltd)\.$/u.test(name)
    ? name.slice(0, -1)
    : name;
