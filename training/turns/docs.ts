/** Labelled interviews and transcripts, read by the pipeline as far as it is needed. */
import { z } from "zod";
import type { RawArticle } from "../../src/document.ts";
import type { Kit } from "../../src/kit.ts";
import { pipeline } from "../../src/pipeline.ts";
import { extract } from "../../src/stages/extract.ts";
import { ingest } from "../../src/stages/ingest.ts";
import { resolve } from "../../src/stages/resolve.ts";
import { segment } from "../../src/stages/segment.ts";

const pair = z.tuple([z.number(), z.number()]);

const goldTurn = z.object({
  span: pair,
  speaker: z.string().nullable(),
  role: z.enum(["interviewer", "interviewee"]).nullable(),
  label: z.string().nullable(),
});

const goldInterview = z.object({
  id: z.string(),
  base: z.string(),
  source: z.string(),
  surface: z.string(),
  mediaType: z.string(),
  raw: z.string(),
  text: z.string(),
  turns: z.array(goldTurn),
});

export type GoldTurn = z.infer<typeof goldTurn>;
export type GoldInterview = z.infer<typeof goldInterview>;

export const TURNS_TRAIN = "corpora/turns/turns-train.jsonl.gz";
export const parseInterview = (line: unknown): GoldInterview => goldInterview.parse(line);

/** Reads an interview up to who is who. */
export function interviewReader({ read, tagNames, parsers, lexicons, models }: Kit) {
  const stages = pipeline<RawArticle>()
    .through(ingest(parsers, lexicons))
    .through(segment(lexicons, models))
    .through(extract(read, tagNames, lexicons))
    .through(resolve(lexicons, models));
  return ({ id, raw, mediaType }: GoldInterview) =>
    stages.run({ id, uri: null, mediaType, bytes: new TextEncoder().encode(raw) });
}
