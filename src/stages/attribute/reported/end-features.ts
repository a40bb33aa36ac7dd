import type { Sentence } from "../../../document.ts";
import { type Example, type Field, put, type Space } from "../../../linear.ts";
import { TAGS } from "../../../tokens.ts";
import { type Sight, stemAt, tagAt, wordAt } from "./sight.ts";

const T = TAGS.length;

/** What speaks for a place where the content after a cue ends, in the order of `endFeatures`. */
export const END_FIELDS: readonly Field[] = [
  ["ew0", "words"],
  ["ew-1", "words"],
  ["et-1", T],
  ["et-1t0", T * T],
  ["et0t+1", T * T],
  ["comma,w+1", "words"],
  ["last", 2],
  ["last,stem", "words"],
  ["last,start", "words"],
  ["last,long", 8],
  ["last,left", 8],
  ["long", 8],
  ["left", 8],
  ["commas", 4],
  ["commas,here", 4],
  ["left-verbs", 4],
  ["quoted", 4],
];

/** The content that is being ended: where it begins, its cue, and where its sentence ends without the final stop. */
export interface Opened {
  readonly cue: number;
  readonly from: number;
  readonly stop: number;
}

/** What grows while the end moves right. */
export interface Passed {
  commas: number;
  verbsLeft: number;
}

/** Puts the features of a content that ends before token `at`. */
export function endFeatures(
  to: Example,
  space: Space,
  sight: Sight,
  { cue, from, stop }: Opened,
  at: number,
  { commas, verbsLeft }: Passed,
  sentence: Sentence,
): void {
  to.count = 0;
  to.field = 0;
  const { tokens, quoted } = sight;
  const tag = (i: number) => tagAt(sight, i, sentence);
  const comma = tokens.lower[at] === ",";
  const last = at >= stop;
  const long = bucket(at - from);
  const left = bucket(stop - at);
  put(to, space, wordAt(sight, at, sentence));
  put(to, space, wordAt(sight, at - 1, sentence));
  put(to, space, tag(at - 1));
  put(to, space, tag(at - 1) * T + tag(at));
  put(to, space, tag(at) * T + tag(at + 1));
  put(to, space, comma ? wordAt(sight, at + 1, sentence) : -1);
  put(to, space, last ? 1 : 0);
  put(to, space, last ? stemAt(sight, cue) : -1);
  put(to, space, last ? wordAt(sight, from, sentence) : -1);
  put(to, space, last ? long : -1);
  put(to, space, last ? bucket(at - cue) : -1);
  put(to, space, long);
  put(to, space, left);
  put(to, space, Math.min(3, commas));
  put(to, space, comma ? Math.min(3, commas) : -1);
  put(to, space, Math.min(3, verbsLeft));
  put(to, space, (quoted[at - 1] ?? 0) * 2 + (at < sentence.last ? (quoted[at] ?? 0) : 0));
}

/** 0–3 as they are, then 4–5, 6–9, 10–17, more. */
function bucket(n: number): number {
  if (n < 4) return Math.max(0, n);
  if (n < 6) return 4;
  if (n < 10) return 5;
  return n < 18 ? 6 : 7;
}
