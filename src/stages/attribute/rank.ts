/** Which mention is the source? The finders propose, and a log-linear ranker (softmax over the proposals) weighs. */
import { namesOf, type Row, templatesOf } from "../../feature-templates.ts";
import { weightOfRow, weightOfRows } from "../../feature-weights.ts";
import type { LinearModel } from "../../models.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { type Asked, askedOf, type Candidate, type Grounds, type SourceFinder } from "./candidates.ts";
import type { Range } from "./scene.ts";
import { STANDING, standingsTo } from "./standing.ts";

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

/** A source that finders propose, one or more: all that they say for it, and how its mention stands to the quotation. */
export interface Proposal {
  readonly mention: number | null;
  readonly sameAs: number | null;
  readonly candidates: readonly Candidate[];
  readonly standing: Row | null;
}

/** All proposals for a quotation, those for one mention joined, and first the proposal that nobody is the source. */
export function proposals(grounds: Grounds, q: number, finders: readonly SourceFinder[]): Proposal[] {
  const asked = askedOf(grounds, q);
  const found: Candidate[] = [];
  for (const finder of finders) finder.propose(asked, found);
  const standingOf = standingsTo(asked);
  const all: Joined[] = [{ mention: null, sameAs: null, candidates: [nobody(asked)], standing: null }];
  for (const candidate of found) {
    const { mention, sameAs } = candidate;
    // A plain search, since there are few: so many sentences are looked at, and so many mentions of each.
    const known = all.find((other) => other.mention === mention && other.sameAs === sameAs);
    if (known) known.candidates.push(candidate);
    else
      all.push({
        mention,
        sameAs,
        candidates: [candidate],
        standing: mention === null ? null : standingOf(mention),
      });
  }
  return all;
}

interface Joined extends Proposal {
  readonly candidates: Candidate[];
}

const NOBODY = templatesOf(
  ["size", "alone", "lead"],
  ["nobody", "nobody size={size}", "nobody {alone}", "nobody lead={lead}"],
);

const nobody = ({ shape: { size, alone, lead } }: Asked): Candidate => ({
  method: "none",
  mention: null,
  sameAs: null,
  cue: null,
  templates: NOBODY,
  row: [size, alone, lead],
});

/** What is known by name of a proposal; the learner of the model looks at it. */
export function featuresOf({ candidates, standing }: Proposal, { doc }: Grounds): string[] {
  const { vocabulary } = doc.tokens;
  const features = new Set(candidates.flatMap(({ templates, row }) => namesOf(templates, row, vocabulary)));
  return [...features, ...(standing === null ? [] : namesOf(STANDING, standing, vocabulary))];
}

/** What the model gives to a proposal: what several candidates of one finder say counts once. */
function weigh({ candidates, standing }: Proposal, model: LinearModel, vocabulary: Vocabulary): number {
  let sum = 0;
  for (let i = 0; i < candidates.length; ) {
    const { templates, row } = candidates[i] ?? NOTHING;
    const first = i++;
    while (i < candidates.length && candidates[i]?.templates === templates) i++;
    sum =
      i === first + 1
        ? weightOfRow(templates, row, model, vocabulary, sum)
        : weightOfRows(
            templates,
            candidates.slice(first, i).map((c) => c.row),
            model,
            vocabulary,
            sum,
          );
  }
  return standing === null ? sum : weightOfRow(STANDING, standing, model, vocabulary, sum);
}

const NOTHING = { templates: templatesOf([], []), row: [] };

/** The candidate that tells how a proposal was found: the weightiest of those with a cue, if any; the first of equals. */
function telling(
  candidates: readonly Candidate[],
  model: LinearModel,
  vocabulary: Vocabulary,
): Candidate | null {
  const reasoned = candidates.filter((c) => c.cue !== null);
  const group = reasoned.length > 0 ? reasoned : candidates;
  let best = group[0] ?? null;
  if (group.length === 1) return best;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of group) {
    const weight = weightOfRow(candidate.templates, candidate.row, model, vocabulary);
    if (weight <= most) continue;
    most = weight;
    best = candidate;
  }
  return best;
}

/** The probabilities of the proposals, in their order. */
export function softmax(scores: readonly number[]): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  const raised: number[] = [];
  let sum = 0;
  for (const score of scores) {
    const one = Math.exp(score - top);
    raised.push(one);
    sum += one;
  }
  for (let i = 0; i < raised.length; i++) raised[i] = (raised[i] ?? 0) / sum;
  return raised;
}

/** The most probable source of a quotation. */
export function choose(grounds: Grounds, q: number, finders: readonly SourceFinder[]): Choice {
  const all = proposals(grounds, q, finders);
  const model = grounds.models.sources;
  const { vocabulary } = grounds.doc.tokens;
  const weights = softmax(all.map((proposal) => weigh(proposal, model, vocabulary)));
  const first = heaviest(weights);
  const second = heaviest(weights, first);
  const best = all[first];
  const next = all[second];
  const how = best ? telling(best.candidates, model, vocabulary) : null;
  return {
    method: how?.method ?? "none",
    mention: best?.mention ?? null,
    sameAs: best?.sameAs ?? null,
    cue: how?.cue ?? null,
    probability: weights[first] ?? 0,
    second: next ? { mention: next.mention, sameAs: next.sameAs, probability: weights[second] ?? 0 } : null,
  };
}

/** The place of the highest weight, the first of those that are the same, but for one place that is left out; −1 for none. */
export function heaviest(weights: readonly number[], without = -1): number {
  let best = -1;
  for (let i = 0; i < weights.length; i++)
    if (i !== without && (best < 0 || (weights[i] ?? 0) > (weights[best] ?? 0))) best = i;
  return best;
}
