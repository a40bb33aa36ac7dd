/** What places are known by, and what only looks like a name. */
import type { Lexicons } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import type { Tokens } from "../../../tokens.ts";
import { wordFlags } from "../../../vocabulary.ts";
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
    ...holidayOpeners(lexicons),
  ],
  find: ({ tokens, mention: { first, last }, lexicons }, cast) => {
    const known = commonWords(lexicons)(tokens.vocabulary);
    let [all, size, opening] = [WORD.people | WORD.noun | WORD.honorific, 0, 0];
    for (let i = first; i < last; i++) {
      const word = known[tokens.id[i] ?? 0] ?? 0;
      if (word === WORD.hyphen) continue;
      if (size++ === 0) opening = word;
      all &= word;
    }
    if ((all & WORD.people) !== 0) cast("other", "demonym");
    const isNoun = size === 1 && (all & WORD.noun) !== 0;
    if (isNoun && tokens.word[first] === tokens.word[first]?.toUpperCase()) cast("other", "shouted-noun");
    const mayBeHoliday = (opening & WORD.holiday) !== 0;
    if (mayBeHoliday && lexicons.holidays.has(ownWords(tokens, first, last))) cast("other", "holiday");
    if ((all & WORD.honorific) !== 0) cast("other", "honorific-alone");
  },
};

/** What a word of such a name may be; a holiday is told by its first. */
const WORD = { people: 1, noun: 2, honorific: 4, holiday: 8, hyphen: 16 };

const holidayOpeners = ({ holidays }: Lexicons): string[] =>
  [...holidays].map((day) => day.split(" ")[0] ?? "");

const commonWords = madeOnce((lexicons: Lexicons) => {
  const days = new Set(holidayOpeners(lexicons));
  return wordFlags(
    (word) =>
      (isPeople(word, lexicons) ? WORD.people : 0) |
      (lexicons.kinship.has(word) || lexicons["role-nouns"].has(word) ? WORD.noun : 0) |
      (lexicons.honorifics.has(word) ? WORD.honorific : 0) |
      (days.has(word) ? WORD.holiday : 0) |
      (word === "-" ? WORD.hyphen : 0),
  );
});

const ownWords = ({ lower }: Tokens, first: number, last: number): string =>
  lower
    .slice(first, last)
    .filter((word) => word !== "-")
    .join(" ");

const NOUNS = words("-", "kinship", "role-nouns", "honorifics");

/** "breton", "dutchwoman". */
const isPeople = (word: string, { demonyms }: Lexicons): boolean =>
  demonyms.has(word.endsWith("n") ? word.replace(/(wo)?m[ae]n$/, "") : word);

export const OF_OTHERS: readonly Rule[] = [located, occasion, boarded, attributive, common];
