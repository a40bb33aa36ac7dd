/** JSON for people and for `diff`: a line for each field, and one for each item of a list. Ends with a line end. */
export function spread(value: object, line = compact): string {
  const fields = Object.entries(value).map(
    ([name, field]) => `  ${JSON.stringify(name)}: ${items(field, line)}`,
  );
  return `{\n${fields.join(",\n")}\n}\n`;
}

function items(field: unknown, line: typeof compact): string {
  if (!Array.isArray(field) || field.length === 0) return line(field);
  return `[\n${field.map((item) => `    ${line(item)}`).join(",\n")}\n  ]`;
}

/** JSON on one line. */
export const compact = (value: unknown): string => JSON.stringify(value) ?? "null";

/** The same of what a stage adds: a map prints as its entries. Records have none, and to ask each value takes time. */
export const compactLayer = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => (inner instanceof Map ? [...inner] : inner)) ?? "null";
