/**
 * Fitted numbers are data: `models/<name>.json` holds `{ about, fittedOn, weights }`, a linear model by feature name.
 * A door reads the files and hands their texts to `readModels`.
 */
import { z } from "zod";
import { Failure } from "./failure.ts";
import { type Packed, readPacked } from "./linear-file.ts";

/** The models that the stages ask for; each is a file of that name. */
export const MODELS = [
  "speech",
  "cues",
  "sources",
  "pronouns",
  "nominals",
  "confidence",
  "turn-parts",
  "turn-unmarked",
  "turn-sieves",
  "name-types",
  "owners",
] as const satisfies readonly string[];

export type ModelName = (typeof MODELS)[number];

/** Every file that `readModels` asks for. */
export const MODEL_FILES = [...MODELS, "reported"] as const;

/** Weight of each feature; the feature "bias" is always on. */
export type LinearModel = ReadonlyMap<string, number>;
export type Models = Readonly<Record<ModelName, LinearModel>> & { readonly reported: Packed };

const modelFile = z.strictObject({
  about: z.string().min(1),
  fittedOn: z.string().min(1),
  weights: z.record(z.string(), z.number()),
});

/**
 * Reads and checks all models.
 * @param load gives the text of `models/<name>.json`
 * @throws Failure `model` when a model is not of the right shape
 */
export function readModels(load: (name: (typeof MODEL_FILES)[number]) => string): Models {
  const entries = MODELS.map((name) => [name, readModel(name, load(name))] as const);
  const linear = Object.fromEntries(entries) as Record<ModelName, LinearModel>;
  return Object.freeze({ ...linear, reported: readPacked(load("reported"), "models/reported.json") });
}

function readModel(name: string, text: string): LinearModel {
  const file = modelFile.safeParse(JSON.parse(text));
  if (!file.success)
    throw new Failure("model", z.prettifyError(file.error), `models/${name}.json`, "install again");
  return new Map(Object.entries(file.data.weights));
}

/** The logarithm of the odds that a logistic model gives to what shows these features. */
export function logOdds(model: LinearModel, features: Iterable<string>): number {
  let sum = model.get("bias") ?? 0;
  for (const feature of features) sum += model.get(feature) ?? 0;
  return sum;
}

/** The probability that a logistic model gives to what shows these features. */
export const probability = (model: LinearModel, features: Iterable<string>): number =>
  1 / (1 + Math.exp(-logOdds(model, features)));
