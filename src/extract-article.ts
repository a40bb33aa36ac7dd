import { interview } from "../pipelines/interview.ts";
import { loadKit } from "./run/assets.ts";
import type { InterviewRecord } from "./schema.ts";

/** What is known of an article besides its words; ingest finds out what is left out. */
export interface ArticleOptions {
  /** The record's id; else the first digits of the SHA-256 of the article. */
  readonly id?: string;
  /** Where it is from: goes into `source.uri`, and its ending tells the format. Nothing is read from there. */
  readonly uri?: string;
  /** "text/plain", "text/markdown", "text/html", "text/vtt", "application/x-subrip". */
  readonly mediaType?: string;
}

let pipeline: ReturnType<typeof interview> | undefined;

/**
 * Who said what in an article, by the built-in pipeline, which is loaded at the first call.
 * @param article its text, or the bytes of its file
 * @throws Failure when it cannot be read: it is empty, binary, too large …
 */
export function extract(article: string | Uint8Array, options: ArticleOptions = {}): InterviewRecord {
  pipeline ??= interview(loadKit());
  const { id = null, uri = null, mediaType = null } = options;
  const bytes = typeof article === "string" ? new TextEncoder().encode(article) : article;
  return pipeline.run({ id, uri, mediaType, bytes }).record;
}
