import type { Sentence } from "../../../document.ts";
import type { Weights } from "../../../linear.ts";
import { type BoundaryLayout, OTHERS, PAIRS, ROOM, STEMS, WORDS } from "./boundary-fields.ts";
import { kindAt, pairAt, type Sight, wordAt } from "./sight.ts";
import { COMMA, QUOTED, TO } from "./signs.ts";
import { bucket, farFrom, few, oneOrMore } from "./steps.ts";

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

/** The places that come into question for one boundary, both ends included, `MOST_PLACES` at most. */
export interface Places extends Bounded {
  readonly from: number;
  readonly to: number;
}

export const MOST_PLACES = 201;

/**
 * The weights of what a boundary before each place shows, added up; that of the first place first, until others are weighed.
 * One kind of feature after the other, for all places: a place shows for the most part what the one before it has shown, a
 * token further on.
 */
export function weighPlaces(w: Weights, l: Layout, sight: Sight, places: Places): Float64Array {
  lookAround(sight, places);
  const count = places.to - places.from + 1;
  weighWords(w, l, count);
  addPairs(w, l, count);
  addOthers(w, l, sight, places);
  addFar(w, l, places);
  addBetween(w, l, sight, places);
  addLeft(w, l, sight, places);
  addSigns(w, l, sight, places);
  addEdge(w, l, sight, places);
  return sums;
}

type Layout = BoundaryLayout;

const sums = new Float64Array(MOST_PLACES);

/** What stands at each place, the one before the first place first: where its weights begin, and its kind. */
const words = new Int32Array(MOST_PLACES + 3);
const pairs = new Int32Array(MOST_PLACES + 3);
const kinds = new Int32Array(MOST_PLACES + 3);

function lookAround(sight: Sight, { sentence, from, to }: Places): void {
  const { columns } = sight;
  for (let at = from - 1, n = 0; at <= to + 2; at++, n++) {
    // Nearly all stand inside of the sentence.
    const isInside = sentence.first < at && at < sentence.last;
    words[n] = WORDS * (isInside ? (columns.words[at] ?? -1) : wordAt(sight, at, sentence));
    pairs[n] = PAIRS * (isInside ? (columns.pairs[at] ?? -1) : pairAt(sight, at, sentence));
    kinds[n] = isInside ? (columns.kinds[at] ?? 0) : kindAt(sight, at, sentence);
  }
}

function weighWords(w: Weights, { word, wordBefore, wordAfter }: Layout, count: number): void {
  for (let n = 0; n < count; n++)
    sums[n] =
      byteAt(w, word + (words[n + 1] ?? 0)) +
      byteAt(w, wordBefore + (words[n] ?? 0)) +
      byteAt(w, wordAfter + (words[n + 2] ?? 0));
}

function addPairs(w: Weights, { pair, pairAfter, pairBefore, pairBehind }: Layout, count: number): void {
  for (let n = 0; n < count; n++)
    add(
      n,
      byteAt(w, pair + (pairs[n + 1] ?? 0)) +
        byteAt(w, pairAfter + (pairs[n + 2] ?? 0)) +
        byteAt(w, pairBefore + (pairs[n] ?? 0)) +
        byteAt(w, pairBehind + (pairs[n + 3] ?? 0)),
    );
}

/** The kinds of words beside the boundary with that at the other end; of a comma also the kind behind it. */
function addOthers(w: Weights, l: Layout, sight: Sight, { beyond, from, to }: Places): void {
  const { pairRows, kindCount, columns } = sight;
  const { other, otherBefore, commaOther } = l;
  const first = beyond * kindCount;
  let before = OTHERS * (pairRows[first + (kinds[0] ?? 0)] ?? -1);
  let own = OTHERS * (pairRows[first + (kinds[1] ?? 0)] ?? -1);
  for (let n = 0; n <= to - from; n++) {
    const after = OTHERS * (pairRows[first + (kinds[n + 2] ?? 0)] ?? -1);
    const isComma = ((columns.signs[from + n] ?? 0) & COMMA) !== 0;
    add(
      n,
      byteAt(w, other + own) +
        byteAt(w, otherBefore + before) +
        (isComma ? byteAt(w, commaOther + after) : 0),
    );
    before = own;
    own = after;
  }
}

