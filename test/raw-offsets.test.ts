import { expect, test } from "vitest";
import { rawSpan } from "../src/raw-offsets.ts";
import { read } from "./stages/ingest/read.ts";

const rawOf = (source: string, mediaType: string, words: string): string => {
  const { text, rawOffsets } = read(source, mediaType);
  const start = text.indexOf(words);
  const { rawStart, rawEnd } = rawSpan({ start, end: start + words.length }, rawOffsets);
  return source.slice(rawStart, rawEnd);
};

test("a span of the text stands in the source from its first sign to its last", () => {
  const html = "<article><p>She <b>was</b> &amp; is <i>here</i>.</p><p>He went.</p></article>";
  expect(rawOf(html, "text/html", "was & is")).toBe("was</b> &amp; is");
  expect(rawOf(html, "text/html", "here")).toBe("here");
  expect(rawOf(html, "text/html", "&")).toBe("&amp;");
  expect(rawOf("It \\* is\n**so**.", "text/markdown", "* is so")).toBe("* is\n**so");
  expect(rawOf("plain words", "text/plain", "words")).toBe("words");
});
