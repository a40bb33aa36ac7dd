/**
 * Features as numbers: feature`side=${side} kind=${kind}` is a hash of 52 bits of what the template says of these values.
 * It is put together of the hashes of its parts, so that no text is made; a model is a table of the hashes of its own
 * features' names. That two of some ten thousand names share a hash is as likely as one in a hundred million, and a
 * table that is made of such names refuses them.
 */
import { Failure } from "./failure.ts";
import type { LinearModel } from "./models.ts";
import { copied } from "./remembered.ts";

/** The hash of a feature's name. */
export type Feature = number;

type Plain = string | number | boolean | undefined;

/**
 * A piece of a name, looked at once for the many names that it is part of: its two hashes, and what it multiplies the
 * hashes of what stands before it with. A piece is good for ever.
 */
export interface Value {
  readonly text: string;
  readonly first: number;
  readonly second: number;
  readonly firstPower: number;
  readonly secondPower: number;
}

/** Multipliers of the two hashes, polynomials over the text's code units; the one of xy is `hash(x) * factor ** length(y) + hash(y)`. */
const [FIRST, SECOND] = [0x01000193, 0x2c9277b5];

function pieceOf(text: string): Value {
  let [first, second, firstPower, secondPower] = [0, 0, 1, 1];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i) + 1;
    first = (Math.imul(first, FIRST) + unit) | 0;
    second = (Math.imul(second, SECOND) + unit) | 0;
    firstPower = Math.imul(firstPower, FIRST);
    secondPower = Math.imul(secondPower, SECOND);
  }
  return { text, first, second, firstPower, secondPower };
}

const UPPER = 2 ** 32;
/** So many bits of the second hash, its upper ones, stand above the first: 52 bits in all are a whole number to the last. */
const UPPER_SHIFT = 12;

const joined = (first: number, second: number): Feature => (first >>> 0) + (second >>> UPPER_SHIFT) * UPPER;

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

/** The hashes of the name that is being put together. */
let first = 0;
let second = 0;

function append(piece: Value): void {
  first = (Math.imul(first, piece.firstPower) + piece.first) | 0;
  second = (Math.imul(second, piece.secondPower) + piece.second) | 0;
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
  first = head.first;
  second = head.second;
  if (count > 0) appendBoth(a, behind[0]);
  if (count > 1) appendBoth(b, behind[1]);
  if (count > 2) appendBoth(c, behind[2]);
  if (count > 3) appendBoth(d, behind[3]);
  if (count > 4) appendBoth(e, behind[4]);
  const made = joined(first, second);
  if (names !== null) names.set(made, String.raw({ raw: parts }, ...[a, b, c, d, e].map(textOf)));
  return made;
}

const textOf = (of: Given): string => given(of).text;

let names: Map<Feature, string> | null = null;

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

/** The probability that a logistic model gives to what shows these features. */
export const probabilityOf = (model: LinearModel, features: readonly Feature[]): number =>
  1 / (1 + Math.exp(-weightOf(model, features, model.get("bias") ?? 0)));

/** The sum of what a model gives to these features, and of what there is without them. */
export function weightOf(model: LinearModel, features: readonly Feature[], without = 0): number {
  const { keys, weights } = tables.get(model) ?? newTable(model);
  const mask = keys.length - 1;
  let sum = without;
  for (const feature of features) {
    let slot = slotOf(feature, mask);
    while (keys[slot] !== feature && keys[slot] !== FREE) slot = (slot + 1) & mask;
    sum += weights[slot] ?? 0;
  }
  return sum;
}

/** The weights of a model by the hashes of its features, in a table with a free slot for all that it has not. */
interface Table {
  readonly keys: Float64Array;
  readonly weights: Float64Array;
}

const FREE = -1;

const tables = new WeakMap<LinearModel, Table>();

/** The second hash's upper bits, in which a polynomial is mixed best. */
const slotOf = (feature: Feature, mask: number): number => ((feature / UPPER) | 0) & mask;

/** @throws Failure `model` when two features' names have one hash */
function newTable(model: LinearModel): Table {
  let size = 4;
  while (size < 2 * model.size) size *= 2;
  const keys = new Float64Array(size).fill(FREE);
  const weights = new Float64Array(size);
  for (const [name, weight] of model) {
    const piece = pieceOf(name);
    const key = joined(piece.first, piece.second);
    let slot = slotOf(key, size - 1);
    for (; keys[slot] !== FREE; slot = (slot + 1) & (size - 1)) {
      if (keys[slot] === key)
        throw new Failure("model", `two features have the hash of "${name}"`, null, "change FIRST or SECOND");
    }
    keys[slot] = key;
    weights[slot] = weight;
  }
  const table = { keys, weights };
  tables.set(model, table);
  return table;
}
