import type { Lexicon } from "./lexicons.ts";
import { madeOnce } from "./remembered.ts";

/**
 * Every beginning of the first words of a list's phrases: "star trek" gives "s", "st", "sta", "star". A token that is
 * none of them begins no phrase of the list, however the reader cuts words.
 */
export const beginningsOf: (list: Lexicon) => ReadonlySet<string> = madeOnce((list) => {
  const beginnings = new Set<string>();
  for (const phrase of list) {
    const [first = ""] = phrase.split(" ", 1);
    for (let end = 1; end <= first.length; end++) beginnings.add(first.slice(0, end));
  }
  return beginnings;
});
