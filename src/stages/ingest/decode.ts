import { Failure } from "../../failure.ts";
import type { Report } from "../../pipeline.ts";

/**
 * Bytes to text: a byte-order mark decides, else strict UTF-8, else windows-1252 with an issue.
 * @throws Failure `binary` when the bytes are no text
 */
export function decode(bytes: Uint8Array, name: string | null, report: Report): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (bytes.includes(0)) {
    throw new Failure("binary", "the file is binary, not text", name, "give the article as text");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    report("encoding", "not valid UTF-8; read as windows-1252");
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}
