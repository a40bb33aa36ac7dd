import type { Utterance } from "../../document.ts";
import { lastStarting, type Span } from "../../span.ts";
import { copyOf } from "./copy-of.ts";

/**
 * Turns before the other utterances: what is quoted or reported inside a turn is within it, and what lies only partly
 * in one stays on its own.
 */
export function withTurns(rest: readonly Utterance[], turns: readonly Utterance[]): readonly Utterance[] {
  if (turns.length === 0) return rest;
  const turnOf = turnFinder(turns);
  const others = rest.map((utterance): Utterance => {
    const { respondsTo, within, spans } = utterance;
    const copy = copyOf(utterance);
    copy.respondsTo = typeof respondsTo === "number" ? respondsTo + turns.length : respondsTo;
    copy.within = within === null ? turnOf(spans) : within + turns.length;
    return copy;
  });
  return [...turns, ...others];
}

/** The turn that holds all of some spans, or null. */
function turnFinder(turns: readonly Utterance[]): (spans: readonly Span[]) => number | null {
  const spans = turns.flatMap((turn, index) => turn.spans.map((span) => ({ ...span, index })));
  const holder = (inner: Span): number | null => {
    const outer = spans[lastStarting(spans, inner.start)];
    return outer && inner.end <= outer.end ? outer.index : null;
  };
  return (inner) => {
    const [first, ...rest] = inner.map(holder);
    return first !== undefined && rest.every((turn) => turn === first) ? first : null;
  };
}
