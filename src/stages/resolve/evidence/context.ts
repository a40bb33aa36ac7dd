import type { EntityType, Mention } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import type { Tokens } from "../../../tokens.ts";
import { tagOf } from "../../../tokens.ts";
import { inList } from "../../../vocabulary.ts";
import type { ResolveDoc } from "../../resolve.ts";

type Cast = (type: EntityType, weight: number) => void;

/** A name with the words around it, in lower case. */
interface Place {
  readonly tokens: Tokens;
  readonly mention: Mention;
  readonly lexicons: Lexicons;
  /** The word `n` before the name (1 is next to it) or after it. */
  readonly before: (n: number) => string;
  readonly after: (n: number) => string;
}

/** A small rule: what the surroundings of one mention say. */
type Rule = (place: Place, cast: Cast) => void;

export function contextVotes(doc: ResolveDoc, m: number, lexicons: Lexicons, cast: Cast): void {
  const mention = doc.mentions[m];
  if (!mention || mention.type === "date") return;
  const { tokens } = doc;
  const titled = tokens.word[mention.first - 1] === mention.honorific ? 1 : 0;
  const place: Place = {
    tokens,
    mention,
    lexicons,
    before: (n) => tokens.lower[mention.first - titled - n] ?? "",
    after: (n) => tokens.lower[mention.last - 1 + n] ?? "",
  };
  for (const rule of RULES) rule(place, cast);
}

/** "Mr. Oda", "Oda-san". */
const titled: Rule = ({ mention }, cast) => {
  if (mention.honorific) cast("person", 25);
};

/** "Oda said", "said Oda": people speak more often than organizations do. */
const speaks: Rule = ({ before, after, lexicons }, cast) => {
  if (lexicons["speech-verbs"].has(after(1)) || lexicons["speech-verbs"].has(before(1))) cast("person", 5);
};

/** "an interview with Rin Oda", "I talked with Rin Oda", "I'm Rin Oda". */
const asked: Rule = ({ before, mention }, cast) => {
  if (mention.last - mention.first < 2) return;
  const met = /^(interview|conversation|talked|spoke|chatted|met)$/.test(before(2));
  if (before(1) === "with" && met) cast("person", 12);
  if (before(1) === "is" && before(2) === "name") cast("person", 20);
  if (before(1) === "'m" || (before(1) === "am" && before(2) === "i")) cast("person", 20);
};

/** "Oda, who", "Oda, 34,", "Oda’s husband". */
const described: Rule = ({ before, after, lexicons }, cast) => {
  if (after(1) === "who" || (after(1) === "," && after(2) === "who")) cast("person", 15);
  if (before(1) === "," && before(2) === "you" && before(3) === "thank") cast("person", 15);
  if (after(1) === "," && /^\d\d$/.test(after(2)) && after(3) === ",") cast("person", 10);
  if (/^('s|')$/.test(after(1)) && lexicons.kinship.has(after(2))) cast("person", 10);
};

