/** Fits the model of reported speech to labelled news. */
import type { Lexicon } from "../src/lexicons.ts";
import { type Field, type Head, spaceOf } from "../src/linear.ts";
import { boundaryFields } from "../src/stages/attribute/reported/boundary-fields.ts";
import { cueFields } from "../src/stages/attribute/reported/cue-fields.ts";
import { wholeDomains } from "../src/stages/attribute/reported/domains.ts";
import { type Kinds, kindsOf } from "../src/stages/attribute/reported/kinds.ts";
import { PLACES, type Reporting } from "../src/stages/attribute/reported/reporting.ts";
import { stemsOf } from "../src/stages/attribute/reported/seeing.ts";
import { stemOf } from "../src/stages/attribute/reported/stem.ts";
import { tagOf } from "../src/tokens.ts";
import { fitClasses, fitRanks, type Rates } from "./ftrl.ts";
import type { NewsDoc } from "./news.ts";
import { BOUNDARIES, cueToken, examplesOf } from "./reported-examples.ts";

const FEWEST_SEEN = 3;
const FEWEST_AS_CUE = 2;
const CUE_RATES: Rates = { alpha: 0.1, beta: 1, l1: 1, l2: 10, epochs: 6 };
const BOUNDARY_RATES: Rates = { alpha: 0.1, beta: 1, l1: 1, l2: 1, epochs: 6 };

export function fitReporting(docs: readonly NewsDoc[], closedClass: Lexicon): Reporting {
  const model = blankModel(docs, kindsOf(closedClass));
  const { cues, boundaries } = examplesOf(docs, model);
  fitClasses(model.cue, cues, CUE_RATES);
  for (const name of BOUNDARIES) fitRanks(model[name], boundaries[name], BOUNDARY_RATES);
  return model;
}

/** All weights zero; words seen often enough, and the words that are no verbs and were cues. */
function blankModel(of: readonly NewsDoc[], kinds: Kinds): Reporting {
  const seen = counted(of.flatMap(({ tokens }) => tokens.lower.flatMap((w) => [...new Set([w, stemOf(w)])])));
  // In order of the alphabet: in the order in which they were seen, the words would tell the texts.
  const vocabulary = new Map(
    often(seen, FEWEST_SEEN)
      .sort()
      .map((word, i) => [word, i]),
  );
  const cueWords = of.flatMap((doc) =>
    doc.quotes.flatMap((quote) => {
      const i = quote.form === "quoted" ? -1 : cueToken(doc, quote);
      return i < 0 || tagOf(doc.tokens, i) === "VERB" ? [] : [doc.tokens.lower[i] ?? ""];
    }),
  );
  const nouns = new Uint8Array(vocabulary.size);
  for (const word of often(counted(cueWords), FEWEST_AS_CUE)) nouns[vocabulary.get(word) ?? -1] = 1;
  const domains = wholeDomains(vocabulary.size, kinds.count);
  const blank = (fields: readonly Field[], classes: number): Head => {
    const space = spaceOf(fields);
    return { space, classes, weights: new Float32Array(space.size * classes), step: 1 };
  };
  return {
    vocabulary,
    stemOfWord: stemsOf(vocabulary),
    kinds,
    domains,
    nouns,
    cue: blank(cueFields(domains), PLACES),
    start: blank(boundaryFields(domains), 1),
    end: blank(boundaryFields(domains), 1),
    before: blank(boundaryFields(domains), 1),
    begin: blank(boundaryFields(domains), 1),
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
