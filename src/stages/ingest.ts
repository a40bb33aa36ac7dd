/** Raw bytes to the final text: decodes, picks the reader for the media type, and says what the file tells of itself. */
import type { Ingested, RawArticle } from "../document.ts";
import { Failure } from "../failure.ts";
import type { Lexicons } from "../lexicons.ts";
import type { Parsers } from "../parsers.ts";
import type { Report, Stage } from "../pipeline.ts";
import { decode } from "./ingest/decode.ts";
import { htmlReader } from "./ingest/html.ts";
import { languageOf } from "./ingest/language.ts";
import { markdownReader } from "./ingest/markdown.ts";
import { mediaTypeOf } from "./ingest/media-type.ts";
import { readPlain } from "./ingest/plain.ts";
import { readSrt } from "./ingest/srt.ts";
import { readVtt } from "./ingest/vtt.ts";

/** What a format's reader makes of the decoded source. */
export type Reading = Pick<Ingested, "text" | "blocks" | "marks" | "times" | "metadata" | "rawOffsets">;

export type FormatReader = (decoded: string, report: Report) => Reading;

type Readers = Readonly<Record<string, FormatReader>>;

const ID_DIGITS = 12;

/**
 * The ingest stage. Marked-up formats need their parsers, which are loaded when an article first asks for one.
 * @throws Failure `empty`, `binary`, `encoding` or `media-type` when there is no article to read
 */
export const ingest = (
  parsers: Parsers,
  { "function-words": functionWords }: Lexicons,
): Stage<RawArticle, Ingested> => {
  const readers: Readers = {
    "text/plain": readPlain,
    "text/markdown": markdownReader(parsers),
    "text/html": htmlReader(parsers),
    "text/vtt": readVtt,
    "application/x-subrip": readSrt,
  };
  return {
    name: "ingest",
    run: (raw, report) => {
      const name = raw.uri ?? raw.id;
      if (raw.bytes.length === 0) {
        throw new Failure("empty", "the file is empty", name, "give a file with an article in it");
      }
      const { mediaType, reading } = read(raw, readers, report);
      const lang = languageOf(reading.text, functionWords, parsers) ?? reading.metadata.lang ?? "en";
      if (lang !== "en")
        report("language", `the article is not English (${lang}): only its typography is read`);
      const hash = parsers.sha256(raw.bytes);
      const source = { uri: raw.uri, mediaType, sha256: hash, bytes: raw.bytes.length };
      const metadata = { ...reading.metadata, lang };
      const { text, blocks, marks, times, rawOffsets } = reading;
      const id = raw.id ?? hash.slice(0, ID_DIGITS);
      return { id, source, text, blocks, marks, times, metadata, rawOffsets };
    },
  };
};

/** Offsets into what a converter made would say nothing about the file. */
const NO_OFFSETS = { text: [], raw: [] };

function read(raw: RawArticle, readers: Readers, report: Report): { mediaType: string; reading: Reading } {
  const name = raw.uri ?? raw.id;
  if (raw.converted) {
    const { mediaType, text } = raw.converted;
    const reading = readerOf(mediaType, readers, name)(text, report);
    return { mediaType: raw.mediaType ?? mediaType, reading: { ...reading, rawOffsets: NO_OFFSETS } };
  }
  const decoded = decode(raw.bytes, { encoding: raw.encoding ?? null, name }, report);
  const mediaType = raw.mediaType ?? mediaTypeOf(raw.uri, decoded);
  return { mediaType, reading: readerOf(mediaType, readers, name)(decoded, report) };
}

function readerOf(mediaType: string, readers: Readers, name: string | null): FormatReader {
  const essence = mediaType.toLowerCase().split(";")[0]?.trim() ?? "";
  const reader = Object.hasOwn(readers, essence) ? readers[essence] : undefined;
  if (reader) return reader;
  throw new Failure(
    "media-type",
    `no reader for ${mediaType}`,
    name,
    `one of: ${Object.keys(readers).join(", ")}`,
  );
}
