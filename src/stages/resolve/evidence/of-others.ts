/** What places are known by, and what only looks like a name. */
import type { Rule } from "./place.ts";

/** "in Murcia", "outside Yellowknife"; "the paper in Limnos". */
const located: Rule = ({ before, lexicons }, cast) => {
  if (before(1) === "in" && lexicons["work-parts"].has(before(2))) cast("work", "published-in");
  else if (lexicons["place-leads"].has(before(1))) cast("place", "place-lead");
};

/** "at Manga Days Leeds", "at Toonfair Leeds": an occasion is called by where it is. */
const occasion: Rule = ({ before, tokens, mention, lexicons }, cast) => {
  const there = before(1) === "at" || before(1) === "to";
  if (!there || mention.last - mention.first < 2) return;
  const words = tokens.lower.slice(mention.first, mention.last);
  const called = words.some(
    (word) => lexicons["organization-names"].has(word) || lexicons["place-names"].has(word),
  );
  if (lexicons.places.has(words.at(-1) ?? "") && !called) cast("event", "occasion-in-place");
};

/** "aboard the Tern". */
const boarded: Rule = ({ before }, cast) => {
  if (before(1) === "aboard" || (before(1) === "the" && before(2) === "aboard")) cast("product", "aboard");
};

/** "the small Kanazawa studio", "the Sendai duo": a name before a common noun for an organization is where it is. */
const attributive: Rule = ({ after, tokens, mention, lexicons }, cast) => {
  const next = tokens.word[mention.last] ?? "";
  if (next !== next.toLowerCase()) return;
  if (lexicons["organization-kinds"].has(after(1))) cast("place", "before-organization-kind");
  if (lexicons.kinship.has(after(1))) cast("other", "before-kinship");
};

/** "Breton", "the Dutchwoman", "New Year", "MADAM": names that are none of ours. */
const common: Rule = ({ tokens, mention, lexicons }, cast) => {
  const words = tokens.lower.slice(mention.first, mention.last).filter((word) => word !== "-");
  const people = (word: string) =>
    lexicons.demonyms.has(word.endsWith("n") ? word.replace(/(wo)?m[ae]n$/, "") : word);
  if (words.every(people)) cast("other", "demonym");
  const shouted = tokens.word[mention.first] === tokens.word[mention.first]?.toUpperCase();
  const only = words.length === 1 && shouted ? (words[0] ?? "") : "";
  if (lexicons.kinship.has(only) || lexicons["role-nouns"].has(only)) cast("other", "shouted-noun");
  if (lexicons.holidays.has(words.join(" "))) cast("other", "holiday");
  if (words.every((word) => lexicons.honorifics.has(word))) cast("other", "honorific-alone");
};

export const OF_OTHERS: readonly Rule[] = [located, occasion, boarded, attributive, common];
