import type { Span } from "../../span.ts";
import type { FormatReader } from "../ingest.ts";
import { linesOf } from "./lines.ts";
import { type CueLine, parted, readCues, timing } from "./subtitles.ts";

/** SubRip: a counter, a timing line, and the words up to a blank line. Counters may be missing. */
export const readSrt: FormatReader = (decoded, report) => {
  const cues: CueLine[] = [];
  const lines = linesOf(decoded);
  for (let i = 0; i < lines.length; i++) {
    const time = timing(wordsOf(decoded, lines[i]));
    if (!time) continue;
    const payload: Span[] = [];
    for (i++; i < lines.length; i++) {
      const line = lines[i];
      if (!line || wordsOf(decoded, line).trim() === "") break;
      payload.push(line);
    }
    for (const raw of parted(decoded, payload)) cues.push({ ...time, raw, voice: null });
  }
  if (cues.length === 0) report("no-cues", "no subtitle cue was found");
  return readCues(decoded, cues);
};

const wordsOf = (source: string, line: Span | undefined): string =>
  line ? source.slice(line.start, line.end) : "";
