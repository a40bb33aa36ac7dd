// The parts of the build that the compiler does not make: word lists, fitted numbers, weights, the JSON Schema.
import { cpSync, existsSync, writeFileSync } from "node:fs";

for (const folder of ["lexicons", "models"]) {
  const from = new URL(`../src/${folder}`, import.meta.url);
  if (existsSync(from)) cpSync(from, new URL(`../dist/src/${folder}`, import.meta.url), { recursive: true });
}

const { recordJsonSchema, SCHEMA_VERSION } = await import(new URL("../dist/src/schema.js", import.meta.url));
const schema = `${SCHEMA_VERSION.replace("saidby/", "")}.schema.json`;
writeFileSync(
  new URL(`../dist/${schema}`, import.meta.url),
  `${JSON.stringify(recordJsonSchema(), null, 2)}\n`,
);
