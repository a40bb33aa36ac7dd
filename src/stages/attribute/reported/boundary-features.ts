import type { Sentence } from "../../../document.ts";
import { type Example, type Field, put, type Space } from "../../../linear.ts";
import type { Kinds } from "./kinds.ts";
import { kindAt, type Sight, stemAt, wordAt } from "./sight.ts";

const FAR = 16;
const LONG = 8;
const MANY = 4;

/** What speaks for a place where a content begins or ends, in the order of `boundaryFeatures`. */
export const boundaryFields = ({ count }: Kinds): readonly Field[] => [
  ["bw0", "words"],
  ["bw-1", "words"],
  ["bw+1", "words"],
  ["bk-1k0", count * count],
  ["bk0k+1", count * count],
  ["bk-2k-1", count * count],
  ["bk+1k+2", count * count],
  ["other,k0", count * count],
  ["other,k-1", count * count],
  ["comma,other,k+1", count * count],
  ["far", FAR],
  ["far,k0", FAR * count],
  ["far,k-1", FAR * count],
  ["long,k0", LONG * count],
  ["verbs,k0", MANY * count],
  ["commas,k0", MANY * count],
  ["comma,verbs,k+1", MANY * count],
  ["edge", 2],
  ["edge,stem", "words"],
  ["edge,other", "words"],
  ["edge,long", LONG],
  ["edge,far", LONG],
  ["stem,at0", "words"],
  ["stem,far", "words"],
  ["stem,to", "words"],
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

/** Puts the features of a boundary before token `at`. */
export function boundaryFeatures(
  to: Example,
  space: Space,
  sight: Sight,
  { cue, other, edge }: Bounded,
  at: number,
  sentence: Sentence,
): void {
  to.count = 0;
  to.field = 0;
  const count = sight.kindCount;
  const kind = (i: number) => kindAt(sight, i, sentence);
  const k0 = kind(at);
  const before = kind(at - 1);
  const beyond = kind(other);
  const comma = sight.tokens.lower[at] === ",";
  const far = Math.min(FAR - 1, Math.abs(at - cue) - 1);
  const long = bucket(Math.abs(at - other));
  const verbs = Math.min(MANY - 1, between(sight.verbs, at, other));
  const isEdge = at === edge;
  const stem = stemAt(sight, cue);
  put(to, space, wordAt(sight, at, sentence));
  put(to, space, wordAt(sight, at - 1, sentence));
  put(to, space, wordAt(sight, at + 1, sentence));
  put(to, space, before * count + k0);
  put(to, space, k0 * count + kind(at + 1));
  put(to, space, kind(at - 2) * count + before);
  put(to, space, kind(at + 1) * count + kind(at + 2));
  put(to, space, beyond * count + k0);
  put(to, space, beyond * count + before);
  put(to, space, comma ? beyond * count + kind(at + 1) : -1);
  put(to, space, far);
  put(to, space, far * count + k0);
  put(to, space, far * count + before);
  put(to, space, long * count + k0);
  put(to, space, verbs * count + k0);
  put(to, space, Math.min(MANY - 1, between(sight.commas, at, other)) * count + k0);
  put(to, space, comma ? verbs * count + kind(at + 1) : -1);
  put(to, space, isEdge ? 1 : 0);
  put(to, space, isEdge ? stem : -1);
  put(to, space, isEdge ? wordAt(sight, other, sentence) : -1);
  put(to, space, isEdge ? long : -1);
  put(to, space, isEdge ? bucket(far) : -1);
  put(to, space, far === 0 ? stem : -1);
  put(to, space, far > 0 ? stem : -1);
  put(to, space, sight.tokens.lower[at] === "to" ? stem : -1);
  put(to, space, bucket(Math.abs(edge - at)));
  put(to, space, Math.min(MANY - 1, between(sight.verbs, at, edge)));
  put(to, space, Math.min(MANY - 1, between(sight.names, at, cue)));
  put(to, space, (sight.quoted[at - 1] ?? 0) * 2 + (sight.quoted[at] ?? 0));
  put(to, space, thatsAround(sight, cue, at, edge));
}

/** How many lie between two tokens, from the counts up to each. */
const between = (upTo: Uint32Array, a: number, b: number): number =>
  Math.abs((upTo[a] ?? 0) - (upTo[b] ?? 0));

/** Whether "that" stands between the cue and the place, and between the place and the edge: 0, 1, or 2 for more. */
function thatsAround(sight: Sight, cue: number, at: number, edge: number): number {
  return Math.min(2, between(sight.thats, cue, at)) * 3 + Math.min(2, between(sight.thats, at, edge));
}

/** 0–3 as they are, then 4–5, 6–9, 10–17, more. */
function bucket(n: number): number {
  if (n < 4) return n;
  if (n < 6) return 4;
  if (n < 10) return 5;
  return n < 18 ? 6 : 7;
}
