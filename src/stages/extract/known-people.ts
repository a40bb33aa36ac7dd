import type { Mention } from "../../document.ts";
import type { KnownPerson } from "../../people.ts";
import type { Reader, Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** The names of a known cast, wherever their words stand; the longest name at a place. */
export function findKnownPeople(tokens: Tokens, people: readonly KnownPerson[], read: Reader): Mention[] {
  if (people.length === 0) return [];
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const name of people.flatMap((person) => [person.name, ...person.aliases])) {
    const words = read(name).word;
    const first = words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  const found: Mention[] = [];
  if (byFirst.size === 0) return found;
  for (let i = 0; i < tokens.count; i++) {
    const names = byFirst.get(tokens.word[i] ?? "") ?? [];
    const length = Math.max(
      0,
      ...names.filter((words) => standsAt(tokens, i, words)).map((words) => words.length),
    );
    if (length === 0) continue;
    const last = i + length;
    found.push(mentionOf(tokens, i, last, "name", "person"));
    i = last - 1;
  }
  return found;
}

const standsAt = (tokens: Tokens, at: number, words: readonly string[]): boolean =>
  words.every((word, n) => tokens.word[at + n] === word);
