/** Where the content after a cue begins and ends: the best of all places in its sentence. */
import type { Sentence } from "../../../document.ts";
import { type Example, example, type Head, type Space, score } from "../../../linear.ts";
import { TAGS } from "../../../tokens.ts";
import { endFeatures, type Opened } from "./end-features.ts";
import type { Sight } from "./sight.ts";
import { FARTHEST_START, startFeatures } from "./start-features.ts";

/** A half-open range of tokens. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** The content after `cue`, or null when nothing stands there. */
export function contentAfter(
  start: Head,
  end: Head,
  sight: Sight,
  cue: number,
  sentence: Sentence,
): Range | null {
  const stop = stopOf(sight, sentence);
  const first = best(start, (visit) => eachStart(start.space, sight, cue, stop, sentence, visit));
  if (first === null) return null;
  const opened = { cue, from: first, stop };
  const last = best(end, (visit) => eachEnd(end.space, sight, opened, sentence, visit));
  return { first, last: last ?? stop };
}

/** Called with each place and its features, which are only good until the next call. */
type Visit = (at: number, features: Example) => void;

/** The place with the highest score, the first of them; null when there is none. */
function best(head: Head, each: (visit: Visit) => void): number | null {
  let place: number | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  each((at, features) => {
    const value = score(head, features, 0);
    if (value <= highest) return;
    highest = value;
    place = at;
  });
  return place;
}

/** Every place where the content may begin. */
export function eachStart(
  space: Space,
  sight: Sight,
  cue: number,
  stop: number,
  sentence: Sentence,
  visit: Visit,
): void {
  const features = example(space);
  for (let at = cue + 1; at < stop && at - cue <= FARTHEST_START; at++) {
    if (inside(sight, at)) continue;
    startFeatures(features, space, sight, cue, at, sentence);
    visit(at, features);
  }
}

/** Every place where the content may end. */
export function eachEnd(space: Space, sight: Sight, opened: Opened, sentence: Sentence, visit: Visit): void {
  const features = example(space);
  const { tokens } = sight;
  let commas = 0;
  let verbsLeft = 0;
  for (let i = opened.from + 1; i < opened.stop; i++) if (tokens.tag[i] === VERB) verbsLeft++;
  for (let at = opened.from + 1; at <= opened.stop; at++) {
    if (at === opened.stop || !inside(sight, at)) {
      endFeatures(features, space, sight, opened, at, { commas, verbsLeft }, sentence);
      visit(at, features);
    }
    if (tokens.lower[at] === ",") commas++;
    if (tokens.tag[at] === VERB) verbsLeft--;
  }
}

/** A quotation is not cut: true of every token of one but its first. */
const inside = ({ quoted }: Sight, i: number): boolean => quoted[i] === 1 && quoted[i - 1] === 1;

const VERB = TAGS.indexOf("VERB");
const PUNCT = TAGS.indexOf("PUNCT");

/** Where a sentence ends without its final stop; a closing quotation mark stays. */
export function stopOf({ tokens, quoted }: Sight, { first, last }: Sentence): number {
  let stop = last;
  while (stop > first && tokens.tag[stop - 1] === PUNCT && quoted[stop - 1] === 0) stop--;
  return stop;
}
