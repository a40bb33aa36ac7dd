/** Word and PDF files, turned into what a reader reads before the pipeline starts; the packages are the user's to install. */
import type { Converted, RawArticle } from "../document.ts";
import { Failure } from "../failure.ts";
import { typeOfName } from "../stages/ingest/media-type.ts";
import { unpacksWithin } from "./zip.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PDF = "application/pdf";

/**
 * The article with its words as HTML or text, where it is a Word or PDF file; any other one as it is. The bytes and the
 * media type stay those of the file.
 * @throws Failure `missing-peer` when the package is not installed, `unreadable` when the file is no such document
 */
export async function convert(raw: RawArticle): Promise<RawArticle> {
  const mediaType = raw.mediaType ?? typeOfName(raw.uri) ?? typeOfBytes(raw.bytes);
  const converter = mediaType === DOCX ? fromDocx : mediaType === PDF ? fromPdf : null;
  if (!converter || mediaType === null) return raw;
  try {
    const converted = await converter(raw.bytes);
    if (converted.text.length > MOST_UNPACKED) throw tooMuch();
    return { ...raw, mediaType, converted };
  } catch (error) {
    throw asFailure(error, mediaType, raw.uri ?? raw.id);
  }
}

/** Bytes that a Word file may unpack to, and characters that come of any file: a book has a few millions. */
const MOST_UNPACKED = 64 * 1024 * 1024;

const tooMuch = (): Failure =>
  new Failure(
    "too-large",
    `it unpacks to more than ${MOST_UNPACKED} bytes`,
    null,
    "open it yourself, if you trust it, and save its text",
  );

/** "%PDF" begins a PDF file; a zip archive may be anything. */
const typeOfBytes = (bytes: Uint8Array): string | null =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 4)) === "%PDF" ? PDF : null;

/** What of the two packages is used here; they are optional, so their own types may be missing. */
interface Mammoth {
  readonly convertToHtml: (input: { readonly buffer: Uint8Array }) => Promise<{ readonly value: string }>;
}
interface Unpdf {
  readonly extractText: (
    data: Uint8Array,
    options: { readonly mergePages: false },
  ) => Promise<{ readonly text: string[] }>;
}

async function fromDocx(bytes: Uint8Array): Promise<Converted> {
  if (!unpacksWithin(bytes, MOST_UNPACKED)) throw tooMuch();
  const mammoth = await peer<{ default: Mammoth }>("mammoth");
  const { value } = await mammoth.default.convertToHtml({ buffer: Buffer.from(bytes) });
  return { mediaType: "text/html", text: `<html><body><article>${value}</article></body></html>` };
}

async function fromPdf(bytes: Uint8Array): Promise<Converted> {
  const { extractText } = await peer<Unpdf>("unpdf");
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: false });
  return { mediaType: "text/plain", text: text.join("\n\n") };
}

async function peer<Package>(name: string): Promise<Package> {
  try {
    const loaded: Package = await import(name);
    return loaded;
  } catch {
    throw new MissingPeer(name);
  }
}

class MissingPeer extends Error {}

function asFailure(error: unknown, mediaType: string, file: string | null): Failure {
  const kind = mediaType === PDF ? "PDF" : "Word";
  if (error instanceof Failure) return new Failure(error.code, error.message, file, error.hint);
  if (error instanceof MissingPeer) {
    const hint = `npm install ${error.message}`;
    return new Failure(
      "missing-peer",
      `${kind} files are read with the package ${error.message}, which is not installed`,
      file,
      hint,
    );
  }
  const why = error instanceof Error ? error.message : String(error);
  return new Failure(
    "unreadable",
    `not a ${kind} file that can be read: ${why}`,
    file,
    "save it as text or HTML",
  );
}
