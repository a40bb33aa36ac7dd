import type { Lexicons } from "../../lexicons.ts";
import { madeOnce } from "../../remembered.ts";
import type { Form } from "./forms.ts";
import type { ReadName } from "./read-names.ts";

/** What lists say of a name: one bit each, told once for each name. */
export const TRAIT = {
  /** More than one word; but what is called after a person, "Ana Prieto Foundation", is none, though it may be tagged as one. */
  full: 1,
  /** "Sister Oda": the first of two words is what somebody is. */
  titled: 2,
  /** "Bob": the first word is short for others. */
  nick: 4,
  /** "God", "Dad". */
  nobody: 8,
} as const;

export function hasTrait({ read }: Form, trait: number, lexicons: Lexicons): boolean {
  read.traits ??= traitsOf(read, lexicons);
  return (read.traits & trait) !== 0;
}

function traitsOf({ words, last, key }: ReadName, lexicons: Lexicons): number {
  const first = words[0] ?? "";
  const isFull = words.length > 1 && !(words.length > 2 && lexicons["organization-names"].has(last));
  const isTitled = words.length === 2 && TITLES.some((list) => lexicons[list].has(first));
  return (
    (isFull ? TRAIT.full : 0) |
    (isTitled ? TRAIT.titled : 0) |
    (nicknames(lexicons.nicknames).has(first) ? TRAIT.nick : 0) |
    (lexicons["not-people"].has(key) ? TRAIT.nobody : 0)
  );
}

const TITLES = ["role-nouns", "ranks-in-tales", "kinship"] as const;

/** By what is short for them: the given names. */
export const nicknames = madeOnce((list: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const entry of list) {
    const [nick = "", given = ""] = entry.split(" ");
    names.set(nick, [...(names.get(nick) ?? []), given]);
  }
  return names;
});
