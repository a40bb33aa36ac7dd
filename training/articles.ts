/** The labelled articles of the fixtures that are there to learn from. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
      const { golden, faults } = readGolden(readFileSync(join(FIXTURES, id, "golden.json"), "utf8"));
      if (!golden) throw new Error(`${id}: ${faults[0]?.message ?? "no golden"}`);
      const file =
        readdirSync(join(FIXTURES, id)).find((name) => name.startsWith("article.")) ?? "article.txt";
      const text = readFileSync(join(FIXTURES, id, file), "utf8");
      return { id, text, mediaType: mediaTypeOf(file, text), golden };
    });
