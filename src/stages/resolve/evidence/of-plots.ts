/** What is said of the people of a plot. */
import { isCapital, isSmall } from "../../../letters.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { inList } from "../../../vocabulary.ts";
import type { Place, Rule } from "./place.ts";

/** How far after "We follow …" a name is still of the plot. */
const PLOT = 25;

/** "We follow Rouge, a sorter, who is on a mission with her partner |": the same sentence goes on. */
function inFollowed({ tokens, mention, lexicons }: Place): boolean {
  const isPlotVerb = inList(lexicons["plot-verbs"])(tokens.vocabulary);
  for (let i = mention.first - 1; i >= Math.max(0, mention.first - PLOT); i--) {
    const word = tokens.word[i];
    if (word === "." || word === "!" || word === "?") break;
    if (!isPlotVerb[tokens.id[i] ?? 0]) continue;
    return isCapital(tokens.word[i + 1] ?? "") && tokens.word[i + 2] === ",";
  }
  return false;
}

/** "Captain", "Inspector" with a capital. */
const isRank = (word: string, lexicons: Lexicons): boolean =>
  isCapital(word) &&
  (lexicons.honorifics.has(word.toLowerCase()) ||
    lexicons["role-nouns"].has(word.toLowerCase()) ||
    lexicons["ranks-in-tales"].has(word.toLowerCase()));

/** "plays Ibuki", "cast as Ibuki", "the voice of Suzu", "We follow Rouge". */
const inPlot: Rule = (place, cast) => {
  const { tokens, mention, after, lexicons } = place;
  let rank = 0;
  while (isRank(tokens.word[mention.first - rank - 1] ?? "", lexicons)) rank++;
  const before = (n: number) => tokens.lower[mention.first - rank - n] ?? "";
  if (lexicons["part-verbs"].has(before(1))) cast("character", "played");
  if (before(1) === "as" && before(2) === "cast") cast("character", "cast-as");
  if (before(1) === "of" && before(2) === "voice") cast("character", "voice-of");
  if (lexicons["plot-verbs"].has(before(1)) && after(1) === ",") cast("character", "followed");
  if (inFollowed(place)) cast("character", "in-plot");
};

/** "stars Ana Prieto as Captain Low", "Ben Okri as her mate, Tom Low": after a name and "as", another name. */
const castAs: Rule = ({ before, tokens, mention, lexicons }, cast) => {
  let rank = 0;
  while (isRank(tokens.word[mention.first - rank - 1] ?? "", lexicons)) rank++;
  let n = rank + 1;
  while (n < 5 && before(n) !== "as" && (before(n) === "," || isSmall(tokens.word[mention.first - n] ?? "")))
    n++;
  const second = n === rank + 1 || lexicons.determiners.has(before(n - 1));
  const capital = isCapital(tokens.word[mention.first - n - 1] ?? "");
  if (before(n) === "as" && capital && second) cast("character", "name-as-name");
};

/** "Lord Ember", "her Aunt Maud": a rank that tales give more often than newspapers, and no family name. */
const ranked: Rule = ({ tokens, mention, lexicons }, cast) => {
  const rank = tokens.word[mention.first - 1] ?? "";
  const tale = isCapital(rank) && lexicons["ranks-in-tales"].has(rank.toLowerCase());
  if (tale && mention.last - mention.first === 1) cast("character", "rank-in-tale");
};

/** "Oda comes back as Ibuki", "my character, a pilot called Low", "the part is that of Maud": who is played. */
const given: Rule = ({ before, tokens, mention }, cast) => {
  const link = before(1);
  if (link === "as" && /^(back|returns?|returned)$/.test(before(2))) cast("character", "returns-as");
  if (link === "of" && before(2) === "that") cast("character", "that-of");
  if (link !== "called" && link !== "named") return;
  for (let at = mention.first - 2; at > mention.first - CALLED; at--)
    if (/^characters?$/.test(tokens.lower[at] ?? "")) cast("character", "character-called");
};

/** How far before "called" a character may be spoken of. */
const CALLED = 10;

export const OF_PLOTS: readonly Rule[] = [inPlot, castAs, ranked, given];
