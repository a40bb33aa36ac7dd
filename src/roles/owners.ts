/** What a role belongs to when its own words do not name it: one of all that the article names, or nothing. */
import type { RoleClaim } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import type { LinearModel } from "../models.ts";
import { madeOnce, once } from "../remembered.ts";
import { E, EVIDENCE, GROUPS, type Shown, SIGNALS } from "./owners/evidence.ts";
import { type Houses, housesOf } from "./owners/houses.ts";
import { type Question, questionOf } from "./owners/question.ts";
import { nearTo, standing } from "./owners/standing.ts";
import type { RoleDoc, RoleReading } from "./roles-of.ts";

/** One that a role may belong to, or null for nothing, and what speaks for it. */
export interface Owner {
  readonly entity: number | null;
  readonly shown: Shown;
}

/** A role with all that it may belong to; first nothing. */
export interface OwnerQuestion {
  readonly question: Question;
  readonly owners: readonly Owner[];
}

/** Asks what a claim's title may belong to; `ruled` is what the rules say. */
export type AskOwners = (claim: RoleClaim, title: string, ruled: number | null) => OwnerQuestion;

/** All that roles of an article may belong to; what is worked out of the article is worked out once. */
export function ownersIn(reading: RoleReading): AskOwners {
  const { doc, topics, lexicons } = reading;
  const houses = once(() => housesOf(reading, topics()));
  return (claim, title, ruled) => {
    const question = questionOf(doc, claim, title, lexicons);
    if (ruled === null) question.shown.push(E.ruledNothing, 1);
    return {
      question,
      owners: [{ entity: null, shown: question.shown }, ...owned(doc, houses(), question, ruled, lexicons)],
    };
  };
}

function owned(
  doc: RoleDoc,
  houses: Houses,
  question: Question,
  ruled: number | null,
  lexicons: Lexicons,
): Owner[] {
  const owners: Owner[] = [];
  for (const near of nearTo(houses, question)) {
    const house = houses.all[near.house];
    if (!house) continue;
    const told = houses.told(near.house);
    const shown = told.shown.slice();
    standing(doc, houses, house, told, near, question, lexicons, shown);
    if (ruled === house.entity) shown.push(E.ruled, 1);
    owners.push({ entity: house.entity, shown });
  }
  return owners;
}

/** The entity for which most speaks, the first of them on a tie; null for nothing. */
export function likeliest({ question, owners }: OwnerQuestion, model: LinearModel): number | null {
  const weights =
    weightsOf(model)[SIGNALS.indexOf(question.signal) * GROUPS.length + GROUPS.indexOf(question.group)];
  let best: number | null = null;
  let most = -Infinity;
  for (const { entity, shown } of owners) {
    let sum = 0;
    for (let i = 0; i < shown.length; i += 2) sum += (weights?.[shown[i] ?? 0] ?? 0) * (shown[i + 1] ?? 0);
    if (sum > most) [best, most] = [entity, sum];
  }
  return best;
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
