/** What the name of a thing tells of it wherever it stands. */
import type { Entity, EntityType } from "../document.ts";
import { isCapital } from "../letters.ts";
import type { Lexicons } from "../lexicons.ts";
import { madeOnce, remembered } from "../remembered.ts";
import type { Looks } from "./owners/evidence.ts";
import { type Fields, fieldsOfHouse } from "./owners/fields.ts";
import { looksOf } from "./owners/looks.ts";

export interface NameSigns {
  /** The name in small letters, without "the". */
  readonly bare: string;
  /** Its words alone. */
  readonly words: string;
  /** Null for what no one is of. */
  readonly looks: Looks | null;
  /** The fields of life that its words tell. */
  readonly fields: Fields;
  /** A name, and none of a place on the lists: an article may be about it. */
  readonly isTopical: boolean;
  /** "Quay Street", which has no mayor. */
  readonly isStreet: boolean;
  /** "Quay Street", "Mount Prieto": a place by its name, and no body that a town's name stands for. */
  readonly isOnMap: boolean;
}

/** What owns a role. */
const isOwner = (type: EntityType): boolean => type !== "person" && type !== "character" && type !== "date";

/** The signs of the names of what may own a role, by entity; null for the others. */
export function signsOfNames(entities: readonly Entity[], lexicons: Lexicons): (NameSigns | null)[] {
  const read = nameSigns(lexicons);
  const signs: (NameSigns | null)[] = [];
  for (const { type, name } of entities) signs.push(isOwner(type) ? read(name) : null);
  return signs;
}

const nameSigns = madeOnce((lexicons: Lexicons) =>
  remembered((name): NameSigns => {
    const lower = name.toLowerCase();
    const isStreet = lexicons["street-names"].has(lower.split(" ").at(-1) ?? "");
    return {
      bare: lower.replace(/^the /, ""),
      words: wordsOf(name),
      looks: looksOf(name, lexicons),
      fields: lower
        .split(/[\s'’-]+/u)
        .reduce((fields: Fields, word) => fields | fieldsOfHouse(word, lexicons), 0),
      isTopical: isCapital(name) && !lexicons.places.has(lower),
      isStreet,
      isOnMap: isStreet || /^(?:mount|port|lake|cape) /iu.test(name),
    };
  }),
);

/** What `wordsOf` makes of a text without words. */
export const NO_WORDS = "  ";

/** " what the mud remembers ": whole words only can be found in it. */
export const wordsOf = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  } `;
