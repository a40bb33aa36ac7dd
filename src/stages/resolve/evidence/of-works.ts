/** What is said of works: what they are, who made them, when they come out. */
import { isCapital, LOOKS } from "../../../letters.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { hasTag, type Tokens, tagSet } from "../../../tokens.ts";
import { GENITIVES, isGenitive, listed, type Place, type Rule, words } from "./place.ts";

/** "the studio Kumoi", "the film Salt", "our hero, the Clerk", "a villain like Low", "the games Salt and Rope". */
const kindBefore: Rule = {
  before: (lexicons) => ["and", ...kinds(lexicons)],
  beforeThat: [
    words(", \" “ ‘ ' « or like"),
    (lexicons) => ["and", "work", "or", "like", ...kinds(lexicons)],
  ],
  find: (place, cast) => {
    const { tokens, mention, lexicons } = place;
    let at = mention.first - 1;
    if (tokens.lower[at] === "the") at--;
    if (tokens.word[at] === "," || isOpening(tokens.word[at] ?? "")) at--;
    const noun = tokens.lower[at] ?? "";
    if (isCapital(tokens.word[at] ?? "")) return;
    if (noun === "and" && listsWorks(place, at)) cast("work", "work-in-list");
    if (lexicons["work-kinds"].has(noun) || lexicons["work-kinds"].has(withoutS(noun)))
      cast("work", "work-kind-before");
    else if (lexicons["organization-kinds"].has(noun) || lexicons.workplaces.has(noun))
      cast("organization", "organization-kind-before");
    else if (lexicons.vehicles.has(noun)) cast("product", "vehicle-before");
    else if (noun === "work" && tokens.word[at + 1] === ",") cast("work", "work-of-before");
    const likened = noun === "or" || noun === "like" ? (tokens.lower[at - 1] ?? "") : noun;
    if (lexicons["character-leads"].has(likened)) cast("character", "character-lead-before");
  },
};

const KINDS = listed("work-kinds", "organization-kinds", "workplaces", "vehicles", "character-leads");

const kinds = (lexicons: Lexicons): string[] => [
  ...KINDS(lexicons),
  ...[...lexicons["work-kinds"]].map((kind) => `${kind}s`),
];

const withoutS = (noun: string): string => (noun.endsWith("s") ? noun.slice(0, -1) : noun);

