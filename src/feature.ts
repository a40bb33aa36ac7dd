/**
 * Features as numbers: feature`side=${side} kind=${kind}` is a hash of what the template says of these values, put together
 * of the hashes of its parts, so that no text is made; a model is a table of the hashes of its own features' names (the
 * hashing trick: Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009). A table refuses names that
 * share a hash; some feature that no model has shares one with a model of ten thousand in one case of 400,000.
 */
import { Failure } from "./failure.ts";
import type { LinearModel } from "./models.ts";
import { copied } from "./remembered.ts";

/** The hash of a feature's name. */
export type Feature = number;

type Plain = string | number | boolean | undefined;

/** A piece of a name, looked at once for the many names that it is part of; it is good for ever. */
export interface Value {
  readonly text: string;
  readonly hash: number;
  /** What the hash of the text before it is multiplied with. */
  readonly power: number;
}

/** Of the hash, a polynomial over the text's code units: the one of xy is `hash(x) * FACTOR ** length(y) + hash(y)`. */
const FACTOR = 0x01000193;

function pieceOf(text: string): Value {
  let [hash, power] = [0, 1];
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(hash, FACTOR) + text.charCodeAt(i) + 1) | 0;
    power = Math.imul(power, FACTOR);
  }
  return { text, hash, power };
}

/** Spreads a polynomial over all bits; no two become one. */
const mixed = (hash: number): Feature => Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);

/** More different values than some hundred articles have; they are forgotten then, so that memory stays flat. */
const MOST = 20_000;

/** Numbers below this are counts. */
const SMALL = 64;

const values = new Map<Plain, Value>();
const small = Array.from({ length: SMALL }, (_, i) => pieceOf(`${i}`));

/** A value as `feature` takes it. */
export function value(of: Plain): Value {
  const count = typeof of === "number" ? small[of] : undefined;
  const known = count ?? values.get(of);
  if (known !== undefined) return known;
  if (values.size >= MOST) values.clear();
  const fresh = pieceOf(copied(`${of}`));
  values.set(typeof of === "string" ? fresh.text : of, fresh);
  return fresh;
}

type Given = Plain | Value;

const given = (of: Given): Value => (typeof of === "object" ? of : value(of));

/** The pieces of a template: what stands before its values and behind each of them. */
interface Template {
  readonly count: number;
  readonly head: Value;
  readonly behind: readonly [Value, Value, Value, Value, Value];
}

const templates = new Map<TemplateStringsArray, Template>();

const NOTHING = pieceOf("");

function newTemplate(parts: TemplateStringsArray): Template {
  const [head = NOTHING, a = NOTHING, b = NOTHING, c = NOTHING, d = NOTHING, e = NOTHING] =
    parts.map(pieceOf);
  const template: Template = { count: parts.length - 1, head, behind: [a, b, c, d, e] };
  templates.set(parts, template);
  return template;
}

/** The hash of the name that is being put together. */
let hash = 0;

function append(piece: Value): void {
  hash = (Math.imul(hash, piece.power) + piece.hash) | 0;
}

function appendBoth(of: Given, behind: Value): void {
  append(given(of));
  append(behind);
}

/** What the template says of up to five values: named one by one, since a list of them is made anew for each call. */
export function feature(
  parts: TemplateStringsArray,
  a?: Given,
  b?: Given,
  c?: Given,
  d?: Given,
  e?: Given,
): Feature {
  const { count, head, behind } = templates.get(parts) ?? newTemplate(parts);
  hash = head.hash;
  if (count > 0) appendBoth(a, behind[0]);
  if (count > 1) appendBoth(b, behind[1]);
  if (count > 2) appendBoth(c, behind[2]);
  if (count > 3) appendBoth(d, behind[3]);
  if (count > 4) appendBoth(e, behind[4]);
  if (names !== null) keep(mixed(hash), String.raw({ raw: parts }, ...[a, b, c, d, e].map(textOf)));
  return mixed(hash);
}

const textOf = (of: Given): string => given(of).text;

let names: Map<Feature, string> | null = null;

/** The first of those that share a hash, if any ever do. */
function keep(feature: Feature, name: string): void {
  if (names?.has(feature) === false) names.set(feature, name);
}

/** From now on the names of all features are kept, for `nameOf`; who only reads articles does without. */
export function keepNames(): void {
  names ??= new Map();
}

/**
 * What a feature says: "side=before kind=name-person".
 * @throws RangeError when it was made before `keepNames` was called
 */
export function nameOf(feature: Feature): string {
  const name = names?.get(feature);
  if (name === undefined) throw new RangeError("the feature's name was not kept: call keepNames first");
  return name;
}

/** The sum of what a model gives to these features, and of what there is without them. */
export function weightOf(model: LinearModel, features: readonly Feature[], without = 0): number {
  const table = tables.get(model) ?? newTable(model);
  let sum = without;
  for (const feature of features) sum += table.weights[slotOf(table, feature)] ?? 0;
  return sum;
}

/** The weights of a model by the hashes of its features, in a table with a free slot for all that it has not. */
interface Table {
  readonly keys: Int32Array;
  readonly weights: Float64Array;
}

/** The key of free slots. */
const FREE = 0;

const tables = new WeakMap<LinearModel, Table>();

/** @throws Failure `model` when the names of two features have one hash */
function newTable(model: LinearModel): Table {
  let size = 4;
  while (size < 2 * model.size) size *= 2;
  const table = { keys: new Int32Array(size), weights: new Float64Array(size) };
  for (const [name, weight] of model) {
    const key = mixed(pieceOf(name).hash);
    const slot = slotOf(table, key);
    if (key === FREE || table.keys[slot] === key)
      throw new Failure("model", `two features have the hash of "${name}"`, null, "change FACTOR");
    table.keys[slot] = key;
    table.weights[slot] = weight;
  }
  tables.set(model, table);
  return table;
}

/** The slot of a feature, or the free one where it would be. */
function slotOf({ keys }: Table, feature: Feature): number {
  const mask = keys.length - 1;
  let slot = feature & mask;
  while (keys[slot] !== feature && keys[slot] !== FREE) slot = (slot + 1) & mask;
  return slot;
}
