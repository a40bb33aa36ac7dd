/** What the title of a role tells wherever it stands: articles have the same few titles over and over. */
import type { Lexicons } from "../lexicons.ts";
import { madeOnce, remembered } from "../remembered.ts";
import type { Home } from "./owners/evidence.ts";
import { type Fields, fieldsOfRole } from "./owners/fields.ts";
import { type Homes, homeOf, homesOf } from "./owners/home.ts";

export interface TitleSigns {
  /** The title, white space folded. */
  readonly title: string;
  readonly home: Home;
  readonly homes: Homes;
  /** The fields of life in which the role is held. */
  readonly fields: Fields;
  /** "deputy", "first assistant". */
  readonly isToSomebody: boolean;
  /** "deputy": it belongs to what the role before it does; "mayor", "president", "pilot". */
  readonly isBeside: boolean;
  readonly isOfTown: boolean;
  readonly isOfState: boolean;
  readonly isAboard: boolean;
}

export const titleSigns = madeOnce((lexicons: Lexicons) =>
  remembered((words): TitleSigns => {
    const title = words.replace(/\s+/gu, " ");
    const lower = title.toLowerCase();
    const head = lower.split(" ").at(-1) ?? "";
    const unfolded = words.toLowerCase();
    return {
      title,
      home: homeOf(lower, lexicons),
      homes: homesOf(lower, lexicons),
      fields: fieldsOfRole(lower, lexicons),
      isToSomebody: lexicons["roles-to-somebody"].has(head) || lexicons["roles-beside"].has(head),
      isBeside: lexicons["roles-beside"].has(unfolded),
      isOfTown: lexicons["titles-of-towns"].has(unfolded),
      isOfState: lexicons["titles-of-state"].has(unfolded),
      isAboard: lexicons["roles-aboard"].has(unfolded),
    };
  }),
);
