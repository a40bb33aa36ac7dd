/** The words that say that something was said: a verb with its particle is one cue, what somebody only does is none. */
import type { Utterance } from "../../document.ts";
import type { Span } from "../../span.ts";
import { spanOf, tagOf, tokenAt } from "../../tokens.ts";
import { askingWords } from "./answers/asking.ts";
import { SIGN } from "./clause-words.ts";
import { copyOf } from "./copy-of.ts";
import type { Scene } from "./scene.ts";
import { ACCORDING, hasSign } from "./word-signs.ts";

/** Utterances whose cues are whole. */
export function withWholeCues(scene: Scene, utterances: readonly Utterance[]): Utterance[] {
  const whole: Utterance[] = [];
  for (const utterance of utterances) {
    const cue = utterance.cue && wholeCue(scene, utterance.cue, utterance.mention);
    whole.push(cue === utterance.cue ? utterance : withCue(cue, utterance));
  }
  return whole;
}

function withCue(cue: Span | null, utterance: Utterance): Utterance {
  const copy = copyOf(utterance);
  copy.cue = cue;
  return copy;
}

/** "put in", "according to", "wants to know": a cue with the words that belong to it. */
function wholeCue(scene: Scene, cue: Span, mention: Span | null): Span {
  const { tokens } = scene.doc;
  const first = tokenAt(tokens, cue.start);
  const next = first + 1;
  if (hasSign(scene.words.signs, first, ACCORDING) && tokens.lower[next] === "to")
    return spanOf(tokens, first, next + 1);
  const asking = askingWords(scene, first);
  if (asking > 1) return spanOf(tokens, first, first + asking);
  return isParticle(scene, next, mention) ? { start: cue.start, end: particleEnd(scene, next) } : cue;
}

/** “We did,” she put in. “We did,” put in Ana. Ana pointed out that …; but not: she said in March. */
function isParticle(
  { doc: { tokens }, words: { clauseSigns }, quotationAt }: Scene,
  i: number,
  mention: Span | null,
): boolean {
  if (!hasSign(clauseSigns, i, SIGN.particle)) return false;
  if (tokens.lower[i]?.endsWith(STOP)) return true;
  const after = i + 1;
  return (
    ENDING.has(tagOf(tokens, after)) || quotationAt[after] !== -1 || tokens.start[after] === mention?.start
  );
}

/** What follows a particle, and no preposition. */
const ENDING: ReadonlySet<string> = new Set(["PUNCT", "SCONJ", "PART", "ADP", "CCONJ", "ADV"]);

/** "in." at the end of a sentence is one token, as the abbreviation of inches is. */
const STOP = ".";

function particleEnd({ doc: { tokens } }: Scene, i: number): number {
  const end = tokens.end[i] ?? 0;
  return tokens.lower[i]?.endsWith(STOP) ? end - 1 : end;
}
