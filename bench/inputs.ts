/** The labelled texts as the pipeline's inputs, and the pipeline's records as a file for the scorers. */
import { writeFileSync } from "node:fs";
import { z } from "zod";
import { interview } from "../pipelines/interview.ts";
import { Failure } from "../src/failure.ts";
import type { Kit } from "../src/kit.ts";
import { loadKit } from "../src/run/assets.ts";
import { readLines } from "../training/corpora.ts";

const labelled = z.object({
  id: z.string(),
  text: z.string(),
  raw: z.string().optional(),
  mediaType: z.string().optional(),
});

export interface Input {
  readonly id: string;
  readonly content: string;
  readonly mediaType: string;
}

/** The texts of a corpus, without their labels. */
export const inputsOf = (corpus: string): Input[] =>
  readLines(corpus, (line) => labelled.parse(line)).map(({ id, text, raw, mediaType }) => ({
    id,
    content: raw ?? text,
    mediaType: mediaType ?? "text/plain",
  }));

/** Reads every input and writes one record a line; an input that cannot be read has none, and scores as missed. */
export function writeRecords(inputs: readonly Input[], file: string, kit: Kit = loadKit()): void {
  const pipeline = interview(kit);
  const encoder = new TextEncoder();
  const read = ({ id, content, mediaType }: Input) => {
    try {
      return [pipeline.run({ id, uri: null, mediaType, bytes: encoder.encode(content) }).record];
    } catch (error) {
      if (error instanceof Failure) return [];
      throw error;
    }
  };
  writeLines(inputs.flatMap(read), file);
}

export const writeLines = (rows: readonly object[], file: string): void =>
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
