import type { Lexicons } from "../../lexicons.ts";
import type { Looks } from "./evidence.ts";

/** What a name looks like by its first and its last word: "Tern Bakery", "University of Leeds"; null for what no one is of: "Danish", "Christmas". */
export function looksOf(name: string, lexicons: Lexicons): Looks | null {
  const lower = name.toLowerCase();
  if (lexicons.demonyms.has(lower) || lexicons.holidays.has(lower)) return null;
  if (lexicons.places.has(lower)) return "map";
  const words = lower.split(/\s+/u);
  const ends = [words[0] ?? "", words.at(-1) ?? ""];
  const isIn = (...lists: readonly ReadonlySet<string>[]) =>
    ends.some((word) => lists.some((list) => list.has(word)));
  if (isIn(lexicons["organization-kinds"], lexicons["organization-names"])) return "organization";
  if (isIn(lexicons.workplaces)) return "workplace";
  if (isIn(lexicons["place-names"], lexicons["street-names"])) return "place";
  if (isIn(lexicons["work-kinds"])) return "work";
  return words.length > 1 ? "words" : "word";
}
