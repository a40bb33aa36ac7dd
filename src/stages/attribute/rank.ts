/** Which mention is the source? The finders propose, and a log-linear ranker (softmax over the proposals) weighs. */

import { namesOf, type Row, rowFor, templatesOf } from "../../feature-templates.ts";
import { stepsOfRow, stepsOfRows } from "../../feature-weights.ts";
import type { LinearModel } from "../../models.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import {
  type Asked,
  add,
  askedOf,
  type Candidate,
  type Candidates,
  type Grounds,
  type SourceFinder,
} from "./candidates.ts";
import type { Range } from "./scene.ts";
import { heaviest, shareOf } from "./shares.ts";
import { STANDING, standingTo, writeStanding } from "./standing.ts";

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

/** What is proposed for one quotation after another. */
const FOUND: Candidates = { all: [], count: 0 };

/**
 * All proposals for a quotation: its sources, each with the first candidate that proposes it; the others follow by `next`. The
 * first proposal is that nobody is the source.
 */
function proposed(asked: Asked, finders: readonly SourceFinder[]): Candidate[] {
  FOUND.count = 0;
  addNobody(asked);
  for (const finder of finders) finder.propose(asked, FOUND);
  const { lastOf } = asked.bearings;
  const sources: Candidate[] = [];
  for (let c = 0; c < FOUND.count; c++) {
    const candidate = FOUND.all[c];
    if (!candidate) continue;
    // Nobody, and the source of each earlier quotation, are proposed once.
    const before = candidate.mention < 0 ? undefined : lastOf[candidate.mention];
    if (before === undefined) sources.push(candidate);
    else before.next = candidate;
    if (candidate.mention >= 0) lastOf[candidate.mention] = candidate;
  }
  for (const { mention } of sources) if (mention >= 0) lastOf[mention] = undefined;
  return sources;
}

const NOBODY = templatesOf(
  ["size", "alone", "lead"],
  ["nobody", "nobody size={size}", "nobody {alone}", "nobody lead={lead}"],
);

function addNobody({ shape }: Asked): void {
  const { row } = add(FOUND, "none", -1, -1, NOBODY);
  row[0] = shape.size;
  row[1] = shape.alone;
  row[2] = shape.lead;
}

/** How a mention stands to a quotation, one after another. */
const STANDS = rowFor(STANDING);

/** A source that finders propose, with what is known of it by name. */
export interface Proposal {
  readonly mention: number | null;
  readonly sameAs: number | null;
  readonly features: readonly string[];
}

/** All proposals for a quotation; the learner of the model looks at them. */
export function proposals(grounds: Grounds, q: number, finders: readonly SourceFinder[]): Proposal[] {
  const asked = askedOf(grounds, q);
  const { vocabulary } = grounds.doc.tokens;
  const sources = proposed(asked, finders);
  const standing = standingTo(asked);
  return sources.map((source) => {
    const features = new Set<string>();
    for (let c: Candidate | null = source; c !== null; c = c.next)
      for (const name of namesOf(c.templates, c.row, vocabulary)) features.add(name);
    const { mention, sameAs } = source;
    const stands = writeStanding(standing, mention, STANDS) ? namesOf(STANDING, STANDS, vocabulary) : [];
    return { mention: orNull(mention), sameAs: orNull(sameAs), features: [...features, ...stands] };
  });
}

const orNull = (index: number): number | null => (index < 0 ? null : index);

/** What the model gives to a source, in steps: what several candidates of one finder say counts once. */
function stepsOf(source: Candidate, model: LinearModel, vocabulary: Vocabulary): number {
  let sum = 0;
  for (let c: Candidate | null = source; c !== null; ) {
    const { templates, row, next }: Candidate = c;
    if (next === null || next.templates !== templates) {
      sum += stepsOfRow(templates, row, model, vocabulary);
      c = next;
    } else {
      const rows: Row[] = [];
      for (; c !== null && c.templates === templates; c = c.next) rows.push(c.row);
      sum += stepsOfRows(templates, rows, model, vocabulary);
    }
  }
  return sum;
}

/** The candidate that tells how a source was found: the weightiest of those with a cue, if any; the first of equals. */
function telling(source: Candidate, model: LinearModel, vocabulary: Vocabulary): Candidate {
  if (source.next === null) return source;
  let best = source;
  let reasoned = 0;
  for (let c: Candidate | null = source; c !== null; c = c.next) {
    if (c.cueFirst < 0) continue;
    best = c;
    reasoned++;
  }
  if (reasoned === 1) return best;
  let most = Number.NEGATIVE_INFINITY;
  for (let c: Candidate | null = source; c !== null; c = c.next) {
    if (reasoned > 0 && c.cueFirst < 0) continue;
    const steps = stepsOfRow(c.templates, c.row, model, vocabulary);
    if (steps > most) [best, most] = [c, steps];
  }
  return best;
}

/** The most probable source of a quotation. */
export function choose(grounds: Grounds, q: number, finders: readonly SourceFinder[]): Choice {
  const asked = askedOf(grounds, q);
  const sources = proposed(asked, finders);
  const model = grounds.models.sources;
  const { vocabulary } = grounds.doc.tokens;
  const standing = standingTo(asked);
  const weights: number[] = [];
  for (const source of sources) {
    const stands = writeStanding(standing, source.mention, STANDS);
    const own = stands ? stepsOfRow(STANDING, STANDS, model, vocabulary) : 0;
    weights.push(own + stepsOf(source, model, vocabulary));
  }
  const first = heaviest(weights);
  const second = heaviest(weights, first);
  const [best, next] = [sources[first], sources[second]];
  const how = best ? telling(best, model, vocabulary) : null;
  return {
    method: how?.method ?? "none",
    mention: best ? orNull(best.mention) : null,
    sameAs: best ? orNull(best.sameAs) : null,
    cue: how && how.cueFirst >= 0 ? { first: how.cueFirst, last: how.cueLast } : null,
    probability: shareOf(weights, first),
    second: next
      ? { mention: orNull(next.mention), sameAs: orNull(next.sameAs), probability: shareOf(weights, second) }
      : null,
  };
}
