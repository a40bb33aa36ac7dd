/** Which mention is the source? The finders propose, and a log-linear ranker (softmax over the proposals) weighs. */
import { type Feature, feature, weightOf } from "../../feature.ts";
import type { LinearModel } from "../../models.ts";
import { type Candidate, type Grounds, type SourceFinder, shapeOf } from "./candidates.ts";
import type { Range } from "./scene.ts";
import { standing } from "./standing.ts";

/** The source that was chosen, with its probability and what came next. */
export interface Choice {
  readonly method: string;
  readonly mention: number | null;
  readonly sameAs: number | null;
  readonly cue: Range | null;
  readonly probability: number;
  readonly second: {
    readonly mention: number | null;
    readonly sameAs: number | null;
    readonly probability: number;
  } | null;
}

/** All proposals for a quotation, those for one mention joined, and first the proposal that nobody is the source. */
export function proposals(grounds: Grounds, q: number, finders: readonly SourceFinder[]): Candidate[] {
  const joined = new Map<number, Candidate[]>();
  for (const finder of finders) {
    for (const candidate of finder.propose(grounds, q)) {
      const source = candidate.sameAs === null ? (candidate.mention ?? -1) : -2 - candidate.sameAs;
      const group = joined.get(source);
      if (group) group.push(candidate);
      else joined.set(source, [candidate]);
    }
  }
  const united = [...joined.values()].map((group) => unite(grounds.models.sources, group));
  return [nobody(grounds, q), ...united.map((candidate) => placed(grounds, q, candidate))];
}

/** The candidate with how its mention stands to the quotation. */
function placed(grounds: Grounds, q: number, candidate: Candidate): Candidate {
  const { method, mention, sameAs, cue } = candidate;
  if (mention === null) return candidate;
  return { method, mention, sameAs, cue, features: candidate.features.concat(standing(grounds, q, mention)) };
}

function nobody(grounds: Grounds, q: number): Candidate {
  const shape = shapeOf(grounds, q);
  const features = [
    feature`nobody`,
    feature`nobody size=${shape.size}`,
    feature`nobody ${shape.alone}`,
    feature`nobody lead=${shape.lead}`,
  ];
  return { method: "none", mention: null, sameAs: null, cue: null, features };
}

/** One proposal from all for a mention; its method and cue are those of the weightiest with a cue. */
function unite(model: LinearModel, group: readonly Candidate[]): Candidate {
  const [only] = group;
  if (only && group.length === 1) return only;
  const reasoned = group.filter((c) => c.cue !== null);
  const { method, mention, sameAs, cue } = weightiest(model, reasoned.length > 0 ? reasoned : group);
  const features: Feature[] = [];
  for (const candidate of group)
    for (const feature of candidate.features) if (!features.includes(feature)) features.push(feature);
  return { method, mention, sameAs, cue, features };
}

/** The first of those with the highest score; each is scored once. */
const weightiest = (model: LinearModel, group: readonly Candidate[]): Candidate =>
  group
    .map((candidate) => ({ candidate, score: group.length > 1 ? weightOf(model, candidate.features) : 0 }))
    .reduce((a, b) => (b.score > a.score ? b : a)).candidate;

/** The probabilities of the proposals, in their order. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
}

/** The most probable source of a quotation. */
export function choose(grounds: Grounds, q: number, finders: readonly SourceFinder[]): Choice {
  const candidates = proposals(grounds, q, finders);
  const weights = softmax(candidates.map((c) => weightOf(grounds.models.sources, c.features)));
  const order = candidates.map((_, i) => i).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const best = candidates[order[0] ?? 0] ?? nobody(grounds, q);
  const next = candidates[order[1] ?? -1];
  return {
    method: best.method,
    mention: best.mention,
    sameAs: best.sameAs,
    cue: best.cue,
    probability: weights[order[0] ?? 0] ?? 0,
    second: next
      ? { mention: next.mention, sameAs: next.sameAs, probability: weights[order[1] ?? 0] ?? 0 }
      : null,
  };
}
