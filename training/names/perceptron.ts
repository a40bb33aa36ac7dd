/** An averaged structured perceptron (Collins 2002) over rows of hashed features, with first-order Viterbi decoding. */
import { LABELS, mayFollow, OUTSIDE } from "../../src/nlp/tagger/labels.ts";
import { randomFrom, shuffled } from "./random.ts";

/** Sequences of rows: the features of row i are `features[ends[i - 1] … ends[i]]`. */
export interface Examples {
  readonly features: Int32Array;
  readonly ends: Uint32Array;
  /** Labels that each row may have, as bits. */
  readonly allowed: Uint16Array;
  /** Sequence s holds the rows `sequences[s] … sequences[s + 1]`. */
  readonly sequences: Uint32Array;
}

export interface Fitted {
  /** Weights of row r for label l: `weights[r * LABELS + l]`. */
  readonly weights: Float32Array;
  /** Weight of label l after label k: `moves[k * LABELS + l]`. */
  readonly moves: Float32Array;
}

export interface FitOptions {
  readonly rounds: number;
  readonly seed: number;
  /** Share of the features of a row that are left out in a round. */
  readonly dropout: number;
}

export function fitPerceptron(examples: Examples, size: number, options: FitOptions): Fitted {
  const random = randomFrom(options.seed);
  const width = LABELS;
  const weights = new Float32Array(size * width);
  const late = new Float64Array(size * width);
  const moves = new Float32Array(width * width);
  const lateMoves = new Float64Array(width * width);
  const count = examples.sequences.length - 1;
  let clock = 1;
  const longest = longestSequence(examples);
  const scores = new Float32Array(longest * width);
  const search = decoder(longest);
  const guess = new Uint8Array(longest);
  const gold = new Uint8Array(longest);
  const kept = new Int32Array(maxRow(examples) * longest);
  const keptEnds = new Uint32Array(longest + 1);
  const threshold = options.dropout;
  for (let round = 0; round < options.rounds; round++) {
    const order = shuffled(count, random);
    for (let k = 0; k < count; k++, clock++) {
      const s = order[k] ?? 0;
      const from = examples.sequences[s] ?? 0;
      const length = (examples.sequences[s + 1] ?? 0) - from;
      scores.fill(0, 0, length * width);
      let n = 0;
      for (let i = 0; i < length; i++) {
        const start = from + i === 0 ? 0 : (examples.ends[from + i - 1] ?? 0);
        const end = examples.ends[from + i] ?? 0;
        for (let f = start; f < end; f++) {
          if (random() < threshold) continue;
          const row = (examples.features[f] ?? 0) * width;
          kept[n++] = row;
          for (let l = 0; l < width; l++)
            scores[i * width + l] = (scores[i * width + l] ?? 0) + (weights[row + l] ?? 0);
        }
        keptEnds[i + 1] = n;
      }
      search(scores, moves, length, null, 0, guess);
      if (fits(guess, examples.allowed, from, length)) continue;
      search(scores, moves, length, examples.allowed, from, gold);
      for (let i = 0, right = OUTSIDE, wrong = OUTSIDE; i < length; i++) {
        const g = gold[i] ?? 0;
        const p = guess[i] ?? 0;
        if (g !== p)
          for (let f = keptEnds[i] ?? 0; f < (keptEnds[i + 1] ?? 0); f++) {
            const row = kept[f] ?? 0;
            weights[row + g] = (weights[row + g] ?? 0) + 1;
            weights[row + p] = (weights[row + p] ?? 0) - 1;
            late[row + g] = (late[row + g] ?? 0) + clock;
            late[row + p] = (late[row + p] ?? 0) - clock;
          }
        bump(moves, lateMoves, right * width + g, 1, clock);
        bump(moves, lateMoves, wrong * width + p, -1, clock);
        right = g;
        wrong = p;
      }
    }
  }
  return { weights: averaged(weights, late, clock), moves: averaged(moves, lateMoves, clock) };
}

function bump(values: Float32Array, late: Float64Array, at: number, by: number, clock: number): void {
  values[at] = (values[at] ?? 0) + by;
  late[at] = (late[at] ?? 0) + by * clock;
}

const averaged = (values: Float32Array, late: Float64Array, clock: number): Float32Array =>
  values.map((value, i) => value - (late[i] ?? 0) / clock);

function fits(guess: Uint8Array, allowed: Uint16Array, from: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (!((allowed[from + i] ?? 0) & (1 << (guess[i] ?? 0)))) return false;
  return true;
}

const longestSequence = ({ sequences }: Examples): number =>
  sequences.reduce((most, at, s) => Math.max(most, (sequences[s + 1] ?? at) - at), 0);

const maxRow = ({ ends }: Examples): number =>
  ends.reduce((most, end, i) => Math.max(most, end - (ends[i - 1] ?? 0)), 0);

const FORBIDDEN = -1e9;

/** Viterbi; with `allowed`, only through the labels that each row may have. */
export function decoder(longest: number) {
  const back = new Uint8Array(longest * LABELS);
  let before = new Float32Array(LABELS);
  let now = new Float32Array(LABELS);
  return (
    scores: Float32Array,
    moves: Float32Array,
    length: number,
    allowed: Uint16Array | null,
    from: number,
    out: Uint8Array,
  ): void => {
    before.fill(FORBIDDEN);
    before[OUTSIDE] = 0;
    for (let i = 0; i < length; i++) {
      const mask = allowed ? (allowed[from + i] ?? 0) : -1;
      for (let l = 0; l < LABELS; l++) {
        let best = FORBIDDEN * 2;
        let previous = 0;
        if (mask & (1 << l))
          for (let k = 0; k < LABELS; k++) {
            if (!mayFollow(l, k)) continue;
            const score = (before[k] ?? 0) + (moves[k * LABELS + l] ?? 0);
            if (score > best) {
              best = score;
              previous = k;
            }
          }
        now[l] = best + (scores[i * LABELS + l] ?? 0);
        back[i * LABELS + l] = previous;
      }
      [before, now] = [now, before];
    }
    let label = 0;
    for (let l = 1; l < LABELS; l++) if ((before[l] ?? 0) > (before[label] ?? 0)) label = l;
    for (let i = length - 1; i >= 0; i--) {
      out[i] = label;
      label = back[i * LABELS + label] ?? 0;
    }
  };
}
