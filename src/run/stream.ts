/** Articles as lines of JSON in, records in the same order out: what `saidby stream` runs. */
import { z } from "zod";
import type { RawArticle } from "../document.ts";
import { asFailure, Failure } from "../failure.ts";
import type { InterviewRecord } from "../schema.ts";
import { loadKit } from "./assets.ts";
import { type Line, linesOf } from "./lines.ts";
import { loadPipeline } from "./pipeline.ts";

/** The answer to a line that failed; `id` is null where the line has none. */
export interface LineFailure {
  readonly id: string | null;
  readonly line: number;
  readonly error: { readonly code: string; readonly message: string };
}

/**
 * One answer for every line that is not blank: its record, or why there is none. Never throws on what a line holds.
 * @param module a pipeline module of the user's own, or null for the built-in pipeline
 */
export async function* answers(
  stream: AsyncIterable<Uint8Array>,
  module: string | null = null,
): AsyncGenerator<InterviewRecord | LineFailure> {
  const pipeline = await loadPipeline(module, loadKit());
  for await (const line of linesOf(stream)) {
    if (line.bytes !== null && isBlank(line.bytes)) continue;
    const known: { id: string | null } = { id: null };
    try {
      yield pipeline.run(articleOf(line, known)).record;
    } catch (error) {
      const { code, message, hint } = asFailure(error);
      const words = hint === null ? message : `${message}; ${hint}`;
      yield { id: known.id, line: line.number, error: { code, message: words } };
    }
  }
}

const articleLine = z.object({
  id: z.string().min(1).nullish(),
  content: z.string(),
  mediaType: z.string().min(1).nullish(),
  encoding: z.enum(["base64", "utf-8"]).nullish(),
});

/** Reads a line; notes the id in `known` as soon as there is one, so that a failure can name it. */
function articleOf(line: Line, known: { id: string | null }): RawArticle {
  if (line.bytes === null)
    throw new Failure("line-length", "the line is too long", null, "give it as a file");
  const value = parsed(line.bytes);
  if (typeof value === "object" && value !== null && "id" in value && typeof value.id === "string") {
    known.id = value.id;
  }
  const article = articleLine.safeParse(value);
  if (!article.success) {
    throw new Failure("line", z.prettifyError(article.error).replaceAll("\n", " "), null, SHAPE);
  }
  const { id, content, mediaType, encoding } = article.data;
  const bytes = encoding === "base64" ? fromBase64(content) : new TextEncoder().encode(content);
  return { id: id ?? null, uri: null, mediaType: mediaType ?? null, bytes };
}

const SHAPE = 'a line is {"id", "content", "mediaType"?, "encoding"?: "base64"}';

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "the line is not JSON" : "the line is not UTF-8";
    throw new Failure("line", reason, null, SHAPE);
  }
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

function fromBase64(content: string): Uint8Array {
  const packed = content.replace(/\s+/g, "");
  if (packed.length % 4 !== 0 || !BASE64.test(packed)) {
    throw new Failure("base64", "the content is not base64", null, 'leave "encoding" out for plain text');
  }
  return Buffer.from(packed, "base64");
}

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
