/** What is said of the people of a plot. */
import { isCapital, isSmall, LOOKS } from "../../../letters.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { tagOf } from "../../../tokens.ts";
import { inList } from "../../../vocabulary.ts";
import { listed, type Place, type Rule, words } from "./place.ts";

const RANKS = ["honorifics", "role-nouns", "ranks-in-tales"] as const;

/** "Captain", "Inspector" with a capital … */
const isRank = (word: string, lexicons: Lexicons): boolean =>
  isCapital(word) && RANKS.some((list) => lexicons[list].has(word.toLowerCase()));

/** … and how many of them stand before the name. */
function ranksBefore({ tokens, mention, lexicons }: Place): number {
  let count = 0;
  while (isRank(tokens.word[mention.first - count - 1] ?? "", lexicons)) count++;
  return count;
}

/** "plays Ibuki", "cast as Ibuki", "the voice of Suzu", "We follow Rouge". */
const inPlot: Rule = {
  before: listed("part-verbs", "plot-verbs"),
  beforeThat: [words("as of", ...RANKS), words("cast voice as of", "part-verbs", "plot-verbs", ...RANKS)],
  find: (place, cast) => {
    const { tokens, mention, lexicons } = place;
    const front = mention.first - ranksBefore(place);
    const [link, second] = [tokens.lower[front - 1] ?? "", tokens.lower[front - 2] ?? ""];
    if (lexicons["part-verbs"].has(link)) cast("character", "played");
    if (link === "as" && second === "cast") cast("character", "cast-as");
    if (link === "of" && second === "voice") cast("character", "voice-of");
    if (lexicons["plot-verbs"].has(link) && place.after(1) === ",") cast("character", "followed");
  },
};

/** How far after "We follow …" a name is still of the plot. */
const PLOT = 25;

/** "We follow Rouge, a sorter, who is on a mission with her partner |": the same sentence goes on. */
const followed: Rule = {
  ahead: ({ lower, word, looks }, i, lexicons) =>
    ((looks[i + 1] ?? 0) & LOOKS.capital) !== 0 &&
    word[i + 2] === "," &&
    lexicons["plot-verbs"].has(lower[i] ?? ""),
  find: ({ tokens, mention, lexicons }, cast) => {
    const isPlotVerb = inList(lexicons["plot-verbs"])(tokens.vocabulary);
    for (let i = mention.first - 1; i >= Math.max(0, mention.first - PLOT); i--) {
      const word = tokens.word[i];
      if (word === "." || word === "!" || word === "?") return;
      if (!isPlotVerb[tokens.id[i] ?? 0]) continue;
      if (isCapital(tokens.word[i + 1] ?? "") && tokens.word[i + 2] === ",") cast("character", "in-plot");
      return;
    }
  },
};

/** "stars Ana Prieto as Captain Low", "Ben Okri as her mate, Tom Low": after a name and "as", another name. */
const castAs: Rule = {
  // Where the part has an honorific, the capital is looked for at "as" itself.
  ahead: ({ lower, looks }, i) =>
    (((looks[i - 1] ?? 0) | (looks[i] ?? 0)) & LOOKS.capital) !== 0 && lower[i] === "as",
  find: (place, cast) => {
    const { tokens, mention, lexicons } = place;
    const ranks = ranksBefore(place);
    let n = ranks + 1;
    for (; n < 5 && place.before(n) !== "as"; n++)
      if (place.before(n) !== "," && !isSmall(tokens.word[mention.first - n] ?? "")) break;
    if (place.before(n) !== "as") return;
    const second = n === ranks + 1 || lexicons.determiners.has(place.before(n - 1));
    const capital = isCapital(tokens.word[mention.first - n - 1] ?? "");
    if (capital && second) cast("character", "name-as-name");
  },
};

