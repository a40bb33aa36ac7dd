import type { Sentence } from "../../../document.ts";
import type { Example, Field } from "../../../linear.ts";
import type { Kinds } from "./kinds.ts";
import { COMMA, isQuoted, kindAt, type Sight, stemAt, TO, wordAt } from "./sight.ts";

const FAR = 16;
const LONG = 8;
const MANY = 4;

/** What speaks for a place where a content begins or ends, in the order of `boundaryFeatures`. */
export const boundaryFields = ({ count }: Kinds): readonly Field[] => [
  ["bw0", "words", "words"],
  ["bw-1", "words", "words"],
  ["bw+1", "words", "words"],
  ["bk-1k0", count * count, "pairs"],
  ["bk0k+1", count * count, "pairs"],
  ["bk-2k-1", count * count, "pairs"],
  ["bk+1k+2", count * count, "pairs"],
  ["other,k0", count * count, "other"],
  ["other,k-1", count * count, "other"],
  ["comma,other,k+1", count * count, "other"],
  ["far", FAR],
  ["far,k0", FAR * count, "far"],
  ["far,k-1", FAR * count, "far"],
  ["long,k0", LONG * count],
  ["verbs,k0", MANY * count, "many"],
  ["commas,k0", MANY * count, "many"],
  ["comma,verbs,k+1", MANY * count, "many"],
  ["edge", 2],
  ["edge,stem", "words"],
  ["edge,other", "words"],
  ["edge,long", LONG],
  ["edge,far", LONG],
  ["stem,at0", "words", "stem"],
  ["stem,far", "words", "stem"],
  ["stem,to", "words", "stem"],
  ["left", LONG],
  ["left-verbs", MANY],
  ["names", MANY],
  ["quoted", 4],
  ["thats", 9],
];

/** The content that is being bounded: its cue, the boundary that is known, and how far this one may be. */
export interface Bounded {
  readonly cue: number;
  /** The content's other end, or the cue's edge when that is not known yet. */
  readonly other: number;
  /** The last place that comes into question. */
  readonly edge: number;
}

/** Fills in what a boundary before token `at` shows. */
export function boundaryFeatures(
  shown: Example,
  sight: Sight,
  { cue, other, edge }: Bounded,
  at: number,
  sentence: Sentence,
): void {
  const { kindCount: count } = sight;
  const { verbs, commas, names, signs } = sight.columns;
  const own = kindAt(sight, at, sentence);
  const before = kindAt(sight, at - 1, sentence);
  const after = kindAt(sight, at + 1, sentence);
  const beyond = kindAt(sight, other, sentence);
  const signed = signs[at] ?? 0;
  const comma = (signed & COMMA) !== 0;
  const far = Math.min(FAR - 1, Math.abs(at - cue) - 1);
  const long = bucket(Math.abs(at - other));
  const some = Math.min(MANY - 1, between(verbs, at, other));
  const isEdge = at === edge;
  const stem = stemAt(sight, cue);
  let f = 0;
  shown[f++] = wordAt(sight, at, sentence);
  shown[f++] = wordAt(sight, at - 1, sentence);
  shown[f++] = wordAt(sight, at + 1, sentence);
  shown[f++] = before * count + own;
  shown[f++] = own * count + after;
  shown[f++] = kindAt(sight, at - 2, sentence) * count + before;
  shown[f++] = after * count + kindAt(sight, at + 2, sentence);
  shown[f++] = beyond * count + own;
  shown[f++] = beyond * count + before;
  shown[f++] = comma ? beyond * count + after : -1;
  shown[f++] = far;
  shown[f++] = far * count + own;
  shown[f++] = far * count + before;
  shown[f++] = long * count + own;
  shown[f++] = some * count + own;
  shown[f++] = Math.min(MANY - 1, between(commas, at, other)) * count + own;
  shown[f++] = comma ? some * count + after : -1;
  shown[f++] = isEdge ? 1 : 0;
  shown[f++] = isEdge ? stem : -1;
  shown[f++] = isEdge ? wordAt(sight, other, sentence) : -1;
  shown[f++] = isEdge ? long : -1;
  shown[f++] = isEdge ? bucket(far) : -1;
  shown[f++] = far === 0 ? stem : -1;
  shown[f++] = far > 0 ? stem : -1;
  shown[f++] = (signed & TO) !== 0 ? stem : -1;
  shown[f++] = bucket(Math.abs(edge - at));
  shown[f++] = Math.min(MANY - 1, between(verbs, at, edge));
  shown[f++] = Math.min(MANY - 1, between(names, at, cue));
  shown[f++] = (isQuoted(sight, at - 1) ? 2 : 0) + (isQuoted(sight, at) ? 1 : 0);
  shown[f] = thatsAround(sight, cue, at, edge);
}

/** How many lie between two tokens, from the counts up to each. */
const between = (upTo: Uint32Array, a: number, b: number): number =>
  Math.abs((upTo[a] ?? 0) - (upTo[b] ?? 0));

/** Whether "that" stands between the cue and the place, and between the place and the edge: 0, 1, or 2 for more. */
function thatsAround({ columns: { thats } }: Sight, cue: number, at: number, edge: number): number {
  return Math.min(2, between(thats, cue, at)) * 3 + Math.min(2, between(thats, at, edge));
}

/** 0–3 as they are, then 4–5, 6–9, 10–17, more. */
function bucket(n: number): number {
  if (n < 4) return n;
  if (n < 6) return 4;
  if (n < 10) return 5;
  return n < 18 ? 6 : 7;
}
