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
    `handed=${Math.min(handed, 2)}`,
  ];
}

/** Limits between the steps of a probability. */
const LIMITS = [0.99, 0.97, 0.93, 0.85, 0.7, 0.5, 0.3] as const;

function stepOf(probability: number): number {
  const step = LIMITS.findIndex((limit) => probability >= limit);
  return step < 0 ? LIMITS.length : step;
}
