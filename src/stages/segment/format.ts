import type { Format, Ingested, Turn } from "../../document.ts";

const MANY_SPEAKERS = 5;
const TIMED = /\d{1,2}:\d{2}/;
const SAYS_SO =
  /\b(?:transcript|press conference|deposition|hearing|oral history|tape \d+|recorded (?:in|at|on|by)|panel discussion|episode \d+)\b/i;

/** Prose has no turns; a transcript is a record of speech as it went; the rest are edited interviews. */
export function formatOf({ text, times }: Ingested, turns: readonly Turn[]): Format {
  if (turns.length === 0) return times.length > 0 ? "transcript" : "prose";
  if (times.length > 0) return "transcript";
  const labels = turns.flatMap((turn) => turn.label ?? []);
  if (labels.length < turns.length * 0.8) return "qa";
  if (labels.every((label) => label.name.length === 1)) return "qa";
  const timed = labels.some(({ start, end }) => TIMED.test(text.slice(Math.max(0, start - 12), end + 14)));
  const names = distinct(labels.map((label) => label.key));
  return timed || names >= MANY_SPEAKERS || SAYS_SO.test(text.slice(0, turns[0]?.spans[0]?.start ?? 0))
    ? "transcript"
    : "qa";
}

/** Keys that are no short form of a fuller one: "pomfret" and "ap" beside "ada pomfret" are one speaker. */
function distinct(keys: readonly string[]): number {
  const all = [...new Set(keys)];
  const short = new Set(all.filter((key) => key.includes(" ")).flatMap(shortForms));
  return all.filter((key) => key.includes(" ") || !short.has(key)).length;
}

function shortForms(key: string): string[] {
  const words = key.split(" ");
  const initials = words.map((word) => word.charAt(0));
  return [...words, initials.join(""), `${initials[0]}${initials.at(-1)}`];
}
