import type { TimedSpan } from "../../document.ts";
import type { Span } from "../../span.ts";
import type { Reading } from "../ingest.ts";
import { addMarkup } from "./markup.ts";
import { NO_METADATA } from "./metadata.ts";
import { textBuilder } from "./text-builder.ts";

/** The words of one speaker in one cue. */
export interface CueLine {
  readonly from: number;
  readonly to: number;
  /** Where the words stand in the source. */
  readonly raw: Span;
  /** The voice that the cue names, as it stands in the source. */
  readonly voice: Span | null;
}

const TIMING =
  /^[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})[ \t]*-->[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;

/** The times of a timing line in seconds; null when it is none. */
export function timing(line: string): { from: number; to: number } | null {
  const found = TIMING.exec(line);
  if (!found) return null;
  const seconds = (at: number) =>
    Number(found[at] ?? 0) * 3600 +
    Number(found[at + 1]) * 60 +
    Number(found[at + 2]) +
    Number((found[at + 3] ?? "").padEnd(3, "0")) / 1000;
  return { from: seconds(1), to: seconds(5) };
}

const BLANK_LINE = "\n\n";
const OPENS_TURN = /^(?:>>|&gt;&gt;|[-–—] ?(?=[^\s–—-]))/;
const LABEL = /^[\p{Lu}][\p{L}\p{M}\p{N}.'’ -]{0,40}:(?=\s|$)/u;
const ENDED = /[.?!…][\])"'”’]*$/;

/** Cues as a text: a line for each, "Name: " before the words of a new voice, a blank line before a new speaker. */
export function readCues(source: string, cues: readonly CueLine[]): Reading {
  const builder = textBuilder();
  const times: TimedSpan[] = [];
  const labels = repeatedLabels(source, cues);
  let voice: string | null = null;
  let open = false;
  for (const cue of cues) {
    const words = source.slice(cue.raw.start, cue.raw.end).trim();
    const named = cue.voice ? source.slice(cue.voice.start, cue.voice.end).trim() : null;
    const turn = named === null ? opensTurn(words, labels) || (voice !== null && !open) : named !== voice;
    builder.open("cue", 0, turn ? BLANK_LINE : "\n");
    if (turn && named !== null && cue.voice) {
      builder.add({ words: named, raw: cue.voice });
      builder.add({ words: ": ", raw: { start: cue.voice.end, end: cue.voice.end } });
    }
    addMarkup(source, cue.raw, builder);
    if (turn) voice = named;
    open = !ENDED.test(words);
    const span = builder.close();
    if (span) times.push({ ...span, from: cue.from, to: cue.to, voice });
  }
  return { ...builder.finish(), times, metadata: NO_METADATA };
}

const opensTurn = (words: string, labels: ReadonlySet<string>): boolean =>
  OPENS_TURN.test(words) || labels.has(LABEL.exec(words)?.[0] ?? "");

/** Names before a colon that begin more than one cue. */
function repeatedLabels(source: string, cues: readonly CueLine[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const labels = new Set<string>();
  for (const { raw } of cues) {
    const label = LABEL.exec(source.slice(raw.start, Math.min(raw.end, raw.start + 50)))?.[0];
    if (label) (seen.has(label) ? labels : seen).add(label);
  }
  return labels;
}

const DASH = /^[-–—] ?(?=[^\s–—-])/;

/** A cue's lines joined, but for those that begin the words of another: "- Is it heavy?" "- Two hundred grams." */
export function parted(source: string, lines: readonly Span[]): Span[] {
  const dialogue = lines.length > 1 && lines.every((line) => DASH.test(source.slice(line.start, line.end)));
  const parts: Span[] = [];
  for (const line of lines) {
    const words = source.slice(line.start, line.end);
    const last = parts.at(-1);
    const cuts = [...words.matchAll(/(?:>>|&gt;&gt;)(?!>)/g)].map((m) => m.index);
    const begins = !last || dialogue || cuts[0] === 0;
    const starts = [...(begins ? [0] : []), ...cuts.filter((at) => at > 0)];
    if (!begins && last)
      parts[parts.length - 1] = { start: last.start, end: line.start + (cuts[0] ?? words.length) };
    for (const [i, at] of starts.entries()) {
      parts.push({ start: line.start + at, end: line.start + (starts[i + 1] ?? words.length) });
    }
  }
  return parts;
}
