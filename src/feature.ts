/** A value of a feature: one of few, never a word of the text. */
type Value = string | number | boolean | undefined;

/** From a value to the next one, and after the last to the name. */
interface Branch {
  readonly next: Map<Value, Branch>;
  name: string | null;
}

const templates = new Map<TemplateStringsArray, Branch>();

/**
 * feature`side=${side} kind=${kind}`: the template's text, made once for all values that it is given, because making a
 * name and looking at all its letters takes longer than the sum that it is made for.
 */
export function feature(parts: TemplateStringsArray, ...values: readonly Value[]): string {
  let at = branchOf(templates, parts);
  for (const value of values) at = branchOf(at.next, value);
  at.name ??= String.raw({ raw: parts }, ...values);
  return at.name;
}

function branchOf<Key>(branches: Pick<Map<Key, Branch>, "get" | "set">, key: Key): Branch {
  const known = branches.get(key);
  if (known !== undefined) return known;
  const fresh: Branch = { next: new Map(), name: null };
  branches.set(key, fresh);
  return fresh;
}
