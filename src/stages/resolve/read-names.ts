import type { EntityType, Mention } from "../../document.ts";
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

/** A name taken apart, and what its words alone tell: read once, as articles repeat few names, and many name the same people. */
export interface ReadName {
  /** As it stands, white space folded, without a genitive ending and editorial brackets. */
  readonly surface: string;
  readonly name: PersonName;
  /** Folded, without honorifics, forms of address and suffixes … */
  readonly words: readonly string[];
  /** … by a space. */
  readonly joined: string;
  /** The last of them. */
  readonly last: string;
  /** What names that are written alike share. */
  readonly key: string;
  /** What names of the same words share, whatever their order. */
  readonly unordered: string;
  readonly hasInitial: boolean;
  /** What is told of these words when somebody asks, and kept. */
  readonly told: Told;
}

/** What the words of a name say; null before it is asked for. */
export interface Told {
  gender: Gender | "unknown" | null;
  shape: readonly (readonly [EntityType, string])[] | null;
  acronyms: readonly string[] | null;
  /** What a work and an organization of this name go by in short. */
  shortTitles: readonly string[] | null;
  shortNames: readonly string[] | null;
}

/** What a name says of its bearer. */
export function genderIn({ name, told }: ReadName, lexicons: NameLexicons): Gender | null {
  told.gender ??= genderOf(name, lexicons) ?? "unknown";
  return told.gender === "unknown" ? null : told.gender;
}

/** The names among the mentions, read; null for what is no name. */
export function readNames(
  text: string,
  mentions: readonly Mention[],
  lexicons: NameLexicons,
): (ReadName | null)[] {
  const read = reader(lexicons);
  return mentions.map((mention) => (mention.form === "name" ? read(textOf(text, mention)) : null));
}

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
    const suffix = name.suffix ?? "";
    return {
      surface,
      name,
      words,
      joined: words.join(" "),
      last: words.at(-1) ?? "",
      key: folded([...words, suffix].join(" ").trim()),
      unordered: `${sameWords(words)} ${suffix}`,
      hasInitial: words.some(isInitial),
      told: { gender: null, shape: null, acronyms: null, shortTitles: null, shortNames: null },
    };
  }),
);

const surfaceOf = (mention: string): string =>
  withoutStop(mention.replace(/\s+/gu, " ").replace(/['’]s$/u, ""));

/** "Havlůj." keeps the end of its sentence where the reader knows no better; "Jr." and "Inc." keep theirs. */
const withoutStop = (name: string): string =>
  /(?:^|\s)\p{Lu}\p{Ll}{2,}\.$/u.test(name) && !/\b(?:Bros|Corp|Esq|Inc|Ltd)\.$/u.test(name)
    ? name.slice(0, -1)
    : name;
