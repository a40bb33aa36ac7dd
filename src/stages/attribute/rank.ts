/** Which mention is the source? The finders propose, and a log-linear ranker (softmax over the proposals) weighs. */

import { namesOf, type Row, templatesOf } from "../../feature-templates.ts";
import { stepsOfRow, stepsOfRows } from "../../feature-weights.ts";
import type { LinearModel } from "../../models.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { type Asked, askedOf, type Candidate, type Grounds, type SourceFinder } from "./candidates.ts";
import type { Range } from "./scene.ts";
import { heaviest, sharesOf } from "./shares.ts";
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
    const known = sameSource(all, candidate);
    if (known) known.candidates.push(candidate);
    else {
      const { mention, sameAs } = candidate;
      const standing = mention === null ? null : standingOf(mention);
      all.push({ mention, sameAs, candidates: [candidate], standing });
    }
  }
  return all;
}

/** A plain search, since there are few: so many sentences are looked at, and so many mentions of each. */
function sameSource(all: readonly Joined[], { mention, sameAs }: Candidate): Joined | undefined {
  for (const other of all) if (other.mention === mention && other.sameAs === sameAs) return other;
  return undefined;
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

/** What the model gives to a proposal, in steps: what several candidates of one finder say counts once. */
function stepsOf({ candidates, standing }: Proposal, model: LinearModel, vocabulary: Vocabulary): number {
  let sum = standing === null ? 0 : stepsOfRow(STANDING, standing, model, vocabulary);
  for (let i = 0; i < candidates.length; ) {
    const { templates, row } = candidates[i] ?? NOTHING;
    const first = i;
    i = endOf(candidates, first);
    sum +=
      i === first + 1
        ? stepsOfRow(templates, row, model, vocabulary)
        : stepsOfRows(templates, rowsOf(candidates.slice(first, i)), model, vocabulary);
  }
  return sum;
}

/** Where the candidates of one finder end. */
function endOf(candidates: readonly Candidate[], first: number): number {
  const templates = candidates[first]?.templates;
  let end = first + 1;
  while (end < candidates.length && candidates[end]?.templates === templates) end++;
  return end;
}

const rowsOf = (candidates: readonly Candidate[]): Row[] => candidates.map(({ row }) => row);

const NOTHING = { templates: templatesOf([], []), row: [] };

/** The candidate that tells how a proposal was found: the weightiest of those with a cue, if any; the first of equals. */
function telling(
  candidates: readonly Candidate[],
  model: LinearModel,
  vocabulary: Vocabulary,
): Candidate | null {
  const reasoned = candidates.filter((c) => c.cue !== null);
  const group = reasoned.length > 0 ? reasoned : candidates;
  if (group.length === 1) return group[0] ?? null;
  const steps = group.map(({ templates, row }) => stepsOfRow(templates, row, model, vocabulary));
  return group[heaviest(steps)] ?? null;
}

/** The most probable source of a quotation. */
export function choose(grounds: Grounds, q: number, finders: readonly SourceFinder[]): Choice {
  const all = proposals(grounds, q, finders);
  const model = grounds.models.sources;
  const { vocabulary } = grounds.doc.tokens;
  const steps = all.map((proposal) => stepsOf(proposal, model, vocabulary));
  const weights = sharesOf(steps);
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
