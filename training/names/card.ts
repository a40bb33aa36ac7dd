/** MODEL.md: what the weights are made of, what they reach, and under which terms they may be used. */
import type { NamesLine } from "./data.ts";
import { type Finder, type Score, SHARED_TYPES, score } from "./measure.ts";

export interface CardInput {
  readonly docs: readonly NamesLine[];
  readonly dev: readonly NamesLine[];
  readonly heldOut: readonly NamesLine[];
  /** With the weights that ship. */
  readonly find: Finder;
  /** With weights that were fitted without the documents held out. */
  readonly findTrial: Finder;
  readonly bytes: number;
  readonly gzipped: number;
}

/** The sources of the training texts, by the start of their names in the corpus. */
const SOURCES: readonly (readonly [start: string, name: string, terms: string])[] = [
  [
    "gum",
    "GUM: news, biographies, travel guides, academic and court texts",
    "CC BY 2.5, CC BY-SA 3.0, CC BY 4.0",
  ],
  ["docred", "Re-DocRED, 1,000 documents", "MIT; text of Wikipedia, CC BY-SA"],
  ["crossner", "CrossNER, training and development parts", "MIT; text of Wikipedia, CC BY-SA"],
  ["uner", "Universal NER, English EWT, development part", "CC BY-SA 4.0"],
  ["saidby", "our own labelled articles (`fixtures/`), invented", "MIT"],
  ["wnut17", "WNUT 2017, training part", "CC BY 4.0"],
];

export const modelCard = (input: CardInput): string => `# The name tagger's weights

\`src/models/names.bin\` finds the names of people, organizations, places and other things. \`npm run train\` makes it and this
page, the same bytes every time; the package works from the file, nobody has to train.

**Licence: CC BY-SA 4.0** (the code is MIT). Texts of others were learned from; none of them is in the file, only numbers.

## Learned from

| source | texts | names | terms |
|---|---|---|---|
${SOURCES.map(([start, name, terms]) => sourceRow(input.docs, start, name, terms)).join("\n")}

Word clusters were made from the raw text of the same sources, of news (PolNeAR 1.0) and of public interviews and transcripts. The
name lists are compromise's lexicon (MIT) and our own (\`training/lists/\`).

Labels were repaired in two ways: Re-DocRED's demonyms count as other names, not as places; in Universal NER, which labels people,
organizations and places only, a word outside may also be another name.

## The model

An averaged structured perceptron (Collins 2002), first-order, over BIO labels of four types. Its features are hashed into 24 bits:
the word, its neighbours, shapes, prefixes and suffixes, parts of speech, name lists, word clusters at three grains, what the same
word does elsewhere in the text, and the run of capitals that it stands in. Rows are scored at capitals and beside them only. The
strongest rows are fitted again alone, several seeds are summed, and weights are rounded to 31 levels. A name's type is then
settled over the whole text: what its mentions lean to together.

\`src/models/name-types.json\` says what clues around a name are worth beside these leanings; it is fitted on texts that a trial
tagger did not see, and drawn to what was thought before (\`training/names/clue-priors.json\`).

Size: ${thousands(input.bytes)} bytes, ${thousands(input.gzipped)} gzipped.

## Figures

Exact spans and types, micro average over people, organizations and places, in percent. No text of the first set was learned from;
the documents of the second set were held out of a trial fit that is otherwise the same.

| set | F1 | precision | recall | people | organizations | places |
|---|---|---|---|---|---|---|
${[
  row("development: all", input.dev, input.find),
  ...parts(input.dev).map(([name, docs]) => row(`development: ${name}`, docs, input.find)),
  row("held out: GUM", starting(input.heldOut, "gum"), input.findTrial),
  row("held out: Re-DocRED", starting(input.heldOut, "docred"), input.findTrial),
  row("held out: our articles", starting(input.heldOut, "saidby"), input.findTrial),
].join("\n")}
`;

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

const starting = (docs: readonly NamesLine[], start: string): NamesLine[] =>
  docs.filter((doc) => doc.source.startsWith(start));

function sourceRow(docs: readonly NamesLine[], start: string, name: string, terms: string): string {
  const texts = starting(docs, start);
  const names = texts.reduce((sum, doc) => sum + doc.entities.length, 0);
  return `| ${name} | ${thousands(texts.length)} | ${thousands(names)} | ${terms} |`;
}

function parts(docs: readonly NamesLine[]): [string, NamesLine[]][] {
  const names = [...new Set(docs.map((doc) => doc.source))].sort();
  return names.map((name) => [name, docs.filter((doc) => doc.source === name)]);
}

function row(name: string, docs: readonly NamesLine[], find: Finder): string {
  const all = score(docs, find);
  const byType = SHARED_TYPES.map((type) => score(docs, find, [type]));
  const figures = [all.f1, all.precision, all.recall, ...byType.map((s: Score) => s.f1)];
  return `| ${name} | ${figures.map((figure) => figure.toFixed(1)).join(" | ")} |`;
}
