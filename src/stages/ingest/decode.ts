import { Failure } from "../../failure.ts";
import type { Report } from "../../pipeline.ts";

export interface Declared {
  /** The encoding that the caller gives; it wins over everything but a byte-order mark. */
  readonly encoding: string | null;
  readonly name: string | null;
}

/**
 * Bytes to text: a byte-order mark decides, else what the caller says, else strict UTF-8, else what the page itself
 * declares, else windows-1252 with an issue.
 * @throws Failure `binary` when the bytes are no text, `encoding` when the caller's encoding is not known
 */
export function decode(bytes: Uint8Array, { encoding, name }: Declared, report: Report): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (encoding !== null) return decodedAs(decoderOf(encoding, name), bytes);
  if (bytes.includes(0)) {
    throw new Failure("binary", "the file is binary, not text", name, "give the article as text");
  }
  try {
    return STRICT.decode(bytes);
  } catch {
    const other = declaredEncoding(bytes) ?? "windows-1252";
    report("encoding", `not valid UTF-8; read as ${other}`);
    return decodedAs(new TextDecoder(other), bytes);
  }
}

type Decoder = InstanceType<typeof TextDecoder>;

const STRICT: Decoder = new TextDecoder("utf-8", { fatal: true });

/** What windows-1252 has at 0x80–0x9f: some releases of Node read Latin-1 controls there. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodedAs(decoder: Decoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  if (decoder.encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => C1.charAt(control.charCodeAt(0) - 0x80));
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function decoderOf(encoding: string, name: string | null): Decoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    const hint = "give a name of the WHATWG encoding standard: utf-8, windows-1251, shift_jis …";
    throw new Failure("encoding", `the encoding ${JSON.stringify(encoding)} is not known`, name, hint);
  }
}

const HEAD = 1024;
const CHARSET =
  /<meta[^>]{0,200}?charset\s*=\s*["']?([a-z0-9_:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([a-z0-9_:.-]{2,40})/i;

/** What a page says of itself in its first kilobyte; UTF-8 has failed already. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const found = CHARSET.exec(new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD)));
  const label = found?.[1] ?? found?.[2];
  if (label === undefined || /^utf-?(?:8|16)/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
