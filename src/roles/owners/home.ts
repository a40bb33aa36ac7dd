import type { Lexicons } from "../../lexicons.ts";
import type { Group, Home } from "./evidence.ts";

/** Where a role is at home: "sound designer" in a work, "head of sales" in a house, "mayor" in a town. */
export function homeOf(title: string, lexicons: Lexicons): Home {
  const { words, head, isIn, crafts, inWorks } = placed(title, ANY_TAIL, lexicons);
  const deed = deedOf(words[0] ?? "", lexicons);
  if (isIn(lexicons["titles-of-towns"])) return "town";
  if (title === head && lexicons["titles-of-state"].has(title)) return "state";
  if (isIn(lexicons["roles-beside"])) return "beside";
  if (deed !== null) return deed;
  const inHouses = !crafts && isIn(lexicons["roles-in-organizations"]);
  if (inWorks) return inHouses ? "both" : "work";
  if (inHouses) return "house";
  if (isIn(lexicons["roles-in-teams"]) || isIn(lexicons["roles-aboard"])) return "team";
  return lexicons["role-nouns"].has(head) ? "known" : "none";
}

/** Whether a role is one in works, one in organizations. */
export interface Homes {
  readonly inWorks: boolean;
  readonly inOrganizations: boolean;
}

/** Whether a role is one in works, one in organizations: "sound designers", "head of sales". */
export function homesOf(title: string, lexicons: Lexicons): Homes {
  const { head, isIn, inWorks } = placed(title, FIELD, lexicons);
  const inOrganizations =
    head === "head" || isIn(lexicons["roles-in-organizations"]) || isIn(lexicons["roles-in-teams"]);
  return { inWorks, inOrganizations };
}

/** What lists say of a title as it is, of its words and of its head; "head of costume" is of the film, "head of sales" of the firm. */
function placed(title: string, tail: RegExp, lexicons: Lexicons) {
  const words = title.split(/[\s-]+/u);
  const head = headOf(title, tail, lexicons);
  const isIn = (list: ReadonlySet<string>) => list.has(title) || list.has(head) || list.has(words.join(" "));
  const crafts = head === "head" && words.some((word) => lexicons["roles-in-works"].has(word));
  const inWorks = crafts || (head !== "head" && (isIn(lexicons.credits) || isIn(lexicons["roles-in-works"])));
  return { words, head, isIn, crafts, inWorks };
}

/** "runs", "teaches history", "wrote". */
function deedOf(verb: string, lexicons: Lexicons): Home | null {
  if (lexicons["field-verbs"].has(verb)) return "field";
  if (!lexicons["role-verbs"].has(verb) && !lexicons["part-verbs"].has(verb)) return null;
  return lexicons["leads-of-houses"].has(verb) ? "leads" : "deed";
}

/** "head | of sales"; and "adviser | to the mayor", too, where all that an article names is weighed. */
const FIELD = / (?:of|for) .*$/;
const ANY_TAIL = / (?:of|for|to|in) .*$/;

/** "engineer" of "flight engineers for the line". */
function headOf(title: string, tail: RegExp, lexicons: Lexicons): string {
  const last =
    title
      .replace(tail, "")
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