/** "the studio Kumoi", "the film Salt", "our hero, the Clerk", "a villain like Low", "the games Salt and Rope". */
const kindBefore: Rule = (place, cast) => {
  const { tokens, mention, lexicons } = place;
  let at = mention.first - 1;
  if (tokens.lower[at] === "the") at--;
  if (tokens.word[at] === "," || /^["“‘'«]$/.test(tokens.word[at] ?? "")) at--;
  const noun = tokens.lower[at] ?? "";
  if (/^\p{Lu}/u.test(tokens.word[at] ?? "")) return;
  if (noun === "and" && listsWorks(place, at)) cast("work", 20);
  if (lexicons["work-kinds"].has(noun) || lexicons["work-kinds"].has(noun.replace(/s$/, "")))
    cast("work", 20);
  else if (lexicons["organization-kinds"].has(noun)) cast("organization", 20);
  const likened = /^(or|like)$/.test(noun) ? (tokens.lower[at - 1] ?? "") : noun;
  if (lexicons["character-leads"].has(likened)) cast("character", 30);
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
  const is = /^(is|was)$/.test(after(1));
  if (!is && after(1) !== ",") return;
  if (!/^(a|an|the|her|his|their|its|one)$/.test(after(2))) return;
  for (let n = 3; n < 10; n++) {
    const at = mention.last - 1 + n;
    const noun = after(n);
    const ends = !/^(NOUN|ADJ|PROPN|NUM|ADV|PART|VERB)$/.test(tagOf(tokens, at)) && noun !== "-";
    if (ends) return;
    const next = tagOf(tokens, at + 1);
    if (next === "NOUN" || next === "PROPN" || next === "PART") continue;
    if (lexicons["work-kinds"].has(noun)) cast("work", is ? 40 : 12);
    else if (lexicons["organization-kinds"].has(noun)) cast("organization", is ? 30 : 12);
    else if (lexicons["character-leads"].has(noun)) cast("character", 12);
  }
};

/** "Salt premieres on Friday", "the trailer for Salt", "Salt's finale". */
const released: Rule = ({ before, after, lexicons }, cast) => {
  if (lexicons["release-verbs"].has(after(1))) cast("work", 12);
  if (lexicons["role-verbs"].has(before(1))) cast("work", 8);
  const shown = before(1) === "to" ? before(2) : before(1);
  if (lexicons["show-leads"].has(shown)) cast("work", 25);
  if (/^('s|')$/.test(after(1)) && lexicons["work-nouns"].has(after(2))) cast("work", 8);
  if (/^(for|of|from)$/.test(before(1)) && lexicons["work-nouns"].has(before(2))) cast("work", 10);
};

/** How far after "We follow …" a name is still of the plot. */
const PLOT = 25;

/** "We follow Rouge, a sorter, who is on a mission with her partner |": the same sentence goes on. */
function inFollowed({ tokens, mention, lexicons }: Place): boolean {
  const isPlotVerb = inList(lexicons["plot-verbs"])(tokens.vocabulary);
  for (let i = mention.first - 1; i >= Math.max(0, mention.first - PLOT); i--) {
    const word = tokens.word[i];
    if (word === "." || word === "!" || word === "?") break;
    if (!isPlotVerb[tokens.id[i] ?? 0]) continue;
    return /^\p{Lu}/u.test(tokens.word[i + 1] ?? "") && tokens.word[i + 2] === ",";
  }
  return false;
}

/** "Captain", "Inspector" with a capital. */
const isRank = (word: string, lexicons: Lexicons): boolean =>
  /^\p{Lu}/u.test(word) &&
  (lexicons.honorifics.has(word.toLowerCase()) || lexicons["role-nouns"].has(word.toLowerCase()));

/** "plays Ibuki", "cast as Ibuki", "the voice of Suzu", "We follow Rouge". */
const inPlot: Rule = (place, cast) => {
  const { tokens, mention, after, lexicons } = place;
  let rank = 0;
  while (isRank(tokens.word[mention.first - rank - 1] ?? "", lexicons)) rank++;
  const before = (n: number) => tokens.lower[mention.first - rank - n] ?? "";
  if (lexicons["part-verbs"].has(before(1))) cast("character", 30);
  if (before(1) === "as" && before(2) === "cast") cast("character", 30);
  if (before(1) === "of" && before(2) === "voice") cast("character", 30);
  if (lexicons["plot-verbs"].has(before(1)) && after(1) === ",") cast("character", 25);
  if (inFollowed(place)) cast("character", 15);
};

/** "stars Ana Prieto as Captain Low", "Ben Okri as her mate, Tom Low": after a name and "as", another name. */
const castAs: Rule = ({ before, tokens, mention, lexicons }, cast) => {
  let n = 1;
  while (
    n < 5 &&
    before(n) !== "as" &&
    (before(n) === "," || /^\p{Ll}/u.test(tokens.word[mention.first - n] ?? ""))
  )
    n++;
  const second = n === 1 || lexicons.determiners.has(before(n - 1));
  const capital = /^\p{Lu}/u.test(tokens.word[mention.first - n - 1] ?? "");
  if (before(n) === "as" && capital && second) cast("character", 30);
};

/** "episode director on Salt", "the novelist behind Salt". */
const madeBy: Rule = ({ before, lexicons }, cast) => {
  if (/^(on|behind)$/.test(before(1)) && lexicons["role-nouns"].has(before(2))) cast("work", 20);
  if (before(1) === "of" && before(2) === "makers") cast("work", 10);
};

/** "Kumoi, which said", "Kumoi, whose president", "a dispatcher at Kumoi". */
const staffed: Rule = ({ before, after, lexicons }, cast) => {
  if (after(1) === "," && after(2) === "which") cast("organization", 10);
  const role = [after(3), after(4), after(5)].some((word) => lexicons["role-nouns"].has(word));
  if (after(1) === "," && after(2) === "whose" && role) cast("organization", 20);
  const office = (n: number) =>
    lexicons["roles-in-organizations"].has(after(n)) && !lexicons["roles-in-works"].has(after(n));
  if (/^('s|')$/.test(after(1)) && (office(2) || office(3))) cast("organization", 12);
  if (office(1) || lexicons["roles-in-organizations"].has(`${after(1)} ${after(2)}`))
    cast("organization", 12);
  const link = before(1) === "the" ? before(2) : before(1);
  const noun = before(1) === "the" ? before(3) : before(2);
  if (/^(at|for)$/.test(link) && lexicons["role-nouns"].has(noun)) cast("organization", 15);
  else if (link === "at") cast("organization", 4);
};

/** "the small Kanazawa studio", "the Sendai duo": a name before a common noun for an organization is where it is. */
const attributive: Rule = ({ after, tokens, mention, lexicons }, cast) => {
  const next = tokens.word[mention.last] ?? "";
  if (next === next.toLowerCase() && lexicons["organization-kinds"].has(after(1))) cast("place", 9);
  if (next === next.toLowerCase() && lexicons.kinship.has(after(1))) cast("other", 15);
};

/** "Breton", "the Dutchwoman", "New Year", "Madam": names that are none of ours. */
const common: Rule = ({ tokens, mention, lexicons }, cast) => {
  const words = tokens.lower.slice(mention.first, mention.last).filter((word) => word !== "-");
  const people = (word: string) => lexicons.demonyms.has(word.replace(/(wo)?m[ae]n$/, ""));
  if (words.every(people)) cast("other", 30);
  const shouted = tokens.word[mention.first] === tokens.word[mention.first]?.toUpperCase();
  if (
    words.length === 1 &&
    shouted &&
    (lexicons.kinship.has(words[0] ?? "") || lexicons["role-nouns"].has(words[0] ?? ""))
  )
    cast("other", 40);
  if (lexicons.holidays.has(words.join(" "))) cast("other", 40);
  if (lexicons["famous-works"].has(tokens.lower.slice(mention.first, mention.last).join(" ")))
    cast("work", 30);
  if (words.every((word) => lexicons.honorifics.has(word))) cast("other", 40);
};

/** "in Murcia", "outside Yellowknife"; "the paper in Limnos". */
const located: Rule = ({ before, lexicons }, cast) => {
  if (before(1) === "in" && lexicons["work-parts"].has(before(2))) cast("work", 12);
  else if (lexicons["place-leads"].has(before(1))) cast("place", 3);
};

const RULES: readonly Rule[] = [
  titled,
  speaks,
  asked,
  described,
  kindBefore,
  kindAfter,
  released,
  inPlot,
  castAs,
  located,
  madeBy,
  staffed,
  attributive,
  common,
];
