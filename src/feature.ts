/**
 * Features as numbers: feature`side=${side} kind=${kind}` is a number for what the template says of these values. A text
 * is made of it where somebody asks what it says, and once for its weight: to make a text and to look at all its letters
 * takes longer than all else that is done with a feature.
 */
import type { LinearModel } from "./models.ts";
import { copied } from "./remembered.ts";
import { MOST_OTHERS, newTuples, type Tuples } from "./tuples.ts";

/** The number of a feature. */
export type Feature = number;

type Plain = string | number | boolean | undefined;

/** A value that was looked up once, for the many features that are made of it. */
export interface Value {
  readonly number: number;
}

/** Everything that was seen: templates and values with their numbers, 0 for none, and features as tuples of those. */
interface Seen {
  readonly templates: Map<TemplateStringsArray, number>;
  readonly parts: (TemplateStringsArray | null)[];
  readonly values: Map<Plain, Value>;
  /** Those of small whole numbers, by themselves. */
  readonly small: Value[];
  readonly plain: Plain[];
  readonly features: Tuples;
  /** By model: the weight of each feature, NaN before it is asked for. */
  readonly weights: WeakMap<LinearModel, Float64Array>;
}

const nothing = (): Seen => ({
  templates: new Map(),
  parts: [null],
  values: new Map(),
  small: [],
  plain: [undefined],
  features: newTuples(),
  weights: new WeakMap(),
});

let seen = nothing();

/** More features than an article has. */
const MOST = 100_000;

/** Numbers below this are counts. */
const SMALL = 64;

/** Called between articles: forgets what was seen when it has become much, so that memory stays flat over any number. */
export function forgetFeatures(): void {
  if (seen.features.size() > MOST) seen = nothing();
}

/** A value as `feature` takes it; good for one article. */
export function value(of: Plain): Value {
  const small = typeof of === "number" && of >= 0 && of < SMALL;
  const known = small ? seen.small[of] : seen.values.get(of);
  if (known !== undefined) return known;
  const own = typeof of === "string" ? copied(of) : of;
  // More than a tuple has room for are in no article that anybody writes; all of those are one.
  const fresh = { number: Math.min(seen.plain.push(own), MOST_OTHERS) - 1 };
  if (small && Number.isInteger(of)) seen.small[of] = fresh;
  else seen.values.set(own, fresh);
  return fresh;
}

type Given = Plain | Value;

/** What the template says of up to five values: named one by one, since a list of them is made anew for each call. */
export function feature(
  parts: TemplateStringsArray,
  a?: Given,
  b?: Given,
  c?: Given,
  d?: Given,
  e?: Given,
): Feature {
  const count = parts.length - 1;
  return seen.features.numberOf(
    seen.templates.get(parts) ?? newTemplate(parts),
    count > 0 ? numberOf(a) : 0,
    count > 1 ? numberOf(b) : 0,
    count > 2 ? numberOf(c) : 0,
    count > 3 ? numberOf(d) : 0,
    count > 4 ? numberOf(e) : 0,
  );
}

const numberOf = (given: Given): number => (typeof given === "object" ? given : value(given)).number;

function newTemplate(parts: TemplateStringsArray): number {
  const template = seen.parts.push(parts) - 1;
  seen.templates.set(parts, template);
  return template;
}

/** What a feature says: "side=before kind=name-person". */
export function nameOf(feature: Feature): string {
  const [template = 0, ...given] = seen.features.at(feature);
  return String.raw({ raw: seen.parts[template] ?? [] }, ...given.map((number) => seen.plain[number]));
}

/** The probability that a logistic model gives to what shows these features. */
export const probabilityOf = (model: LinearModel, features: readonly Feature[]): number =>
  1 / (1 + Math.exp(-weightOf(model, features, model.get("bias") ?? 0)));

/** The sum of what a model gives to these features, and of what there is without them. */
export function weightOf(model: LinearModel, features: readonly Feature[], without = 0): number {
  const weights = seen.weights.get(model) ?? new Float64Array();
  let sum = without;
  for (const feature of features) {
    const weight = weights[feature] ?? Number.NaN;
    sum += Number.isNaN(weight) ? learn(model, feature) : weight;
  }
  return sum;
}

/** Looks a weight up by the feature's name, and keeps it. */
function learn(model: LinearModel, feature: Feature): number {
  let weights = seen.weights.get(model) ?? new Float64Array();
  if (feature >= weights.length) {
    const more = new Float64Array(2 * seen.features.size()).fill(Number.NaN);
    more.set(weights);
    seen.weights.set(model, more);
    weights = more;
  }
  const weight = model.get(nameOf(feature)) ?? 0;
  weights[feature] = weight;
  return weight;
}
