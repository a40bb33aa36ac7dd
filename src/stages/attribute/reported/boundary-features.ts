import type { Sentence } from "../../../document.ts";
import { type Weights, weightAt } from "../../../linear.ts";
import { type BoundaryLayout, FAR, MANY, OTHERS, PAIRS, ROOM, STEMS, WORDS } from "./boundary-fields.ts";
import { isQuoted, kindAt, pairAt, pairOf, type Sight, wordAt } from "./sight.ts";
import { COMMA, TO } from "./signs.ts";

/** The content that is being bounded: its cue, the boundary that is known, and how far this one may be. */
export interface Bounded {
  readonly sentence: Sentence;
  readonly cue: number;
  /** The row of the cue's stem. */
  readonly stem: number;
  /** The content's other end, or the cue's edge when that is not known yet; and its kind. */
  readonly other: number;
  readonly beyond: number;
  /** The last place that comes into question. */
  readonly edge: number;
}

/** The weights of what a boundary before token `at` shows, added up. */
export function boundaryWeight(
  w: Weights,
  l: BoundaryLayout,
  sight: Sight,
  bounded: Bounded,
  at: number,
): number {
  const { sentence } = bounded;
  const own = kindAt(sight, at, sentence);
  const before = kindAt(sight, at - 1, sentence);
  return (
    ofWords(w, l, sight, sentence, at) +
    ofPairs(w, l, sight, sentence, at) +
    ofKinds(w, l, sight, bounded, at, own, before) +
    ofComma(w, l, sight, bounded, at) +
    ofEdge(w, l, sight, bounded, at) +
    ofStem(w, l, sight, bounded, at) +
    ofRest(w, l, sight, bounded, at)
  );
}

const ofWords = (w: Weights, l: BoundaryLayout, sight: Sight, sentence: Sentence, at: number): number =>
  weightAt(w, l.word + WORDS * wordAt(sight, at, sentence)) +
  weightAt(w, l.wordBefore + WORDS * wordAt(sight, at - 1, sentence)) +
  weightAt(w, l.wordAfter + WORDS * wordAt(sight, at + 1, sentence));

const ofPairs = (w: Weights, l: BoundaryLayout, sight: Sight, sentence: Sentence, at: number): number =>
  weightAt(w, l.pair + PAIRS * pairAt(sight, at, sentence)) +
  weightAt(w, l.pairAfter + PAIRS * pairAt(sight, at + 1, sentence)) +
  weightAt(w, l.pairBefore + PAIRS * pairAt(sight, at - 1, sentence)) +
  weightAt(w, l.pairBehind + PAIRS * pairAt(sight, at + 2, sentence));

/** What the kinds of words beside the boundary weigh together with the other end, and with how far and how much lies between. */
function ofKinds(
  w: Weights,
  l: BoundaryLayout,
  sight: Sight,
  { cue, other, beyond }: Bounded,
  at: number,
  own: number,
  before: number,
): number {
  const { verbs, commas } = sight.columns;
  const far = farFrom(cue, at);
  const here = ROOM * own;
  return (
    weightAt(w, l.other + OTHERS * pairOf(sight, beyond, own)) +
    weightAt(w, l.otherBefore + OTHERS * pairOf(sight, beyond, before)) +
    (far < 0 ? 0 : weightAt(w, l.far + far) + weightAt(w, l.farKind + here + far)) +
    (far < 0 ? 0 : weightAt(w, l.farBefore + ROOM * before + far)) +
    weightAt(w, l.long + here + bucket(Math.abs(at - other))) +
    weightAt(w, l.verbs + here + Math.min(MANY - 1, between(verbs, at, other))) +
    weightAt(w, l.commas + here + Math.min(MANY - 1, between(commas, at, other)))
  );
}

/** What stands behind a comma that the boundary stands before. */
function ofComma(w: Weights, l: BoundaryLayout, sight: Sight, bounded: Bounded, at: number): number {
  if (((sight.columns.signs[at] ?? 0) & COMMA) === 0) return 0;
  const { other, beyond, sentence } = bounded;
  const after = kindAt(sight, at + 1, sentence);
  const some = Math.min(MANY - 1, between(sight.columns.verbs, at, other));
  return (
    weightAt(w, l.commaOther + OTHERS * pairOf(sight, beyond, after)) +
    weightAt(w, l.commaVerbs + ROOM * after + some)
  );
}

function ofEdge(w: Weights, l: BoundaryLayout, sight: Sight, bounded: Bounded, at: number): number {
  const { cue, other, edge, stem, sentence } = bounded;
  if (at !== edge) return weightAt(w, l.edge);
  const far = farFrom(cue, at);
  return (
    weightAt(w, l.edge + 1) +
    weightAt(w, l.edgeStem + stem) +
    weightAt(w, l.edgeOther + wordAt(sight, other, sentence)) +
    weightAt(w, l.edgeLong + bucket(Math.abs(at - other))) +
    (far < 0 ? 0 : weightAt(w, l.edgeFar + bucket(far)))
  );
}

function ofStem(w: Weights, l: BoundaryLayout, sight: Sight, { cue, stem }: Bounded, at: number): number {
  if (stem < 0) return 0;
  const far = farFrom(cue, at);
  const to = ((sight.columns.signs[at] ?? 0) & TO) !== 0;
  return (
    (far < 0 ? 0 : weightAt(w, (far === 0 ? l.stemAt : l.stemFar) + STEMS * stem)) +
    (to ? weightAt(w, l.stemTo + STEMS * stem) : 0)
  );
}

/** How much is left up to the edge, and what lies between. */
function ofRest(w: Weights, l: BoundaryLayout, sight: Sight, { cue, edge }: Bounded, at: number): number {
  const { verbs, names } = sight.columns;
  const quoted = (isQuoted(sight, at - 1) ? 2 : 0) + (isQuoted(sight, at) ? 1 : 0);
  return (
    weightAt(w, l.left + bucket(Math.abs(edge - at))) +
    weightAt(w, l.leftVerbs + Math.min(MANY - 1, between(verbs, at, edge))) +
    weightAt(w, l.names + Math.min(MANY - 1, between(names, at, cue))) +
    weightAt(w, l.quoted + quoted) +
    weightAt(w, l.thats + thatsAround(sight, cue, at, edge))
  );
}

/** How many tokens lie between the cue and a place, in steps; −1 for the cue itself. */
const farFrom = (cue: number, at: number): number => Math.min(FAR - 1, Math.abs(at - cue) - 1);

/** How many lie between two tokens, from the counts up to each. */
const between = (upTo: Int32Array, a: number, b: number): number => Math.abs((upTo[a] ?? 0) - (upTo[b] ?? 0));

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
