/**
 * What each way of finding a source is worth: `tsx bench/ablation.ts` leaves out one after the other and writes
 * `bench/results/ablation.md`. On the half of the labelled news that nothing is fitted on, and on the prose fixtures.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Utterance } from "../src/document.ts";
import type { SourceFinder } from "../src/stages/attribute/candidates.ts";
import { PATTERNS, type Pattern } from "../src/stages/attribute/choices.ts";
import type { AttributeDoc } from "../src/stages/attribute/scene.ts";
import { attribute, SOURCES } from "../src/stages/attribute.ts";
import { mediaTypeOf } from "../src/stages/ingest/media-type.ts";
import { corpusFile, heldHalf, readLines } from "../training/corpora.ts";
import { labelledReader, parseGold, readerOf } from "../training/quotes/news.ts";
import { sameName } from "../training/quotes/pronouns.ts";
import { halfKit } from "./half.ts";

const kit = halfKit();

/** A document, and of each of its labelled spans the words and the names that are right: none where nobody is. */
interface Labelled {
  readonly doc: AttributeDoc;
  readonly spans: readonly { readonly start: number; readonly names: readonly string[] }[];
}

function newsDocs(): Labelled[] {
  const articles = heldHalf(readLines("corpora/quotes/news-train.jsonl.gz", parseGold));
  const read = labelledReader(kit);
  return articles.map((article) => {
    const said = article.quotes.filter((q) => q.form !== "reported" && q.speakerNames.length > 0);
    const spans = said.flatMap((q) => q.spans.map(([start]) => ({ start, names: q.speakerNames })));
    return { doc: read(article).doc, spans };
  });
}

const gold = z.object({
  id: z.string(),
  format: z.string(),
  quotes: z.array(z.object({ form: z.string(), speaker: z.string().nullable(), spans: z.array(z.string()) })),
});

function articleDocs(): Labelled[] {
  const folder = corpusFile("dev-articles/articles");
  const read = readerOf(kit);
  return readdirSync(folder).flatMap((file) => {
    const labels = gold.parse(
      JSON.parse(readFileSync(join(folder, "../gold", file.replace(/\.\w+$/, ".json")), "utf8")),
    );
    if (labels.format !== "prose") return [];
    const content = readFileSync(join(folder, file), "utf8");
    const doc = read({ id: labels.id, text: content, mediaType: mediaTypeOf(file, content) });
    const said = labels.quotes.filter((q) => q.form === "quoted");
    const spans = said.flatMap((q) =>
      q.spans.map((words) => ({
        start: doc.text.indexOf(words),
        names: q.speaker === null ? [] : [q.speaker],
      })),
    );
    return [{ doc, spans }];
  });
}

/** The share of labelled spans, in percent, whose speaker is right. */
function right(
  docs: readonly Labelled[],
  finders: readonly SourceFinder[],
  patterns: readonly Pattern[],
): number {
  const stage = attribute(kit.lexicons, kit.models, finders, patterns);
  let good = 0;
  let all = 0;
  for (const { doc, spans } of docs) {
    const { utterances } = stage.run(doc, () => {});
    const at = new Map(
      utterances.flatMap((u) => (u.form === "quoted" ? u.spans.map((s) => [s.start, u] as const) : [])),
    );
    for (const { start, names } of spans) {
      all++;
      if (isRight(doc, at.get(start), names)) good++;
    }
  }
  return (100 * good) / all;
}

function isRight(doc: AttributeDoc, utterance: Utterance | undefined, names: readonly string[]): boolean {
  if (!utterance) return false;
  if (names.length === 0) return utterance.speaker === null;
  const entity = doc.entities[utterance.speaker ?? -1];
  return entity !== undefined && sameName(entity.name, names);
}

const [news, articles] = [newsDocs(), articleDocs()];
const without = <Named extends { readonly name: string }>(list: readonly Named[], name: string): Named[] =>
  list.filter((entry) => entry.name !== name);
const whole = [right(news, SOURCES, PATTERNS), right(articles, SOURCES, PATTERNS)] as const;
const rows = [...SOURCES, ...PATTERNS].map(({ name }) => {
  const [finders, patterns] = [without(SOURCES, name), without(PATTERNS, name)];
  return [name, right(news, finders, patterns), right(articles, finders, patterns)] as const;
});
const figure = (value: number): string => value.toFixed(1);
const table = [
  "# What each way of finding a source is worth",
  "",
  "Share of labelled quoted spans with the right speaker, in percent, and what leaving one way out costs; nothing is",
  "fitted again. News: spans with a name, in the half of the training articles that nothing here is fitted on. Articles: the",
  "prose among the development articles. Made by `tsx bench/ablation.ts`.",
  "",
  "| left out | news | cost | articles | cost |",
  "|---|---|---|---|---|",
  `| nothing | ${figure(whole[0])} | | ${figure(whole[1])} | |`,
  ...rows.map(
    ([name, a, b]) =>
      `| ${name} | ${figure(a)} | ${figure(whole[0] - a)} | ${figure(b)} | ${figure(whole[1] - b)} |`,
  ),
  "",
].join("\n");
writeFileSync(new URL("results/ablation.md", import.meta.url), table);
process.stdout.write(table);
