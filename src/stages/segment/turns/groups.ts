import type { Candidate, LabelShape } from "./labels.ts";

/** What the labels of a key have in common over the article. */
export interface Group {
  readonly key: string;
  readonly members: Candidate[];
}

export type Family = "named" | "own-line" | "letter";

export const FAMILY: Readonly<Record<LabelShape, Family>> = {
  colon: "named",
  time: "named",
  "own-line": "own-line",
  letter: "letter",
  gap: "letter",
  "bare-letter": "letter",
};

/** Fewer labelled turns are none. */
export const FEWEST_TURNS = 3;
/** Of four questions one answer is labelled, or no "A:" is an answer: "A: Agatha, B: Boris". */
export const FEWEST_ANSWERED = 4;

/** Labels of one key, in order of the first of each. */
export function grouped(candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, Group>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.key) ?? { key: candidate.key, members: [] };
    group.members.push(candidate);
    groups.set(candidate.key, group);
  }
  return [...groups.values()];
}
