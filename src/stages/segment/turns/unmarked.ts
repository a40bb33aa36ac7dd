import type { Block, Ingested } from "../../../document.ts";
import { type LinearModel, probability } from "../../../models.ts";
import type { Look } from "./typography.ts";

/** The shortest dialogue that is believed without a mark. */
const FEWEST = 8;
/** A Q&A: so many of its paragraphs end in a question. */
const LEAST_ASKING = 0.18;
/** One person seldom speaks for so many paragraphs on end. */
const LONGEST_RUN = 12;
const SURE = 0.9;

/**
 * Questions in a Q&A that nothing sets apart: a linear model says of every paragraph whether it asks, and the best
 * sequence of asking and answering is taken (Viterbi). Prose has too few questions, or opens with quotation marks.
 * @returns for each block whether the interviewer speaks; null when the article is no dialogue
 */
export function unmarkedQuestions(
  { text, blocks }: Ingested,
  looks: readonly Look[],
  silent: readonly boolean[],
  model: LinearModel,
): ReadonlySet<number> | null {
  const spoken = looks.filter((look) => !silent[look.block] && blocks[look.block]?.kind === "paragraph");
  const asking = spoken.filter((look) => look.asks).length;
  if (spoken.length < FEWEST || asking < LEAST_ASKING * spoken.length || asking < 4) return null;
  if (quotedShare(text, blocks, spoken) > 0.15) return null;
  const first = spoken.findIndex((look, i) => i < spoken.length - 1 && (look.asks || i > 3));
  const dialogue = spoken.slice(Math.max(0, first));
  const chances = dialogue.map((_, i) => probability(model, askingFeatures(text, dialogue, i)));
  const path = bestPath(chances, model);
  const clear = chances.filter((p) => p > SURE || p < 1 - SURE).length;
  if (clear < 0.3 * chances.length || longestRun(path) > Math.max(LONGEST_RUN, path.length / 3)) return null;
  return new Set(dialogue.flatMap((look, i) => (path[i] ? [look.block] : [])));
}

/** Who asks, turn by turn, of turns that are known to be turns. */
export const askingPath = (text: string, turns: readonly Look[], model: LinearModel): boolean[] =>
  bestPath(
    turns.map((_, i) => probability(model, askingFeatures(text, turns, i))),
    model,
  );

function quotedShare(text: string, blocks: readonly Block[], spoken: readonly Look[]): number {
  const quoted = spoken.filter(({ block }) => /^[“"]/.test(text.charAt(blocks[block]?.start ?? 0))).length;
  return quoted / spoken.length;
}

function longestRun(path: readonly boolean[]): number {
  let run = 0;
  return path.reduce((longest, asks, i) => {
    run = i > 0 && asks === path[i - 1] ? run + 1 : 1;
    return Math.max(longest, run);
  }, 0);
}

const LENGTHS = [40, 90, 160, 260, 400, 700];
const lengthBin = (length: number): number => LENGTHS.filter((limit) => length > limit).length;

/** What a paragraph and its neighbours look like; the fitted numbers of `models/turn-unmarked.json` weigh these. */
export function askingFeatures(text: string, spoken: readonly Look[], i: number): string[] {
  const own = wordsOf(text, spoken[i]);
  const before = spoken[i - 1];
  const after = spoken[i + 1];
  const lower = own.slice(0, 60).toLowerCase().replace(/’/g, "'");
  const words = lower.match(/[\p{L}']+/gu) ?? [];
  const count = (pattern: RegExp) => (own.slice(0, 2000).match(pattern) ?? []).length;
  const [you, me] = [count(/\byou(?:r|rs)?\b/gi), count(/\b(?:I|my|me|we|our)\b/g)];
  const features = [
    `length ${lengthBin(own.length)}`,
    `word ${words[0] ?? ""}`,
    `words ${words.slice(0, 2).join(" ")}`,
    you > me ? "you" : me > you ? "me" : "nobody",
    `asks ${spoken[i]?.asks ? 1 : 0} before ${before ? Number(before.asks) : "none"} after ${after ? Number(after.asks) : "none"}`,
    `asks ${spoken[i]?.asks ? 1 : 0} length ${lengthBin(own.length)}`,
    `before ${before ? lengthBin(wordsOf(text, before).length) : "none"}`,
    `after ${after ? lengthBin(wordsOf(text, after).length) : "none"}`,
  ];
  if (own.includes("?")) features.push("question inside");
  return features;
}

const wordsOf = (text: string, look: Look | undefined): string =>
  look ? text.slice(look.words.start, look.words.end) : "";

/** The likeliest sequence of asking (true) and answering, given how often speakers change. */
function bestPath(chances: readonly number[], model: LinearModel): boolean[] {
  const change = model.get("change") ?? 0;
  const score = { asks: 0, answers: -1 };
  const back: { asks: boolean; answers: boolean }[] = [];
  for (const [i, chance] of chances.entries()) {
    const odds = Math.log((chance + 1e-6) / (1 - chance + 1e-6));
    const [stayAsk, turnAsk] = [score.asks, score.answers + (i > 0 ? change : 0)];
    const [stayAnswer, turnAnswer] = [score.answers, score.asks + (i > 0 ? change : 0)];
    back.push({ asks: stayAsk >= turnAsk, answers: turnAnswer > stayAnswer });
    score.asks = Math.max(stayAsk, turnAsk) + odds / 2;
    score.answers = Math.max(stayAnswer, turnAnswer) - odds / 2;
  }
  const path: boolean[] = [];
  let asks = score.asks >= score.answers;
  for (let i = chances.length - 1; i >= 0; i--) {
    path.push(asks);
    const step = back[i];
    asks = asks ? (step?.asks ?? true) : (step?.answers ?? false);
  }
  return path.reverse();
}
