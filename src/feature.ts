/** A value of a feature: one of few, never a word of the text. */
type Value = string | number | boolean | undefined;

/** The values that were ever given, numbered. */
const numbers = new Map<Value, number>();
const templates = new Map<TemplateStringsArray, number>();

/** By node: what the template says of the values on the way to it, once somebody asked. */
const names: (string | undefined)[] = [];

/**
 * feature`side=${side} kind=${kind}`: the template's text, made once for all values that it is given, because making a
 * name and looking at all its letters takes longer than the sum that it is made for. Each template is the root of a tree
 * whose branches are the values.
 */
export function feature(parts: TemplateStringsArray, ...values: readonly Value[]): string {
  let node = templates.get(parts) ?? rootOf(parts);
  for (let i = 0; i < values.length; i++) node = branches.next(node, numberOf(values[i]));
  const known = names[node];
  if (known !== undefined) return known;
  const name = String.raw({ raw: parts }, ...values);
  names[node] = name;
  return name;
}

const newNode = (): number => names.push(undefined) - 1;

function rootOf(parts: TemplateStringsArray): number {
  const root = newNode();
  templates.set(parts, root);
  return root;
}

function numberOf(value: Value): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  numbers.set(value, numbers.size);
  return numbers.size - 1;
}

/**
 * From a node by a value to the next node: a hash table in one piece of memory, four numbers a place, the last unused.
 * No branch leads to node 0, which is a root: there 0 says that a place is free.
 */
const branches = branchTable();

function branchTable(): { readonly next: (node: number, value: number) => number } {
  let places = new Int32Array(4 << 12);
  let used = 0;
  const placeOf = (node: number, value: number): number => {
    const mask = places.length / 4 - 1;
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(value, 0x85ebca6b);
    let place = (hash ^ (hash >>> 15)) & mask;
    while (places[4 * place + 2] !== 0) {
      if (places[4 * place] === node && places[4 * place + 1] === value) break;
      place = (place + 1) & mask;
    }
    return 4 * place;
  };
  const grow = (): void => {
    const old = places;
    places = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 4)
      if (old[at + 2] !== 0) places.set(old.subarray(at, at + 4), placeOf(old[at] ?? 0, old[at + 1] ?? 0));
  };
  const next = (node: number, value: number): number => {
    const at = placeOf(node, value);
    const known = places[at + 2] ?? 0;
    if (known !== 0) return known;
    const fresh = newNode();
    places.set([node, value, fresh], at);
    if (++used > places.length / 8) grow();
    return fresh;
  };
  return { next };
}
