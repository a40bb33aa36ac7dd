/** All models of attribution, each fitted with those before it: how words in marks, cues, sources and persons are weighed. */
import type { Kit } from "../../src/kit.ts";
import { pack, readPacked } from "../../src/linear-file.ts";
import type { ModelName } from "../../src/models.ts";
import { rounded } from "../models.ts";
import type { NewsArticle } from "../news.ts";
import { fitReporting } from "../reported-model.ts";
import { labelledArticles } from "./articles.ts";
import { fitConfidence } from "./confidence.ts";
import { crossRead, withQuotes } from "./cross.ts";
import { fitCues } from "./cues.ts";
import { type GoldArticle, labelledReader } from "./news.ts";
import { fitNominals } from "./nominals.ts";
import { fitPronouns } from "./pronouns.ts";
import { fitSources } from "./sources.ts";
import { fitSpeech } from "./speech.ts";

/** A labelled news article, as each of the two learners reads its labels. */
export interface NewsLabels {
  readonly gold: GoldArticle;
  readonly news: NewsArticle;
}

/** What was fitted: the model of reported speech as its file holds it, and the weights of the others by name. */
export interface Fitted {
  readonly reported: { readonly vocabulary: string; readonly heads: Readonly<Record<string, string>> };
  readonly weights: ReadonlyMap<ModelName, ReadonlyMap<string, number>>;
}

/** How many times the words in marks of an article count. */
const ARTICLES_IN_MARKS = 2;

/**
 * Fits on labelled news and on the articles of the fixtures that are there to learn from; the kit's other models stay.
 */
export function fitAttribution(labels: readonly NewsLabels[], kit: Kit): Fitted {
  const articles = labels.map(({ news }) => news);
  const docs = labels.map(({ gold }) => gold).map(labelledReader(kit));
  const reported = fitReported(withQuotes(docs, articles), kit);
  const read = withReported(kit, reported);
  const news = crossRead(docs, articles, kit);
  const features = labelledArticles(read);
  const all = [...news, ...features];
  // What is coined, named or written is told apart less strictly in news: there its marks count for less.
  const marked = [...news, ...Array.from({ length: ARTICLES_IN_MARKS }, () => features).flat()];
  const steps = [
    ["cues", fitCues, all],
    ["speech", fitSpeech, marked],
    ["sources", fitSources, all],
    ["pronouns", fitPronouns, all],
    ["nominals", fitNominals, features],
    ["pronouns", fitPronouns, all],
    ["nominals", fitNominals, features],
    ["confidence", fitConfidence, all],
  ] as const;
  const weights = new Map<ModelName, ReadonlyMap<string, number>>();
  for (const [name, learn, examples] of steps)
    weights.set(name, rounded(learn(examples, withFitted(read, { reported, weights }))));
  return { reported, weights };
}

/** The kit with what was fitted in the place of its own models. */
export const withFitted = (kit: Kit, { reported, weights }: Fitted): Kit => {
  const read = withReported(kit, reported);
  return { ...read, models: { ...read.models, ...Object.fromEntries(weights) } };
};

function withReported(kit: Kit, reported: Fitted["reported"]): Kit {
  const text = JSON.stringify({ about: "reported speech", fittedOn: "labelled news", ...reported });
  return { ...kit, models: { ...kit.models, reported: readPacked(text, "reported speech") } };
}

function fitReported(docs: Parameters<typeof fitReporting>[0], { lexicons }: Kit): Fitted["reported"] {
  const { vocabulary, cue, start, end, before, begin } = fitReporting(docs, lexicons["closed-class"]);
  const heads = Object.entries({ cue, start, end, before, begin }).map(([name, head]) => [name, pack(head)]);
  return { vocabulary: [...vocabulary.keys()].join(" "), heads: Object.fromEntries(heads) };
}
