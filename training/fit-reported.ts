/** Fits `src/models/reported.json` on the fit half of the news. Run: `npx tsx training/fit-reported.ts` */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Field, type Head, namedWeights, spaceOf } from "../src/linear.ts";
import { loadKit } from "../src/run/assets.ts";
import { CUE_FIELDS } from "../src/stages/attribute/reported/cue-features.ts";
import { END_FIELDS } from "../src/stages/attribute/reported/end-features.ts";
import { PLACES, type Reporting } from "../src/stages/attribute/reported/reporting.ts";
import { START_FIELDS } from "../src/stages/attribute/reported/start-features.ts";
import { stemOf } from "../src/stages/attribute/reported/stem.ts";
import { tagOf } from "../src/tokens.ts";
import { fitHalf, readLines } from "./corpora.ts";
import { fitClasses, fitRanks, type Rates } from "./ftrl.ts";
import { type NewsDoc, newsReader, parseNews } from "./news.ts";
import { cueToken, examplesOf } from "./reported-examples.ts";

const TRAIN = "corpora/quotes/news-train.jsonl.gz";
const OUT = join(import.meta.dirname, "../src/models/reported.json");
const FEWEST_SEEN = 3;
const FEWEST_AS_CUE = 2;
const DIGITS = 2;
const CUE_RATES: Rates = { alpha: 0.1, beta: 1, l1: 6, l2: 1, epochs: 6 };
const BOUNDARY_RATES: Rates = { alpha: 0.1, beta: 1, l1: 6, l2: 1, epochs: 6 };

const docs = fitHalf(readLines(TRAIN, parseNews)).map(newsReader(loadKit()));
const model = blankModel(docs);
const { cues, starts, ends } = examplesOf(docs, model);
fitClasses(model.cue, cues, CUE_RATES);
fitRanks(model.start, starts, BOUNDARY_RATES);
fitRanks(model.end, ends, BOUNDARY_RATES);

const weights = [model.cue, model.start, model.end].flatMap((head) => namedWeights(head, DIGITS));
const file = {
  about:
    "Reported speech: is a token a cue, on which side is its content, where does the content begin and end.",
  fittedOn: `the documents in even places of ${TRAIN} (PolNeAR 1.0): ${cues.length} tokens, ${starts.length} contents`,
  weights: Object.fromEntries(weights),
};
writeFileSync(OUT, `${JSON.stringify(file, null, 0)}\n`);

/** All weights zero; words seen often enough, and the words that are no verbs and were cues. */
function blankModel(of: readonly NewsDoc[]): Reporting {
  const seen = counted(of.flatMap(({ tokens }) => tokens.lower.flatMap((w) => [...new Set([w, stemOf(w)])])));
  const vocabulary = new Map(often(seen, FEWEST_SEEN).map((word, i) => [word, i]));
  const cueWords = of.flatMap((doc) =>
    doc.quotes.flatMap((quote) => {
      const i = quote.form === "quoted" ? -1 : cueToken(doc, quote);
      return i < 0 || tagOf(doc.tokens, i) === "VERB" ? [] : [doc.tokens.lower[i] ?? ""];
    }),
  );
  const nouns = often(counted(cueWords), FEWEST_AS_CUE).flatMap((word) => vocabulary.get(word) ?? []);
  const blank = (fields: readonly Field[], classes: readonly string[]): Head => {
    const space = spaceOf(fields, vocabulary);
    return { space, classes, weights: new Float32Array(space.size * classes.length) };
  };
  return {
    vocabulary,
    nouns: new Set(nouns),
    cue: blank(CUE_FIELDS, PLACES),
    start: blank(START_FIELDS, ["start"]),
    end: blank(END_FIELDS, ["end"]),
  };
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function often(counts: ReadonlyMap<string, number>, fewest: number): string[] {
  return [...counts].flatMap(([word, n]) => (n >= fewest ? [word] : []));
}
