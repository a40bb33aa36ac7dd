/** JSON for people and for `diff`: a line for each field, and one for each item of a list. Ends with a line end. */
export function spread(value: object): string {
  const fields = Object.entries(value).map(([name, field]) => `  ${JSON.stringify(name)}: ${items(field)}`);
  return `{\n${fields.join(",\n")}\n}\n`;
}

function items(field: unknown): string {
  if (!Array.isArray(field) || field.length === 0) return compact(field);
  return `[\n${field.map((item) => `    ${compact(item)}`).join(",\n")}\n  ]`;
}

/** JSON on one line. */
export const compact = (value: unknown): string => JSON.stringify(value) ?? "null";

/** A stage's layer as JSON can hold it: a map is its entries. Records have none, and asking each value takes time. */
export const plain = (layer: object): object =>
  JSON.parse(JSON.stringify(layer, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner)));
