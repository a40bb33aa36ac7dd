/** What is said of works: what they are, who made them, when they come out. */
import { isCapital } from "../../../letters.ts";
import { beginningsOf } from "../../../phrases.ts";
import { tagOf } from "../../../tokens.ts";
import { inList } from "../../../vocabulary.ts";
import { isGenitive, type Place, type Rule } from "./place.ts";

/** "the studio Kumoi", "the film Salt", "our hero, the Clerk", "a villain like Low", "the games Salt and Rope". */
const kindBefore: Rule = (place, cast) => {
  const { tokens, mention, lexicons } = place;
  let at = mention.first - 1;
  if (tokens.lower[at] === "the") at--;
  if (tokens.word[at] === "," || /^["“‘'«]$/.test(tokens.word[at] ?? "")) at--;
  const noun = tokens.lower[at] ?? "";
  if (isCapital(tokens.word[at] ?? "")) return;
  if (noun === "and" && listsWorks(place, at)) cast("work", "work-in-list");
  const one = noun.endsWith("s") ? noun.slice(0, -1) : noun;
  if (lexicons["work-kinds"].has(noun) || lexicons["work-kinds"].has(one)) cast("work", "work-kind-before");
  else if (lexicons["organization-kinds"].has(noun)) cast("organization", "organization-kind-before");
  else if (lexicons.vehicles.has(noun)) cast("product", "vehicle-before");
  else if (noun === "work" && tokens.word[at + 1] === ",") cast("work", "work-of-before");
  const likened = noun === "or" || noun === "like" ? (tokens.lower[at - 1] ?? "") : noun;
  if (lexicons["character-leads"].has(likened)) cast("character", "character-lead-before");
};

/** "the games Salt and |": back over capitals and commas to a plural kind of work. */
function listsWorks({ tokens, lexicons }: Place, and: number): boolean {
  let at = and - 1;
  while (at > and - LONGEST_LIST && /^(\p{Lu}|,$|of$|the$)/u.test(tokens.word[at] ?? "")) at--;
  const noun = tokens.lower[at] ?? "";
  return noun.endsWith("s") && lexicons["work-kinds"].has(noun.slice(0, -1));
}

const LONGEST_LIST = 12;

/** "Salt is a game about", "Salt, her first short,", "Hebble, the charity that": the noun of what follows. */
const kindAfter: Rule = ({ after, tokens, mention, lexicons }, cast) => {
  const link = after(1);
  const is = link === "is" || link === "was";
  if (!is && link !== ",") return;
  if (!/^(a|an|the|her|his|their|its|one)$/.test(after(2))) return;
  for (let n = 3; n < 10; n++) {
    const at = mention.last - 1 + n;
    const noun = after(n);
    const ends = !/^(NOUN|ADJ|PROPN|NUM|ADV|PART|VERB)$/.test(tagOf(tokens, at)) && noun !== "-";
    if (ends) return;
    const next = tagOf(tokens, at + 1);
    if (next === "NOUN" || next === "PROPN" || next === "PART") continue;
    if (lexicons["work-kinds"].has(noun)) cast("work", is ? "is-a-work" : "work-in-apposition");
    else if (lexicons["organization-kinds"].has(noun))
      cast("organization", is ? "is-an-organization" : "organization-in-apposition");
    else if (lexicons.workplaces.has(noun)) cast("organization", "workplace-in-apposition");
    else if (lexicons.vehicles.has(noun)) cast("product", "vehicle-in-apposition");
    else if (lexicons["character-leads"].has(noun)) cast("character", "character-in-apposition");
  }
};

/** "Salt premieres on Friday", "she wrote Salt", "the trailer for Salt", "Salt's finale". */
const released: Rule = ({ before, after, lexicons }, cast) => {
  if (lexicons["release-verbs"].has(after(1))) cast("work", "released");
  const led = before(1) === "the" ? before(2) : before(1);
  if (lexicons["leads-of-houses"].has(led) && lexicons["role-verbs"].has(led)) cast("organization", "led");
  else if (lexicons["role-verbs"].has(before(1))) cast("work", "made");
  const shown = before(1) === "to" ? before(2) : before(1);
  if (lexicons["show-leads"].has(shown)) cast("work", "shown");
  if (isGenitive(after(1)) && lexicons["work-nouns"].has(after(2))) cast("work", "has-part-of-work");
  if (lexicons["work-nouns"].has(before(2)) && /^(for|of|from)$/.test(before(1)))
    cast("work", "part-of-work");
};

/** "episode director on Salt", "the novelist behind Salt". */
const madeBy: Rule = ({ before, lexicons }, cast) => {
  if ((before(1) === "on" || before(1) === "behind") && lexicons["role-nouns"].has(before(2)))
    cast("work", "worked-on");
  if (before(1) === "of" && before(2) === "makers") cast("work", "makers-of");
};

/** "last seen in Salt", "of Salt fame". */
const seenIn: Rule = ({ before, after, lexicons }, cast) => {
  if (before(1) === "in" && lexicons["seen-in"].has(before(2))) cast("work", "seen-in");
  if (before(1) === "of" && after(1) === "fame") cast("work", "of-fame");
};

/** "Star Trek", wherever it stands. */
const famous: Rule = ({ tokens, mention, lexicons }, cast) => {
  const mayBegin = inList(beginningsOf(lexicons["famous-works"]))(tokens.vocabulary);
  if (!mayBegin[tokens.id[mention.first] ?? 0]) return;
  if (lexicons["famous-works"].has(tokens.lower.slice(mention.first, mention.last).join(" ")))
    cast("work", "famous-work");
};

export const OF_WORKS: readonly Rule[] = [kindBefore, kindAfter, released, madeBy, seenIn, famous];
