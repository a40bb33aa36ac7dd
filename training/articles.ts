/** The labelled articles of the fixtures that are there to learn from. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readGolden } from "../src/golden/read.ts";
import type { Golden } from "../src/golden/schema.ts";
import { mediaTypeOf } from "../src/stages/ingest/media-type.ts";
import { FIXTURES } from "./corpora.ts";

/** Fixtures whose names begin so are written for training; nothing is fitted on the others. */
const TO_LEARN = /^[acegmou]\d/;

/** An article as it was written, with its labels. */
export interface LearnedFrom {
  readonly id: string;
  readonly text: string;
  readonly mediaType: string;
  readonly golden: Golden;
}

/** All of them, in the order of their names. */
export const toLearn = (): LearnedFrom[] =>
  readdirSync(FIXTURES)
    .filter((name) => TO_LEARN.test(name))
    .sort()
    .map((id) => {
      const file =
        readdirSync(join(FIXTURES, id)).find((name) => name.startsWith("article.")) ?? "article.txt";
      return learnedFrom(id, join(FIXTURES, id, file), join(FIXTURES, id, "golden.json"));
    });

/** The harder articles beside them, of which the groups p, r and s are there to learn from. */
const HARDER = join(FIXTURES, "../bench/unread");
const HARDER_TO_LEARN = /^[prs]\d/;

export const harderToLearn = (): LearnedFrom[] =>
  readdirSync(join(HARDER, "articles"))
    .filter((name) => HARDER_TO_LEARN.test(name))
    .sort()
    .map((file) => {
      const id = file.replace(/\.\w+$/, "");
      return learnedFrom(id, join(HARDER, "articles", file), join(HARDER, "gold", `${id}.json`));
    });

function learnedFrom(id: string, article: string, labels: string): LearnedFrom {
  const { golden, faults } = readGolden(readFileSync(labels, "utf8"));
  if (!golden) throw new Error(`${id}: ${faults[0]?.message ?? "no golden"}`);
  const text = readFileSync(article, "utf8");
  return { id, text, mediaType: mediaTypeOf(basename(article), text), golden };
}
