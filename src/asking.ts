/** Who asks and who answers, from how it is said: of paragraphs or turns that follow each other in a dialogue. */
import { type LinearModel, logOdds } from "./models.ts";
import type { Span } from "./span.ts";

/** A paragraph or a turn. */
export interface Said {
  readonly words: Span;
  /** It ends in a question mark. */
  readonly asks: boolean;
}

/** A question mark, and no word after it. */
export const endsAsking = (words: string): boolean => /\?[^\p{L}\p{N}]*$/u.test(words.slice(-60));

/** For each of them the logarithm of the odds that it asks. */
export const askingOdds = (text: string, said: readonly Said[], model: LinearModel): number[] =>
  said.map((_, i) => logOdds(model, askingFeatures(text, said, i)));

const LENGTHS = [40, 90, 160, 260, 400, 700];
const lengthBin = (length: number): number => LENGTHS.filter((limit) => length > limit).length;
const HEAD = 60;
const READ = 2000;

/** What a paragraph and its neighbours look like; the fitted numbers of `models/turn-unmarked.json` weigh these. */
export function askingFeatures(text: string, said: readonly Said[], i: number): string[] {
  const own = wordsOf(text, said[i]);
  const [before, after] = [said[i - 1], said[i + 1]];
  const next = wordsOf(text, after);
  const words = firstWords(own);
  const ask = said[i]?.asks ? 1 : 0;
  const count = (pattern: RegExp) => (own.slice(0, READ).match(pattern) ?? []).length;
  const [you, me] = [count(/\byou(?:r|rs)?\b/gi), count(/\b(?:I|my|me|we|our)\b/g)];
  const person = you > me ? "you" : me > you ? "me" : "nobody";
  const length = lengthBin(own.length);
  const features = [
    `length ${length}`,
    `word ${words[0] ?? ""}`,
    `words ${words.slice(0, 2).join(" ")}`,
    `next ${firstWords(next)[0] ?? ""}`,
    `${person} asks ${ask}`,
    `asks ${ask} before ${before ? Number(before.asks) : "none"} after ${after ? Number(after.asks) : "none"}`,
    `asks ${ask} length ${length}`,
    `length ${length} after ${after ? lengthBin(next.length) : "none"}`,
    `before ${before ? lengthBin(wordsOf(text, before).length) : "none"}`,
    `after ${after ? lengthBin(next.length) : "none"}`,
  ];
  if (own.includes("?")) features.push(`question inside ${person}`);
  return features;
}

const firstWords = (words: string): string[] =>
  words
    .slice(0, HEAD)
    .toLowerCase()
    .replace(/’/g, "'")
    .match(/[\p{L}']+/gu) ?? [];

const wordsOf = (text: string, said: Said | undefined): string =>
  said ? text.slice(said.words.start, said.words.end) : "";

/** The likeliest sequence of asking (true) and answering, when a change of speaker adds `change` to the log odds (Viterbi). */
export function likeliestPath(odds: readonly number[], change: number): boolean[] {
  const score = { asks: 0, answers: -1 };
  const back: { asks: boolean; answers: boolean }[] = [];
  for (const [i, own] of odds.entries()) {
    const [stayAsk, turnAsk] = [score.asks, score.answers + (i > 0 ? change : 0)];
    const [stayAnswer, turnAnswer] = [score.answers, score.asks + (i > 0 ? change : 0)];
    back.push({ asks: stayAsk >= turnAsk, answers: turnAnswer > stayAnswer });
    score.asks = Math.max(stayAsk, turnAsk) + own / 2;
    score.answers = Math.max(stayAnswer, turnAnswer) - own / 2;
  }
  const path: boolean[] = [];
  let asks = score.asks >= score.answers;
  for (let i = odds.length - 1; i >= 0; i--) {
    path.push(asks);
    const step = back[i];
    asks = asks ? (step?.asks ?? true) : (step?.answers ?? false);
  }
  return path.reverse();
}
