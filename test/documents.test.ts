import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { expect, test } from "vitest";
import { pipeline, type Stage } from "../src/pipeline.ts";

setFlagsFromString("--allow-natives-syntax");

/** Whether an object has fields at fixed places; a hash table has not. */
const hasFields: (doc: object) => unknown = new Script("(doc) => %HasFastProperties(doc)").runInThisContext();

const LAYERS = 4;
const FIELDS = 8;

test("a document has its fields at fixed places, the first one too, however many layers it has", () => {
  const seen: unknown[] = [];
  const adding = (n: number): Stage<object, object> => ({
    name: `stage-${n}`,
    run: (doc) => {
      seen.push(hasFields(doc));
      return Object.fromEntries(Array.from({ length: FIELDS }, (_, i) => [`field-${n}-${i}`, i]));
    },
  });
  let grown = pipeline<object>().through(adding(0));
  for (let n = 1; n < LAYERS; n++) grown = grown.through(adding(n));
  const docs = [grown.run({}), grown.run({})];
  expect(docs.map((doc) => Object.keys(doc).length)).toEqual([1 + LAYERS * FIELDS, 1 + LAYERS * FIELDS]);
  expect(seen).toEqual(new Array(2 * LAYERS).fill(true));
});
