/**
 * Fits the numbers of attribution on the labelled news and on the articles of the fixtures that are there to learn from:
 * `npm run fit`. Writes `src/models/{reported,speech,cues,sources,pronouns,nominals,confidence}.json`.
 */
import { writeFileSync } from "node:fs";
import type { ModelName } from "../src/models.ts";
import { loadKit } from "../src/run/assets.ts";
import { readLines } from "./corpora.ts";
import { writeModel } from "./models.ts";
import { parseNews } from "./news.ts";
import { fitAttribution } from "./quotes/fit.ts";
import { parseGold } from "./quotes/news.ts";

const TRAIN = "corpora/quotes/news-train.jsonl.gz";

const ABOUT: Partial<Record<ModelName, string>> = {
  speech: "Log odds that words in quotation marks are said by somebody.",
  cues: "Log odds that a verb with a subject beside a quotation is the cue of that quotation.",
  sources: "Weights of the softmax ranker over the proposed sources of a quotation.",
  pronouns: "Weights of the softmax ranker over the persons that a pronoun may stand for.",
  nominals: "Weights of the softmax ranker over the persons that a description may stand for.",
  confidence: "Log odds that the speaker of a quotation is right.",
};

const labels = readLines(TRAIN, (line) => ({ gold: parseGold(line), news: parseNews(line) }));
const { reported, weights } = fitAttribution(labels, loadKit());
for (const [name, of] of weights) {
  const fittedOn = "PolNeAR 1.0 train, and the prose articles fixtures/[acegmo]*";
  writeModel(name, { about: ABOUT[name] ?? "", fittedOn }, of);
}
const about =
  "Reported speech: is a token a cue, on which side is its content, where does the content begin and end.";
const fittedOn = `the ${labels.length} documents of ${TRAIN} (PolNeAR 1.0)`;
writeFileSync(
  new URL("../src/models/reported.json", import.meta.url),
  `${JSON.stringify({ about, fittedOn, ...reported })}\n`,
);