/** How far the boundary is from the cue, with the kinds of words beside it. */
function addFar(w: Weights, { far, farKind, farBefore }: Layout, { cue, from, to }: Places): void {
  for (let n = 0; n <= to - from; n++) {
    const step = farFrom(cue, from + n);
    if (step < 0) continue;
    add(
      n,
      byteAt(w, far + step) +
        byteAt(w, farKind + ROOM * (kinds[n + 1] ?? 0) + step) +
        byteAt(w, farBefore + ROOM * (kinds[n] ?? 0) + step),
    );
  }
}

/** How much lies between the boundary and the other end, with the kind of the word behind it; of a comma, also behind that. */
function addBetween(w: Weights, l: Layout, { columns }: Sight, { other, from, to }: Places): void {
  const { signs } = columns;
  const { verbs, commas } = columns.counts;
  const [verbsThere, commasThere] = [verbs[other] ?? 0, commas[other] ?? 0];
  for (let n = 0; n <= to - from; n++) {
    const at = from + n;
    const here = ROOM * (kinds[n + 1] ?? 0);
    const some = few((verbs[at] ?? 0) - verbsThere);
    const isComma = ((signs[at] ?? 0) & COMMA) !== 0;
    add(
      n,
      byteAt(w, l.long + here + bucket(Math.abs(at - other))) +
        byteAt(w, l.verbs + here + some) +
        byteAt(w, l.commas + here + few((commas[at] ?? 0) - commasThere)) +
        (isComma ? byteAt(w, l.commaVerbs + ROOM * (kinds[n + 2] ?? 0) + some) : 0),
    );
  }
}

/** How much is left up to the edge, and what lies between. */
function addLeft(w: Weights, l: Layout, { columns }: Sight, { cue, edge, from, to }: Places): void {
  const { verbs, names, thats } = columns.counts;
  const [verbsThere, namesThere] = [verbs[edge] ?? 0, names[cue] ?? 0];
  const [thatsHere, thatsThere] = [thats[cue] ?? 0, thats[edge] ?? 0];
  for (let n = 0; n <= to - from; n++) {
    const at = from + n;
    const that = thats[at] ?? 0;
    add(
      n,
      byteAt(w, l.left + bucket(Math.abs(edge - at))) +
        byteAt(w, l.leftVerbs + few((verbs[at] ?? 0) - verbsThere)) +
        byteAt(w, l.names + few((names[at] ?? 0) - namesThere)) +
        byteAt(w, l.thats + 3 * oneOrMore(that - thatsHere) + oneOrMore(that - thatsThere)),
    );
  }
}

/** What is in quotation marks beside the boundary; and the stem of the cue, beside it and further off, and with a "to". */
function addSigns(w: Weights, l: Layout, { columns }: Sight, { cue, stem, from, to }: Places): void {
  const { signs } = columns;
  let before = from > 0 ? (signs[from - 1] ?? 0) : 0;
  for (let n = 0; n <= to - from; n++) {
    const own = signs[from + n] ?? 0;
    const far = farFrom(cue, from + n);
    add(
      n,
      byteAt(w, l.quoted + ((before & QUOTED) !== 0 ? 2 : 0) + ((own & QUOTED) !== 0 ? 1 : 0)) +
        (far < 0 ? 0 : byteAt(w, (far === 0 ? l.stemAt : l.stemFar) + STEMS * stem)) +
        ((own & TO) !== 0 ? byteAt(w, l.stemTo + STEMS * stem) : 0),
    );
    before = own;
  }
}

function addEdge(w: Weights, l: Layout, sight: Sight, places: Places): void {
  const { cue, other, edge, stem, sentence, from, to } = places;
  for (let n = 0; n <= to - from; n++) if (from + n !== edge) add(n, byteAt(w, l.edge));
  if (edge < from || edge > to) return;
  const far = farFrom(cue, edge);
  add(
    edge - from,
    byteAt(w, l.edge + 1) +
      byteAt(w, l.edgeStem + stem) +
      byteAt(w, l.edgeOther + wordAt(sight, other, sentence)) +
      byteAt(w, l.edgeLong + bucket(Math.abs(edge - other))) +
      (far < 0 ? 0 : byteAt(w, l.edgeFar + bucket(far))),
  );
}

/** Adds to the weights of place `n`. */
const add = (n: number, more: number): void => {
  sums[n] = (sums[n] ?? 0) + more;
};

/** One weight. Not shared with heads of other numbers: what is asked for several kinds of arrays takes longer for all of them. */
const byteAt = (weights: Weights, id: number): number => weights[id] ?? 0;
