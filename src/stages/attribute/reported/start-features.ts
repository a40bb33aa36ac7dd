import type { Sentence } from "../../../document.ts";
import { type Example, type Field, put, type Space } from "../../../linear.ts";
import { TAGS } from "../../../tokens.ts";
import { type Sight, stemAt, tagAt, wordAt } from "./sight.ts";

const T = TAGS.length;
/** How many tokens after its cue a content may begin. */
export const FARTHEST_START = 16;

/** What speaks for a place where the content after a cue begins, in the order of `startFeatures`. */
export const START_FIELDS: readonly Field[] = [
  ["sw0", "words"],
  ["sw-1", "words"],
  ["sw+1", "words"],
  ["st0", T],
  ["st-1t0", T * T],
  ["st0t+1", T * T],
  ["far", FARTHEST_START],
  ["far,t1", FARTHEST_START * T],
  ["far,that", FARTHEST_START * 2],
  ["stem,at0", "words"],
  ["stem,at1", "words"],
  ["stem,sw-1to", "words"],
  ["stem,sw0to", "words"],
  ["quote", 2],
  ["commas", 4],
  ["names", 4],
];

/** Puts the features of a content that begins at token `at`, for the cue `cue`. */
export function startFeatures(
  to: Example,
  space: Space,
  sight: Sight,
  cue: number,
  at: number,
  sentence: Sentence,
): void {
  to.count = 0;
  to.field = 0;
  const { tokens, quoted } = sight;
  const tag = (i: number) => tagAt(sight, i, sentence);
  const far = at - cue - 1;
  const stem = stemAt(sight, cue);
  put(to, space, wordAt(sight, at, sentence));
  put(to, space, wordAt(sight, at - 1, sentence));
  put(to, space, wordAt(sight, at + 1, sentence));
  put(to, space, tag(at));
  put(to, space, tag(at - 1) * T + tag(at));
  put(to, space, tag(at) * T + tag(at + 1));
  put(to, space, far);
  put(to, space, far * T + tag(cue + 1));
  put(to, space, far * 2 + (tokens.lower[at - 1] === "that" ? 1 : 0));
  put(to, space, far === 0 ? stem : -1);
  put(to, space, far > 0 ? stem : -1);
  put(to, space, tokens.lower[at - 1] === "to" ? stem : -1);
  put(to, space, tokens.lower[at] === "to" ? stem : -1);
  put(to, space, quoted[at] ?? 0);
  put(
    to,
    space,
    Math.min(
      3,
      countBetween(cue + 1, at, (i) => tokens.lower[i] === ","),
    ),
  );
  put(
    to,
    space,
    Math.min(
      3,
      countBetween(cue + 1, at, (i) => tokens.tag[i] === PROPN),
    ),
  );
}

const PROPN = TAGS.indexOf("PROPN");

function countBetween(from: number, to: number, test: (i: number) => boolean): number {
  let count = 0;
  for (let i = from; i < to; i++) if (test(i)) count++;
  return count;
}
