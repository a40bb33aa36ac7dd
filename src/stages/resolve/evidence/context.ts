import type { EntityType, Mention } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import type { Tokens } from "../../../tokens.ts";
import { tagOf } from "../../../tokens.ts";
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
  if (!mention) return;
  const { tokens } = doc;
  const place: Place = {
    tokens,
    mention,
    lexicons,
    before: (n) => tokens.lower[mention.first - n] ?? "",
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

/** "Oda, who", "Oda, 34,", "Oda’s husband". */
const described: Rule = ({ after, lexicons }, cast) => {
  if (after(1) === "who" || (after(1) === "," && after(2) === "who")) cast("person", 10);
  if (after(1) === "," && /^\d\d$/.test(after(2)) && after(3) === ",") cast("person", 10);
  if (/^('s|')$/.test(after(1)) && lexicons.kinship.has(after(2))) cast("person", 10);
};

/** "the studio Kumoi", "the film Salt", "the games Salt and Rope": the noun right before, an article before it. */
const kindBefore: Rule = ({ before, tokens, mention, lexicons }, cast) => {
  const noun = before(1) === "," ? before(2) : before(1);
  const singular = noun.replace(/s$/, "");
  if (/^\p{Lu}/u.test(tokens.word[mention.first - 1] ?? "")) return;
  if (lexicons["work-kinds"].has(noun) || lexicons["work-kinds"].has(singular)) cast("work", 20);
  else if (lexicons["organization-kinds"].has(noun)) cast("organization", 20);
  if (lexicons["character-leads"].has(noun)) cast("character", 30);
};

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
    if (lexicons["work-kinds"].has(noun)) cast("work", is ? 15 : 12);
    else if (lexicons["organization-kinds"].has(noun)) cast("organization", is ? 15 : 12);
    else if (lexicons["character-leads"].has(noun)) cast("character", 12);
  }
};

/** "Salt premieres on Friday", "the trailer for Salt", "Salt's finale". */
const released: Rule = ({ before, after, lexicons }, cast) => {
  if (lexicons["release-verbs"].has(after(1))) cast("work", 8);
  if (/^('s|')$/.test(after(1)) && lexicons["work-nouns"].has(after(2))) cast("work", 8);
  if (/^(for|of|from)$/.test(before(1)) && lexicons["work-nouns"].has(before(2))) cast("work", 10);
};

/** "plays Ibuki", "cast as Ibuki", "the voice of Suzu", "We follow Rouge". */
const inPlot: Rule = ({ before, after, lexicons }, cast) => {
  if (lexicons["part-verbs"].has(before(1))) cast("character", 30);
  if (before(1) === "as" && before(2) === "cast") cast("character", 30);
  if (before(1) === "of" && before(2) === "voice") cast("character", 30);
  if (lexicons["plot-verbs"].has(before(1)) && after(1) === ",") cast("character", 25);
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

/** A word that opens a sentence and is no proper noun, or a people's: "Shaken, yes", "Breton". */
const common: Rule = ({ tokens, mention, lexicons }, cast) => {
  const word = tokens.lower[mention.first] ?? "";
  const parts = tokens.lower.slice(mention.first, mention.last).filter((part) => part !== "-");
  if (parts.some((part) => lexicons.demonyms.has(part)) && parts.length < 3) cast("other", 30);
  const tag = tagOf(tokens, mention.first);
  if (mention.last - mention.first > 1 || tag === "PROPN" || lexicons.places.has(word)) return;
  const opens = tokens.opens[mention.first] === 1 || /^["“‘]$/.test(tokens.word[mention.first - 1] ?? "");
  if (opens) cast("other", 15);
};

/** "in Murcia", "outside Yellowknife", "Lagos-born". */
const located: Rule = ({ before, after, lexicons }, cast) => {
  if (lexicons["place-leads"].has(before(1))) cast("place", before(1) === "in" ? 6 : 3);
  if (after(1) === "-" && /^(born|based)$/.test(after(2))) cast("place", 25);
};

const RULES: readonly Rule[] = [
  titled,
  speaks,
  described,
  kindBefore,
  kindAfter,
  released,
  inPlot,
  castAs,
  located,
  common,
];
