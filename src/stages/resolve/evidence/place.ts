import type { EntityType, Mention } from "../../../document.ts";
import type { LexiconName, Lexicons } from "../../../lexicons.ts";
import type { Tokens } from "../../../tokens.ts";

/** Says that a clue of this name speaks for a type; what each clue is worth is in `models/name-types.json`. */
export type Cast = (type: EntityType, clue: string) => void;

/** A name with the words around it, in lower case. */
export class Place {
  readonly tokens: Tokens;
  readonly mention: Mention;
  readonly lexicons: Lexicons;
  /** The first token of the name, of an honorific before it. */
  readonly front: number;

  constructor(tokens: Tokens, mention: Mention, lexicons: Lexicons, front: number) {
    this.tokens = tokens;
    this.mention = mention;
    this.lexicons = lexicons;
    this.front = front;
  }

  /** The word `n` before the name (1 is next to it) and its honorific … */
  before(n: number): string {
    return this.tokens.lower[this.front - n] ?? "";
  }

  /** … or after it. */
  after(n: number): string {
    return this.tokens.lower[this.mention.last - 1 + n] ?? "";
  }
}

/** A small rule: what the surroundings of one mention say. It is asked only where words stand that it begins with. */
export interface Rule {
  /** One right before the name, an honorific or "the" between or not … */
  readonly before?: Words;
  /** … or one there and another right before that … */
  readonly beforeThat?: Pair;
  /** … or one right after the name … */
  readonly after?: Words;
  /** … or one there and another of the two behind that … */
  readonly afterThat?: Pair;
  /** … or as its first word, and where any are given one of these as its second … */
  readonly first?: Words;
  readonly second?: Words;
  /** … or one of plots and parts somewhere not far before it, of which this is true. */
  readonly ahead?: (tokens: Tokens, i: number, lexicons: Lexicons) => boolean;
  readonly find: (place: Place, cast: Cast) => void;
}

/** Words next to a name, and words beyond them. */
export type Pair = readonly [Words, Words];

/** Some words; the rule itself says which of them it means there. */
export type Words = (lexicons: Lexicons) => readonly string[];

/** These words, by a space, and those of some lists. */
export const words =
  (these: string, ...lists: readonly LexiconName[]): Words =>
  (lexicons) => [...these.split(" "), ...lists.flatMap((list) => [...lexicons[list]])];

/** The words of some lists. */
export const listed =
  (...lists: readonly LexiconName[]): Words =>
  (lexicons) =>
    lists.flatMap((list) => [...lexicons[list]]);

/** The ends of a genitive, by a space. */
export const GENITIVES = "'s ' ’s ’";

/** "Frost's house" before its noun. */
export const isGenitive = (word: string): boolean =>
  word === "'s" || word === "'" || word === "’s" || word === "’";
