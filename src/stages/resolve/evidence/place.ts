import type { EntityType, Mention } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import type { Tokens } from "../../../tokens.ts";

/** Says that a clue of this name speaks for a type; what each clue is worth is in `models/name-types.json`. */
export type Cast = (type: EntityType, clue: string) => void;

/** A name with the words around it, in lower case. */
export interface Place {
  readonly tokens: Tokens;
  readonly mention: Mention;
  readonly lexicons: Lexicons;
  /** The word `n` before the name (1 is next to it) or after it. */
  readonly before: (n: number) => string;
  readonly after: (n: number) => string;
}

/** A small rule: what the surroundings of one mention say. */
export type Rule = (place: Place, cast: Cast) => void;

/** "Frost's house" before its noun. */
export const isGenitive = (word: string): boolean =>
  word === "'s" || word === "'" || word === "’s" || word === "’";
