import type { Block } from "../../document.ts";
import { trimmed } from "../../span.ts";
import type { Reading } from "../ingest.ts";

/** Plain text: the decoded file is the text; every line that is not blank is a block. */
export function readPlain(decoded: string): Reading {
  return {
    text: decoded,
    blocks: lines(decoded),
    marks: [],
    times: [],
    metadata: { title: null, byline: [], published: null, outlet: null, lang: null },
    rawOffsets: null,
  };
}

function lines(text: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const span = trimmed(text, { start: from, end: to });
    if (span.end > span.start) blocks.push({ ...span, kind: "paragraph", level: 0 });
    from = to + 1;
  }
  return blocks;
}
