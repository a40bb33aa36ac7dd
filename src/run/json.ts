/** JSON for people and for `diff`: a line for each field, and one for each item of a list. Ends with a line end. */
export function spread(value: object): string {
  const fields = Object.entries(value).map(([name, field]) => `  ${JSON.stringify(name)}: ${items(field)}`);
  return `{\n${fields.join(",\n")}\n}\n`;
}

function items(field: unknown): string {
  if (!Array.isArray(field) || field.length === 0) return compact(field);
  return `[\n${field.map((item) => `    ${compact(item)}`).join(",\n")}\n  ]`;
}

/** JSON on one line; a map prints as its entries. */
export const compact = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => (inner instanceof Map ? [...inner] : inner)) ?? "null";
