/**
 * WebVTT: a folder with `<id>.vtt` of each article whose source had times; the others have nothing to show and are left
 * out. Each span of a quote that has a time is a cue, its speaker the voice. https://www.w3.org/TR/webvtt1/
 */
import type { InterviewRecord } from "../schema.ts";
import type { Export } from "./export.ts";
import { fileNames } from "./file-names.ts";

export const vtt: Export = async function* (records) {
  const nameOf = fileNames();
  for await (const record of records) {
    const cues = cuesOf(record);
    if (cues.length > 0) yield { file: `${nameOf(record.id)}.vtt`, data: `WEBVTT\n\n${cues.join("\n")}` };
  }
};

function cuesOf(record: InterviewRecord): string[] {
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  const timed = record.quotes.flatMap((q) =>
    q.spans.flatMap(({ start, end, time }) =>
      time ? [{ ...time, voice: q.speaker, words: record.text.slice(start, end) }] : [],
    ),
  );
  return timed
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, voice, words }) => {
      const name = voice === null ? "" : `<v ${escapeCue(names.get(voice) ?? "")}>`;
      return `${clock(start)} --> ${clock(end)}\n${name}${escapeCue(words)}\n`;
    });
}

/** Cue text ends at a blank line, and "-->" may not stand in it. */
const escapeCue = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Seconds as hh:mm:ss.ttt. */
function clock(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const rest = String(thousandths % 1000).padStart(3, "0");
  return `${two(thousandths / 3_600_000)}:${two((thousandths / 60_000) % 60)}:${two((thousandths / 1000) % 60)}.${rest}`;
}
