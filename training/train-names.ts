/**
 * Makes the weights of the name tagger, the same bytes every time: `npm run train` writes `src/models/names.bin`,
 * `src/models/name-types.json` and `MODEL.md`. A first fit leaves some texts out, to be measured on them and to learn on
 * them, and on the articles of the fixtures that are there to learn from, what clues of a name's type are worth beside the
 * tagger; the weights that ship learn from all.
 */
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { type WordMemory, wordMemory } from "../src/nlp/tagger/memory.ts";
import { MOST_WEIGHT } from "../src/nlp/tagger/table.ts";
import { writeWeights } from "../src/nlp/tagger/weights.ts";
import { nameTagger } from "../src/nlp/tagger.ts";
import { winkReader } from "../src/nlp/wink.ts";
import { loadKit } from "../src/run/assets.ts";
import { readLines } from "./corpora.ts";
import { writeModel } from "./models.ts";
import { articleExamples } from "./names/article-examples.ts";
import { namesOfArticles } from "./names/articles.ts";
import { modelCard } from "./names/card.ts";
import { type Clusters, clusterHashes, clusterWords } from "./names/clusters.ts";
import { isHeldOut, NAMES_DEV, NAMES_TRAIN, type NamesLine, namesLine, OURS } from "./names/data.ts";
import { readExamples } from "./names/examples.ts";
import { type NameLists, nameLists } from "./names/lists.ts";
import { finderOf } from "./names/measure.ts";
import { rawTexts } from "./names/texts.ts";
import { typeExamples } from "./names/type-examples.ts";
import { fitTypes } from "./names/type-weights.ts";
import { fitSmall, weightsFile } from "./names/weights.ts";

const CLUSTERS = {
  words: 20_000,
  contexts: 1500,
  dimensions: 48,
  grains: [64, 256, 1024],
  rounds: 8,
} as const;
const SHRINK = { least: 2, rows: 70_000, levels: MOST_WEIGHT, step: 0.7, seeds: 4 };
const FIT = { rounds: 12, dropout: 0.15 };

const read = winkReader();
const say = (what: string) => process.stderr.write(`${what}\n`);

function memoryOf(clusters: Clusters, lists: NameLists): WordMemory {
  const hashes = clusterHashes(clusters);
  return wordMemory({
    clusterOf: (hash) => hashes.get(hash) ?? 0,
    middleOf: clusters.middleOf,
    coarseOf: clusters.coarseOf,
    listsOf: (hash) => lists.words.get(hash) ?? 0,
    phraseOf: (hash) => lists.phrases.get(hash) ?? 0,
  });
}

say("clusters …");
const clusters = clusterWords(rawTexts(read), CLUSTERS);
const lists = nameLists(read);
const memory = memoryOf(clusters, lists);

function train(docs: readonly NamesLine[]): Uint8Array {
  const examples = readExamples(docs, read, memory, lists.isDemonym);
  return writeWeights(weightsFile(fitSmall(examples, SHRINK, FIT), clusters, lists));
}

const kit = loadKit();
const docs = [...readLines(NAMES_TRAIN, (line) => namesLine.parse(line)), ...namesOfArticles(kit)];
const dev = readLines(NAMES_DEV, (line) => namesLine.parse(line));
const heldOut = docs.filter((doc, i) => isHeldOut(doc, i));

say("a fit without the documents held out …");
const trial = train(docs.filter((doc, i) => !isHeldOut(doc, i)));
say("what clues are worth …");
const known = { ...kit, tagNames: nameTagger(trial) };
const single = heldOut.filter(({ source }) => source !== OURS);
writeModel(
  "name-types",
  {
    about:
      "What each clue is worth for the type of a name, as logarithms of odds; a leaning is in steps of the tagger's.",
    fittedOn: "the texts of names-train and the articles fixtures/[acegmou]* that a trial tagger did not see",
  },
  fitTypes([...typeExamples(single, known, lists.isDemonym), ...articleExamples(known)]),
);
say("the fit that ships …");
const weights = train(docs);

writeFileSync(new URL("../src/models/names.bin", import.meta.url), weights);
const card = modelCard({
  docs,
  dev,
  heldOut,
  find: finderOf(read, nameTagger(weights)),
  findTrial: finderOf(read, nameTagger(trial)),
  bytes: weights.length,
  gzipped: gzipSync(weights, { level: 9 }).length,
});
writeFileSync(new URL("../MODEL.md", import.meta.url), card);
say(card);
