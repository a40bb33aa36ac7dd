import type { Lexicons } from "../../lexicons.ts";
import { madeOnce, remembered } from "../../remembered.ts";
import type { Group, Home } from "./evidence.ts";

/** Where a role is at home: "sound designer" in a work, "head of sales" in a house, "mayor" in a town. */
export const homeOf = (title: string, lexicons: Lexicons): Home => homes(lexicons)(title);

/** Articles have the same few titles over and over. */
const homes = madeOnce((lexicons: Lexicons) => remembered((title) => read(title, lexicons)));

function read(title: string, lexicons: Lexicons): Home {
  const words = title.split(/[\s-]+/u);
  const deed = deedOf(words[0] ?? "", lexicons);
  const head = headOf(title, lexicons);
  const isIn = (list: ReadonlySet<string>) => list.has(title) || list.has(head) || list.has(words.join(" "));
  if (isIn(lexicons["titles-of-towns"])) return "town";
  if (title === head && lexicons["titles-of-state"].has(title)) return "state";
  if (isIn(lexicons["roles-beside"])) return "beside";
  if (deed !== null) return deed;
  const crafts = head === "head" && words.some((word) => lexicons["roles-in-works"].has(word));
  const inWorks = crafts || (head !== "head" && (isIn(lexicons.credits) || isIn(lexicons["roles-in-works"])));
  const inHouses = !crafts && isIn(lexicons["roles-in-organizations"]);
  if (inWorks) return inHouses ? "both" : "work";
  if (inHouses) return "house";
  if (isIn(lexicons["roles-in-teams"]) || isIn(lexicons["roles-aboard"])) return "team";
  return lexicons["role-nouns"].has(head) ? "known" : "none";
}

/** "runs", "teaches history", "wrote". */
function deedOf(verb: string, lexicons: Lexicons): Home | null {
  if (lexicons["field-verbs"].has(verb)) return "field";
  if (!lexicons["role-verbs"].has(verb) && !lexicons["part-verbs"].has(verb)) return null;
  return lexicons["leads-of-houses"].has(verb) ? "leads" : "deed";
}

/** "engineer" of "flight engineers for the line". */
function headOf(title: string, lexicons: Lexicons): string {
  const last =
    title
      .replace(/ (?:of|for|to|in) .*$/, "")
      .split(/[\s-]+/u)
      .at(-1) ?? "";
  return lexicons["role-nouns"].has(last) ? last : last.replace(/s$/, "");
}

/** Homes in which evidence weighs alike. */
export const GROUP_OF: Readonly<Record<Home, Group>> = {
  work: "works",
  deed: "deeds",
  both: "both",
  house: "houses",
  team: "houses",
  leads: "houses",
  state: "houses",
  beside: "houses",
  town: "towns",
  known: "open",
  none: "open",
  field: "open",
};