const isOpening = (word: string): boolean => word.length === 1 && /["“‘'«]/.test(word);

/** "the games Salt and |": back over capitals and commas to a plural kind of work. */
function listsWorks({ tokens, lexicons }: Place, and: number): boolean {
  let at = and - 1;
  while (at > and - LONGEST_LIST && isListed(tokens, at)) at--;
  const noun = tokens.lower[at] ?? "";
  return noun.endsWith("s") && lexicons["work-kinds"].has(noun.slice(0, -1));
}

const LONGEST_LIST = 12;

function isListed({ word, looks }: Tokens, i: number): boolean {
  if ((looks[i] ?? 0) & LOOKS.capital) return true;
  return word[i] === "," || word[i] === "of" || word[i] === "the";
}

/** "Salt is a game about", "Salt, her first short,", "Hebble, the charity that": the noun of what follows. */
const kindAfter: Rule = {
  afterThat: [words("is was ,"), () => [...ARTICLES]],
  find: (place, cast) => {
    const { tokens, mention, lexicons } = place;
    if (!ARTICLES.has(place.after(2))) return;
    const is = place.after(1) !== ",";
    for (let n = 3; n < 10; n++) {
      const at = mention.last - 1 + n;
      const noun = place.after(n);
      if (!hasTag(tokens, at, OF_PHRASE) && noun !== "-") return;
      if (hasTag(tokens, at + 1, OF_NOUN)) continue;
      if (lexicons["work-kinds"].has(noun)) cast("work", is ? "is-a-work" : "work-in-apposition");
      else if (lexicons["organization-kinds"].has(noun))
        cast("organization", is ? "is-an-organization" : "organization-in-apposition");
      else if (lexicons.workplaces.has(noun)) cast("organization", "workplace-in-apposition");
      else if (lexicons.vehicles.has(noun)) cast("product", "vehicle-in-apposition");
      else if (lexicons["character-leads"].has(noun)) cast("character", "character-in-apposition");
    }
  },
};

const OF_PHRASE = tagSet("NOUN", "ADJ", "PROPN", "NUM", "ADV", "PART", "VERB");
const OF_NOUN = tagSet("NOUN", "PROPN", "PART");

const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the", "her", "his", "their", "its", "one"]);

/** "Salt premieres on Friday", "she wrote Salt", "the trailer for Salt", "Salt's finale". */
const released: Rule = {
  before: listed("role-verbs", "show-leads"),
  beforeThat: [words("to for of from"), listed("show-leads", "work-nouns")],
  after: listed("release-verbs"),
  afterThat: [words(GENITIVES), listed("work-nouns")],
  find: (place, cast) => {
    const { lexicons } = place;
    const [link, second] = [place.before(1), place.before(2)];
    if (lexicons["release-verbs"].has(place.after(1))) cast("work", "released");
    const led = link === "the" ? second : link;
    if (lexicons["leads-of-houses"].has(led) && lexicons["role-verbs"].has(led)) cast("organization", "led");
    else if (lexicons["role-verbs"].has(link)) cast("work", "made");
    const shown = link === "to" ? second : link;
    if (lexicons["show-leads"].has(shown)) cast("work", "shown");
    if (isGenitive(place.after(1)) && lexicons["work-nouns"].has(place.after(2)))
      cast("work", "has-part-of-work");
    if ((link === "for" || link === "of" || link === "from") && lexicons["work-nouns"].has(second))
      cast("work", "part-of-work");
  },
};

/** "episode director on Salt", "the novelist behind Salt". */
const madeBy: Rule = {
  beforeThat: [words("on behind of"), words("makers", "role-nouns")],
  find: (place, cast) => {
    const link = place.before(1);
    if ((link === "on" || link === "behind") && place.lexicons["role-nouns"].has(place.before(2)))
      cast("work", "worked-on");
    if (link === "of" && place.before(2) === "makers") cast("work", "makers-of");
  },
};

/** "last seen in Salt", "of Salt fame". */
const seenIn: Rule = {
  beforeThat: [words("in"), listed("seen-in")],
  after: words("fame"),
  find: (place, cast) => {
    const link = place.before(1);
    if (link === "in" && place.lexicons["seen-in"].has(place.before(2))) cast("work", "seen-in");
    if (link === "of" && place.after(1) === "fame") cast("work", "of-fame");
  },
};

/** "Star Trek", wherever it stands. */
const famous: Rule = {
  first: (lexicons) => titles(lexicons).map(([first = ""]) => first),
  second: (lexicons) => titles(lexicons).map(([, second = ""]) => second),
  find: ({ tokens, mention, lexicons }, cast) => {
    if (lexicons["famous-works"].has(tokens.lower.slice(mention.first, mention.last).join(" ")))
      cast("work", "famous-work");
  },
};

/** "Godzilla". */
const famousWord: Rule = {
  first: (lexicons) => [...lexicons["famous-works"]].filter((title) => !title.includes(" ")),
  find: ({ mention }, cast) => {
    if (mention.last - mention.first === 1) cast("work", "famous-work");
  },
};

/** The words of the titles that have several. */
const titles = (lexicons: Lexicons): string[][] =>
  [...lexicons["famous-works"]].map((title) => title.split(" ")).filter((words) => words.length > 1);

export const OF_WORKS: readonly Rule[] = [
  kindBefore,
  kindAfter,
  released,
  madeBy,
  seenIn,
  famous,
  famousWord,
];
