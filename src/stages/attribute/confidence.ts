import { type LinearModel, probability } from "../../models.ts";
import { madeOnce } from "../../remembered.ts";
import type { Attribution } from "./utterances.ts";

/** What the confidence is reckoned from: how the source was found, how clear that was, and how the person was found. */
export function confidenceFeatures({ choice, person, handed }: Attribution): string[] {
  const clear = stepOf(choice.probability);
  const sure = stepOf(person.probability);
  return [
    `clear=${clear}`,
    `method=${choice.method}`,
    `via=${person.via} sure=${sure}`,
    `via=${person.via} clear=${clear}`,
    `handed=${handedOn(handed)}`,
  ];
}

const handedOn = (handed: number): number => Math.min(handed, MOST_HANDED);
const MOST_HANDED = 2;

/** The confidence, kept for each way in which a speaker can be found: there are few. */
export function confidenceOf(model: LinearModel, attribution: Attribution): number {
  const { choice, person, handed } = attribution;
  const steps = stepOf(choice.probability) * STEPS + stepOf(person.probability);
  const kept = keptOf(model, choice.method, person.via);
  const place = steps * (MOST_HANDED + 1) + handedOn(handed);
  const known = kept[place];
  if (known !== undefined) return known;
  const fresh = probability(model, confidenceFeatures(attribution));
  kept[place] = fresh;
  return fresh;
}

const byWays = madeOnce((_model: LinearModel) => new Map<string, Map<string, (number | undefined)[]>>());

/** What is kept for a method and a way to the person. */
function keptOf(model: LinearModel, method: string, via: string): (number | undefined)[] {
  const ways = byWays(model);
  const known = ways.get(via)?.get(method);
  if (known !== undefined) return known;
  const kept: (number | undefined)[] = [];
  ways.set(via, (ways.get(via) ?? new Map<string, (number | undefined)[]>()).set(method, kept));
  return kept;
}

/** Limits between the steps of a probability. */
const LIMITS = [0.99, 0.97, 0.93, 0.85, 0.7, 0.5, 0.3] as const;

/** How many steps there are. */
const STEPS = LIMITS.length + 1;

function stepOf(probability: number): number {
  let step = 0;
  while (step < LIMITS.length && probability < (LIMITS[step] ?? 0)) step++;
  return step;
}
