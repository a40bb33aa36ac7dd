import type { Span } from "../../span.ts";
import type { FormatReader } from "../ingest.ts";
import { linesOf } from "./lines.ts";
import { type CueLine, parted, readCues, timing } from "./subtitles.ts";

/** WebVTT: cues with voices; header, notes, styles, regions and settings stay out. */
export const readVtt: FormatReader = (decoded, report) => {
  const cues: CueLine[] = [];
  for (const lines of linesByBlank(decoded)) {
    const at = lines.slice(0, 2).findIndex((line) => timing(decoded.slice(line.start, line.end)));
    const head = lines[at];
    const time = head && timing(decoded.slice(head.start, head.end));
    if (time) cues.push(...voiced(decoded, lines.slice(at + 1)).map((line) => ({ ...time, ...line })));
  }
  if (cues.length === 0) report("no-cues", "no subtitle cue was found");
  return readCues(decoded, cues);
};

/** Groups of lines between blank ones. */
function linesByBlank(source: string): Span[][] {
  const groups: Span[][] = [[]];
  for (const line of linesOf(source)) {
    if (source.slice(line.start, line.end).trim() === "") groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

const VOICE = /<v(?:\.[^\s<>]*)?[ \t]+([^\s<>][^<>]*)?>/g;

/** A cue's words cut where a voice begins: `<v Lucan>Often?` `<v Birgitta>Never.` */
function voiced(source: string, lines: readonly Span[]): Pick<CueLine, "raw" | "voice">[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const whole = { start: first.start, end: last.end };
  const voices = [...source.slice(whole.start, whole.end).matchAll(VOICE)];
  const found: Pick<CueLine, "raw" | "voice">[] = [];
  const before = { start: whole.start, end: whole.start + (voices[0]?.index ?? whole.end - whole.start) };
  if (source.slice(before.start, before.end).trim() !== "") {
    const kept = lines.map((line) => ({ start: line.start, end: Math.min(line.end, before.end) }));
    found.push(
      ...parted(
        source,
        kept.filter((l) => l.end > l.start),
      ).map((raw) => ({ raw, voice: null })),
    );
  }
  for (const [i, voice] of voices.entries()) {
    const start = whole.start + voice.index + voice[0].length;
    const next = voices[i + 1];
    const name = start - 1 - (voice[1] ?? "").length;
    found.push({
      raw: { start, end: next ? whole.start + next.index : whole.end },
      voice: { start: name, end: start - 1 },
    });
  }
  return found;
}
