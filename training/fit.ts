/**
 * Fits the numbers of attribution on one half of the labelled news and on the articles of the fixtures that are there to
 * learn from: `npm run fit`.
 * Writes `src/models/{speech,cues,sources,pronouns,confidence}.json`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Kit } from "../src/kit.ts";
import type { ModelName } from "../src/models.ts";
import { loadKit } from "../src/run/assets.ts";
import { fitHalf, readLines } from "./corpora.ts";
import { parseNews } from "./news.ts";
import { labelledArticles } from "./quotes/articles.ts";
import { fitConfidence } from "./quotes/confidence.ts";
import { crossRead } from "./quotes/cross.ts";
import { fitCues } from "./quotes/cues.ts";
import { labelledReader, parseGold } from "./quotes/news.ts";
import { fitPronouns } from "./quotes/pronouns.ts";
import { fitSources } from "./quotes/sources.ts";
import { fitSpeech } from "./quotes/speech.ts";

const ABOUT: Partial<Record<ModelName, string>> = {
  speech: "Log odds that words in quotation marks are said by somebody.",
  cues: "Log odds that a verb with a subject beside a quotation is the cue of that quotation.",
  sources: "Weights of the softmax ranker over the proposed sources of a quotation.",
  pronouns: "Weights of the softmax ranker over the persons that a pronoun may stand for.",
  confidence: "Log odds that the speaker of a quotation is right.",
};

function withModel(kit: Kit, name: ModelName, weights: ReadonlyMap<string, number>): Kit {
  return { ...kit, models: { ...kit.models, [name]: weights } };
}

function save(name: ModelName, weights: ReadonlyMap<string, number>): Map<string, number> {
  const rounded = [...weights]
    .map(([feature, weight]) => [feature, Math.round(weight * 1000) / 1000] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const model = {
    about: ABOUT[name],
    fittedOn: "PolNeAR 1.0 train, documents in even places, and the prose articles fixtures/[ac]*",
    weights: Object.fromEntries(rounded),
  };
  writeFileSync(
    new URL(`../src/models/${name}.json`, import.meta.url),
    `${JSON.stringify(model, null, 1)}\n`,
  );
  return new Map(rounded);
}

let kit = loadKit();
const TRAIN = "corpora/quotes/news-train.jsonl.gz";
const articles = fitHalf(readLines(TRAIN, parseGold));
const news = crossRead(articles.map(labelledReader(kit)), fitHalf(readLines(TRAIN, parseNews)), kit);
const features = labelledArticles(kit, join(import.meta.dirname, "../fixtures"));

/** There are few articles beside the news: where it helps on articles that were left out, each counts so often. */
const COPIES = 2;
const heavy = [...news, ...Array.from({ length: COPIES }, () => features).flat()];
const light = [...news, ...features];
const steps = [
  ["cues", fitCues, light],
  ["speech", fitSpeech, heavy],
  ["sources", fitSources, heavy],
  ["pronouns", fitPronouns, light],
  ["pronouns", fitPronouns, light],
  ["confidence", fitConfidence, light],
] as const;
for (const [name, learn, docs] of steps) kit = withModel(kit, name, save(name, learn(docs, kit)));
