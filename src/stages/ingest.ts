/** Raw bytes to the final text: decodes, picks the reader for the media type, and says what the file tells of itself. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Ingested, RawArticle } from "../document.ts";
import { Failure } from "../failure.ts";
import type { Report, Stage } from "../pipeline.ts";
import { decode } from "./ingest/decode.ts";
import { mediaTypeOf } from "./ingest/media-type.ts";
import { readPlain } from "./ingest/plain.ts";

/** What a format's reader makes of the decoded source. */
export type Reading = Pick<Ingested, "text" | "blocks" | "marks" | "times" | "metadata" | "rawOffsets">;

export type FormatReader = (decoded: string, report: Report) => Reading;

const READERS: Readonly<Record<string, FormatReader>> = {
  "text/plain": readPlain,
};

const ID_DIGITS = 12;

/**
 * The ingest stage.
 * @throws Failure `empty`, `binary` or `media-type` when there is no article to read
 */
export const ingest = (): Stage<RawArticle, Ingested> => ({
  name: "ingest",
  run: (raw, report) => {
    const name = raw.uri ?? raw.id;
    if (raw.bytes.length === 0) {
      throw new Failure("empty", "the file is empty", name, "give a file with an article in it");
    }
    const decoded = decode(raw.bytes, name, report);
    const mediaType = raw.mediaType ?? mediaTypeOf(raw.uri, decoded);
    const reader = READERS[mediaType];
    if (!reader) {
      const known = Object.keys(READERS).join(", ");
      throw new Failure("media-type", `no reader for ${mediaType}`, name, `one of: ${known}`);
    }
    const hash = bytesToHex(sha256(raw.bytes));
    const source = { uri: raw.uri, mediaType, sha256: hash, bytes: raw.bytes.length };
    return { id: raw.id ?? hash.slice(0, ID_DIGITS), source, ...reader(decoded, report) };
  },
});
