import { isGivenName } from "../../given-name.ts";
import { isCapital } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import { folded } from "../../names.ts";

/** A given name and more, in capitals where it is no particle: "Ada van der Pomf", and "ada b pomfret" throughout small. */
export function isFullName(name: string, lexicons: Lexicons): boolean {
  const words = name.split(" ");
  if (
    words.length < 2 ||
    words.length > 5 ||
    words.some((word) => lexicons["program-names"].has(folded(word)))
  )
    return false;
  if (!/^[\p{L}.'’ -]+$/u.test(name) || /['’]s\b/.test(name)) return false;
  if (!isGivenName(words[0] ?? "", lexicons)) return false;
  if (words.some((word) => /^\p{Lu}{2,4}$/u.test(word)) && /\p{Ll}/u.test(name)) return false;
  const small = name === name.toLowerCase();
  return small || words.every((word) => isCapital(word) || lexicons["name-particles"].has(folded(word)));
}
