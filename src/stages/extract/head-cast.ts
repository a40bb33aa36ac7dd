import type { CastMember } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { isCrowd } from "../../nobody-label.ts";
import { type Span, textOf } from "../../span.ts";
import { isPersonal } from "./bare-byline.ts";

const ENTRY = /^(\p{L}{4,12}): +(\S.*)$/u;

/** "Hosts: Ada Pomfret, Ben Okri", "Guest: Cy Lund, curator" at the head of a text: who speaks, and in which part. */
export function headCast(text: string, lines: readonly Span[], lexicons: Lexicons): CastMember[] {
  return lines.flatMap((line) => {
    const entry = ENTRY.exec(textOf(text, line));
    const part = partOf((entry?.[1] ?? "").toLowerCase().replace(/s$/, ""), lexicons);
    if (part === null) return [];
    const names = (entry?.[2] ?? "").split(/, | and | & /);
    const end = names.findIndex((name) => !isPersonal(name, lexicons));
    return names.slice(0, end < 0 ? names.length : end).map((name) => ({ name, part }));
  });
}

function partOf(label: string, lexicons: Lexicons): CastMember["part"] {
  if (isCrowd(label, lexicons)) return null;
  if (lexicons["asker-labels"].has(label)) return "interviewer";
  return lexicons["answerer-labels"].has(label) ? "interviewee" : null;
}
