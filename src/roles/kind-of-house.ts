import type { Lexicons } from "../lexicons.ts";

/** "studio" is a kind of organization, "film" a kind of work; other nouns are neither. */
export function kindOf(noun: string, lexicons: Lexicons): "organization" | "work" | null {
  if (lexicons["organization-kinds"].has(noun) || lexicons.workplaces.has(noun)) return "organization";
  return lexicons["work-kinds"].has(noun) ? "work" : null;
}

/** The same for one or several: "studios". */
export const kindOfAny = (noun: string, lexicons: Lexicons): "organization" | "work" | null =>
  kindOf(noun, lexicons) ?? kindOf(noun.replace(/s$/, ""), lexicons);
