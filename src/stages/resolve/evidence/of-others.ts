/** What places are known by, and what only looks like a name. */
import type { Lexicons } from "../../../lexicons.ts";
import { listed, type Rule, words } from "./place.ts";

/** "in Murcia", "outside Yellowknife"; "the paper in Limnos". */
const located: Rule = {
  before: words("in", "place-leads"),
  find: (place, cast) => {
    const lead = place.before(1);
    if (lead === "in" && place.lexicons["work-parts"].has(place.before(2))) cast("work", "published-in");
    else if (place.lexicons["place-leads"].has(lead)) cast("place", "place-lead");
  },
};

/** "at Manga Days Leeds", "at Toonfair Leeds": an occasion is called by where it is. */
const occasion: Rule = {
  before: words("at to"),
  find: (place, cast) => {
    const { tokens, mention, lexicons } = place;
    if (mention.last - mention.first < 2 || !lexicons.places.has(place.after(0))) return;
    if (place.before(1) !== "at" && place.before(1) !== "to") return;
    const own = tokens.lower.slice(mention.first, mention.last);
    const called = own.some(
      (word) => lexicons["organization-names"].has(word) || lexicons["place-names"].has(word),
    );
    if (!called) cast("event", "occasion-in-place");
  },
};

/** "aboard the Tern". */
const boarded: Rule = {
  before: words("aboard"),
  find: (place, cast) => {
    if (place.before(place.before(1) === "the" ? 2 : 1) === "aboard") cast("product", "aboard");
  },
};

/** "the small Kanazawa studio", "the Sendai duo": a name before a common noun for an organization is where it is. */
const attributive: Rule = {
  after: listed("organization-kinds", "kinship"),
  find: (place, cast) => {
    const { tokens, mention, lexicons } = place;
    const next = tokens.word[mention.last] ?? "";
    if (next !== next.toLowerCase()) return;
    if (lexicons["organization-kinds"].has(place.after(1))) cast("place", "before-organization-kind");
    if (lexicons.kinship.has(place.after(1))) cast("other", "before-kinship");
  },
};

/** "Breton", "the Dutchwoman", "New Year", "MADAM": names that are none of ours. */
const common: Rule = {
  first: (lexicons) => [
    ...NOUNS(lexicons),
    ...[...lexicons.demonyms].flatMap((people) =>
      ["", "man", "men", "woman", "women"].map((end) => people + end),
    ),
    ...[...lexicons.holidays].map((day) => day.split(" ")[0] ?? ""),
  ],
  find: ({ tokens, mention, lexicons }, cast) => {
    const own = tokens.lower.slice(mention.first, mention.last).filter((word) => word !== "-");
    if (own.every((word) => isPeople(word, lexicons))) cast("other", "demonym");
    const shouted = tokens.word[mention.first] === tokens.word[mention.first]?.toUpperCase();
    const only = own.length === 1 && shouted ? (own[0] ?? "") : "";
    if (lexicons.kinship.has(only) || lexicons["role-nouns"].has(only)) cast("other", "shouted-noun");
    if (lexicons.holidays.has(own.join(" "))) cast("other", "holiday");
    if (own.every((word) => lexicons.honorifics.has(word))) cast("other", "honorific-alone");
  },
};

const NOUNS = words("-", "kinship", "role-nouns", "honorifics");

/** "breton", "dutchwoman". */
const isPeople = (word: string, { demonyms }: Lexicons): boolean =>
  demonyms.has(word.endsWith("n") ? word.replace(/(wo)?m[ae]n$/, "") : word);

export const OF_OTHERS: readonly Rule[] = [located, occasion, boarded, attributive, common];
