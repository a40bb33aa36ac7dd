import { isSmall } from "../../../letters.ts";
import type { Candidate } from "./labels.ts";
import type { Line } from "./lines.ts";

const LEAST_SAID = 0.4;
const SENTENCE_END = /[.?!…:;—–-]["”’)\]*]*$/;

/** What follows a label is said, in sentences; what follows an entry of a list is a title or a value. */
export function areSaid(text: string, turns: readonly Candidate[], lines: readonly Line[]): boolean {
  const said = turns.filter((turn, i) => {
    const last = paragraphEnd(turn, lines, turns[i + 1]?.line ?? lines.length);
    return (
      SENTENCE_END.test(text.slice(Math.max(last.start, last.end - 12), last.end)) ||
      (last.next !== null && isSmall(text.slice(last.next, last.next + 2)))
    );
  });
  return said.length >= LEAST_SAID * turns.length;
}

/** The last line of the first paragraph of a turn, and where the line after it begins. */
function paragraphEnd(
  turn: Candidate,
  lines: readonly Line[],
  end: number,
): { start: number; end: number; next: number | null } {
  const first = turn.alone ? Math.min(turn.line + 1, lines.length - 1) : turn.line;
  let last = first;
  while (last + 1 < end && lines[last + 1]?.block === lines[first]?.block) last++;
  const line = lines[last] ?? { start: 0, end: 0 };
  return { start: line.start, end: line.end, next: last + 1 < end ? (lines[last + 1]?.start ?? null) : null };
}

const CAST_ENTRY = /^\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}.’'-]+(?:,|$|(?: \p{Lu}[\p{L}.’'-]+){1,2}$)/u;

/** "Moderator: Ada Pomfret, editor": who is who, and nothing that is said. */
export function isCastEntry(
  text: string,
  { alone, whole, line }: Candidate,
  lines: readonly Line[],
): boolean {
  const said = text.slice(whole.end, lines[line]?.end ?? whole.end);
  return !alone && !SENTENCE_END.test(said.slice(-12)) && CAST_ENTRY.test(said);
}

/** "Interview: the people who move the trees", above all the rest. */
export function isTitle(text: string, { alone, line }: Candidate, lines: readonly Line[]): boolean {
  const end = lines[line]?.end ?? 0;
  return line === 0 && !alone && !SENTENCE_END.test(text.slice(Math.max(0, end - 12), end));
}