/** "Lord Ember", "her Aunt Maud": a rank that tales give more often than newspapers, and no family name. */
const ranked: Rule = {
  before: listed("ranks-in-tales"),
  find: ({ tokens, mention, lexicons }, cast) => {
    const rank = tokens.word[mention.first - 1] ?? "";
    const tale = isCapital(rank) && lexicons["ranks-in-tales"].has(rank.toLowerCase());
    if (tale && mention.last - mention.first === 1) cast("character", "rank-in-tale");
  },
};

/** "Oda comes back as Ibuki", "my character, a pilot called Low", "the part is that of Maud": who is played. */
const given: Rule = {
  before: words("called named"),
  beforeThat: [words("as of"), words("back return returns returned that")],
  find: (place, cast) => {
    const { tokens, mention } = place;
    const link = place.before(1);
    if (link === "as" && /^(back|returns?|returned)$/.test(place.before(2))) cast("character", "returns-as");
    if (link === "of" && place.before(2) === "that") cast("character", "that-of");
    if (link !== "called" && link !== "named") return;
    for (let at = mention.first - 2; at > mention.first - CALLED; at--)
      if (/^characters?$/.test(tokens.lower[at] ?? "")) cast("character", "character-called");
  },
};

/** How far before "called" a character may be spoken of. */
const CALLED = 10;

/** How far a part may be from the verb that plays it. */
const PART = 8;

/** "plays the father, Amado", "voices the god Low", "the voice of the operator, Maud": who is played is called by what they are. */
const playedPart: Rule = {
  ahead: ({ lower }, i, lexicons) =>
    (lower[i] === "voice" && lower[i + 1] === "of") ||
    (lexicons["part-verbs"].has(lower[i] ?? "") && lexicons.determiners.has(lower[i + 1] ?? "")),
  find: (place, cast) => {
    const noun = place.before(1) === "," ? 2 : 1;
    if (!isPlayable(place, noun)) return;
    for (let n = noun + 1; n < PART; n++) {
      const word = place.before(n);
      if (place.lexicons.determiners.has(word)) {
        const link = place.before(n + 1);
        const voiced = link === "of" && place.before(n + 2) === "voice";
        if (voiced || place.lexicons["part-verbs"].has(link)) cast("character", "played-part");
        return;
      }
      if (!isSmall(word)) return;
    }
  },
};

/** A noun that is no instrument. */
const isPlayable = ({ tokens, mention, lexicons }: Place, n: number): boolean => {
  const at = mention.first - n;
  return at >= 0 && tagOf(tokens, at) === "NOUN" && !lexicons.instruments.has(tokens.lower[at] ?? "");
};

/** "the story of Maud, who keeps a light", "It tells of Low, a widow": whom a work is about. */
const toldOf: Rule = {
  beforeThat: [words("of"), listed("tales")],
  find: (place, cast) => {
    const { tokens, mention, lexicons } = place;
    if (place.before(1) !== "of" || !lexicons["tales"].has(place.before(2))) return;
    const described = place.after(1) === "," || place.after(1) === "who";
    if (described && mention.last - mention.first === 1 && isCapital(tokens.word[mention.first] ?? ""))
      cast("character", "told-of");
  },
};

/** "who is Captain Low", "he was Dr. Oda for five seasons": somebody is a rank and a name that is not theirs. */
const disguised: Rule = {
  beforeThat: [listed(...RANKS), words("is was", ...RANKS)],
  find: (place, cast) => {
    const { tokens, mention } = place;
    const ranks = ranksBefore(place);
    const front = mention.first - ranks;
    const is = tokens.lower[front - 1] ?? "";
    if (ranks === 0 || mention.last - mention.first > 1 || (is !== "is" && is !== "was")) return;
    if (/^(who|he|she)$/.test(tokens.lower[front - 2] ?? "")) cast("character", "is-somebody");
  },
};

export const OF_PLOTS: readonly Rule[] = [
  inPlot,
  followed,
  castAs,
  ranked,
  given,
  playedPart,
  toldOf,
  disguised,
];
