/** Fits `src/models/reported.json` on the fit half of the news. Run: `npx tsx training/fit-reported.ts` */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pack } from "../src/linear.ts";
import { loadKit } from "../src/run/assets.ts";
import { fitHalf, readLines } from "./corpora.ts";
import { newsReader, parseNews } from "./news.ts";
import { fitReporting } from "./reported-model.ts";

const TRAIN = "corpora/quotes/news-train.jsonl.gz";
const OUT = join(import.meta.dirname, "../src/models/reported.json");

const kit = loadKit();
const docs = fitHalf(readLines(TRAIN, parseNews)).map(newsReader(kit));
const { vocabulary, cue, start, end, before, begin } = fitReporting(docs, kit.lexicons["closed-class"]);
const file = {
  about:
    "Reported speech: is a token a cue, on which side is its content, where does the content begin and end.",
  fittedOn: `the ${docs.length} documents in even places of ${TRAIN} (PolNeAR 1.0)`,
  vocabulary: [...vocabulary.keys()].join(" "),
  heads: Object.fromEntries(
    Object.entries({ cue, start, end, before, begin }).map(([name, head]) => [name, pack(head)]),
  ),
};
writeFileSync(OUT, `${JSON.stringify(file)}\n`);
