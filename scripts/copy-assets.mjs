// The parts of the build that the compiler does not copy: word lists, fitted numbers, weights.
import { cpSync, existsSync } from "node:fs";

for (const folder of ["lexicons", "models"]) {
  const from = new URL(`../src/${folder}`, import.meta.url);
  if (existsSync(from)) cpSync(from, new URL(`../dist/src/${folder}`, import.meta.url), { recursive: true });
}
