/** What a role belongs to when its own words do not name it: one of all that the article names, or nothing. */
import type { RoleClaim } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import type { LinearModel } from "../models.ts";
import { madeOnce } from "../remembered.ts";
import { E, EVIDENCE, GROUPS, type Shown, SIGNALS } from "./owners/evidence.ts";
import type { Houses } from "./owners/houses.ts";
import { type Question, questionOf } from "./owners/question.ts";
import { nearTo, standing } from "./owners/standing.ts";
import type { RoleDoc, RoleReading } from "./roles-of.ts";

/** One that a role may belong to, or null for nothing, and what speaks for it. */
export interface Owner {
  readonly entity: number | null;
  /** Whatever the role is … */
  readonly told: Shown;
  /** … and as it stands to the role. */
  readonly stands: Shown;
}

/** All that speaks for an owner. */
export const shownFor = ({ told, stands }: Owner): Shown => [...told, ...stands];

/** A role with all that it may belong to; first nothing. */
export interface OwnerQuestion {
  readonly question: Question;
  readonly owners: readonly Owner[];
}

/** Asks what a claim's title may belong to; `ruled` is what the rules say. */
export type AskOwners = (claim: RoleClaim, title: string, ruled: number | null) => OwnerQuestion;

/** All that roles of an article may belong to; what is worked out of the article is worked out once. */
export function ownersIn(reading: RoleReading): AskOwners {
  const { doc, houses, lexicons } = reading;
  return (claim, title, ruled) => {
    const question = questionOf(doc, claim, title, lexicons);
    if (ruled === null) question.shown.push(E.ruledNothing, 1);
    const owners: Owner[] = [{ entity: null, told: question.shown, stands: [] }];
    addOwned(owners, doc, houses(), question, ruled, lexicons);
    return { question, owners };
  };
}

function addOwned(
  owners: Owner[],
  doc: RoleDoc,
  houses: Houses,
  question: Question,
  ruled: number | null,
  lexicons: Lexicons,
): void {
  for (const near of nearTo(houses, question)) {
    const house = houses.all[near.house];
    if (!house) continue;
    const told = houses.told(near.house, house);
    const stands = standing(doc, houses, house, told, near, question, lexicons);
    if (ruled === house.entity) stands.push(E.ruled, 1);
    owners.push({ entity: house.entity, told: told.shown, stands });
  }
}

/** The entity for which most speaks, the first of them on a tie; null for nothing. */
export function likeliest({ question, owners }: OwnerQuestion, model: LinearModel): number | null {
  const weights =
    weightsOf(model)[SIGNALS.indexOf(question.signal) * GROUPS.length + GROUPS.indexOf(question.group)] ??
    NO_WEIGHTS;
  let best: number | null = null;
  let most = -Infinity;
  for (const { entity, told, stands } of owners) {
    const sum = sumOf(told, stands, weights);
    if (sum > most) {
      best = entity;
      most = sum;
    }
  }
  return best;
}

const NO_WEIGHTS = new Float64Array(0);

/** What evidence weighs, piece by piece. */
function sumOf(told: Shown, stands: Shown, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < told.length; i += 2) sum += (weights[told[i] ?? 0] ?? 0) * (told[i + 1] ?? 0);
  for (let i = 0; i < stands.length; i += 2) sum += (weights[stands[i] ?? 0] ?? 0) * (stands[i + 1] ?? 0);
  return sum;
}

/** What a model calls the weight of a piece of evidence: what it weighs everywhere, more or less for a signal, and for a group of homes. */
export const weightNames = (evidence: string, signal: string, group: string): readonly string[] => [
  evidence,
  `${evidence} for ${signal}`,
  `${evidence} in ${group}`,
  ...(/^(nothing|ruled)$/.test(evidence) ? [`${evidence} for ${signal} in ${group}`] : []),
];

/** By signal and group: what each piece of evidence weighs. */
const weightsOf = madeOnce((model: LinearModel): readonly Float64Array[] =>
  SIGNALS.flatMap((signal) =>
    GROUPS.map((group) =>
      Float64Array.from(EVIDENCE, (evidence) =>
        weightNames(evidence, signal, group).reduce((sum, name) => sum + (model.get(name) ?? 0), 0),
      ),
    ),
  ),
);
