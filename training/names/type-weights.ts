/** What each clue for the type of a name is worth: a softmax over the tagger's four types, drawn to what was thought before. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { EntityType } from "../../src/document.ts";
import { harmonic } from "../../src/stages/resolve/evidence.ts";
import type { TypeExample } from "./type-examples.ts";

/** Types that count as one, and the tagger's type that they belong to. */
interface Kind {
  readonly types: readonly EntityType[];
  readonly leaning: number;
}

const NAMED: readonly Kind[] = [
  { types: ["person", "character"], leaning: 0 },
  { types: ["organization"], leaning: 1 },
  { types: ["place"], leaning: 2 },
];

/** What the corpora of names tell apart: the tagger's four types. */
export const OF_TAGGER: readonly Kind[] = [
  ...NAMED,
  { types: ["other", "work", "event", "product"], leaning: 3 },
];

/** What labelled articles tell apart. */
export const OF_ARTICLES: readonly Kind[] = [
  ...NAMED,
  ...(["other", "work", "event", "product"] as const).map((type) => ({ types: [type], leaning: 3 })),
];

const priorFile = z.object({ weights: z.record(z.string(), z.number()) });

/** What the clues are thought to be worth before any text is counted. */
export const priors = (): Map<string, number> =>
  new Map(
    Object.entries(
      priorFile.parse(JSON.parse(readFileSync(new URL("clue-priors.json", import.meta.url), "utf8"))).weights,
    ),
  );

const ROUNDS = 600;
const STEP = 0.05;
/** How many mentions weigh as much as the prior. */
const PULL = 4;
/** A leaning is in the tagger's steps, of which about forty are one of ours. */
const LEANING = { start: 0.025, step: 0.001 };

/** The clues of one kind as factors of weights. */
type Terms = readonly (readonly [clue: string, times: number])[];

interface Example {
  readonly gold: readonly number[];
  /** By kind, what the tagger leans to. */
  readonly leanings: readonly number[];
  /** By kind, the terms of each type of it; a person's and a character's count together. */
  readonly terms: readonly (readonly Terms[])[];
}

export function fitTypes(given: readonly TypeExample[]): Map<string, number> {
  const examples = given.map(exampleOf);
  const before = priors();
  const weights = new Map([...before, ["leaning", LEANING.start]]);
  const speed = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Map([...before].map(([clue, w]) => [clue, PULL * ((weights.get(clue) ?? 0) - w)]));
    for (const example of examples) addSlopes(example, weights, slopes);
    for (const [clue, slope] of slopes) {
      const square = 0.9 * (speed.get(clue) ?? 0) + 0.1 * slope * slope;
      speed.set(clue, square);
      const step = (clue === "leaning" ? LEANING.step : STEP) * (round < ROUNDS / 2 ? 1 : 0.1);
      weights.set(clue, (weights.get(clue) ?? 0) - (step * slope) / (Math.sqrt(square) + 1e-9));
    }
  }
  return weights;
}

function exampleOf({ leanings, clues, gold, kinds }: TypeExample): Example {
  const termsOf = (type: EntityType): Terms =>
    [...(clues.get(type) ?? [])].map(([clue, times]) => [clue, harmonic(times)] as const);
  const terms = kinds.map(({ types }) =>
    types.includes("person") ? [types.flatMap(termsOf)] : types.map(termsOf),
  );
  return { leanings: kinds.map(({ leaning }) => leanings[leaning] ?? 0), gold, terms };
}

/** Of each kind the type with the most votes, and its votes. */
function standing({ leanings, terms }: Example, weights: ReadonlyMap<string, number>) {
  return terms.map((types, kind) => {
    const votes = types.map((clues) =>
      clues.reduce((sum, [clue, n]) => sum + n * (weights.get(clue) ?? 0), 0),
    );
    const most = Math.max(...votes);
    const sum = most + (leanings[kind] ?? 0) * (weights.get("leaning") ?? 0);
    return { sum, clues: types[votes.indexOf(most)] ?? [] };
  });
}

function addSlopes(
  example: Example,
  weights: ReadonlyMap<string, number>,
  slopes: Map<string, number>,
): void {
  const kinds = standing(example, weights);
  const top = Math.max(...kinds.map(({ sum }) => sum));
  const odds = kinds.map(({ sum }) => Math.exp(sum - top));
  const all = odds.reduce((sum, share) => sum + share, 0);
  const shares = odds.map((share) => share / all);
  const trust = shares.map((share, kind) => (example.gold[kind] ?? 0) * trusted(share));
  const count = trust.reduce((sum, n) => sum + n, 0);
  kinds.forEach(({ clues }, kind) => {
    const wrong = count * (shares[kind] ?? 0) - (trust[kind] ?? 0);
    add(slopes, "leaning", wrong * (example.leanings[kind] ?? 0));
    for (const [clue, n] of clues) add(slopes, clue, wrong * n);
  });
}

/** Labels err as well: one that everything speaks against teaches little. */
const WRONG_LABELS = 0.03;

function trusted(share: number): number {
  const right = (1 - WRONG_LABELS) * share;
  return right / (right + WRONG_LABELS / OF_TAGGER.length);
}

const add = (sums: Map<string, number>, key: string, by: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + by);
};
