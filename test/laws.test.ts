/** The two laws of a record, on the fixtures always and on the corpora where they are. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Input, inputsOf } from "../bench/inputs.ts";
import { interview } from "../pipelines/interview.ts";
import { Failure } from "../src/failure.ts";
import { loadKit } from "../src/run/assets.ts";
import { mediaTypeOf } from "../src/stages/ingest/media-type.ts";
import { isThere } from "../training/corpora.ts";

const ROOT = join(import.meta.dirname, "..");

const CORPORA = [
  "corpora/quotes/news-dev.jsonl.gz",
  "corpora/quotes/news-train.jsonl.gz",
  "corpora/turns/turns-dev.jsonl.gz",
  "corpora/names/names-dev.jsonl.gz",
].filter(isThere);
const OF_EACH = 15;
const FIXTURES = join(ROOT, "fixtures");

const fixtures = (): Input[] =>
  readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
    .filter((path) => /article\.\w+$/.test(path))
    .map((path) => {
      const content = readFileSync(join(FIXTURES, path), "utf8");
      return { id: path, content, mediaType: mediaTypeOf(path, content) };
    });

const inputs = [...fixtures(), ...CORPORA.flatMap((corpus) => inputsOf(corpus).slice(0, OF_EACH))];
const pipeline = interview(loadKit());

/** The record as it is written, or the code of the failure. */
function read({ id, content, mediaType }: Input): string {
  try {
    const bytes = new TextEncoder().encode(content);
    return JSON.stringify(pipeline.run({ id, uri: null, mediaType, bytes }).record);
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

const first = new Map(inputs.map((input) => [input, read(input)]));
const records = [...first.values()].filter((text) => text.startsWith("{")).map((text) => JSON.parse(text));

/** Every object anywhere in a value. */
function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

describe("law 1: every span is the text that the record gives for it", () => {
  test("of everything that has a start, an end and a text", () => {
    let seen = 0;
    for (const record of records) {
      for (const found of objectsIn(record)) {
        if (!("start" in found && "end" in found && "text" in found)) continue;
        expect(record.text.slice(found.start, found.end)).toBe(found.text);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  test("of quotes, whose text is their spans'", () => {
    for (const { text, quotes } of records) {
      for (const quote of quotes) {
        const words = quote.spans.map((s: { start: number; end: number }) => text.slice(s.start, s.end));
        expect(quote.text.split(/ |\n\n/)).toEqual(words.join(" ").split(/ |\n\n/));
      }
    }
  });

  test("no span leaves the text or holds nothing", () => {
    for (const record of records) {
      for (const found of objectsIn([record.entities, record.roles, record.quotes])) {
        if (!("start" in found && "end" in found) || "time" in found) continue;
        const { start, end } = found as { start: number; end: number };
        if (Number.isInteger(start))
          expect(start >= 0 && start < end && end <= record.text.length).toBe(true);
      }
    }
  });
});

describe("law 2: the same bytes give the same record", () => {
  test("whatever was read before: backwards as forwards", () => {
    for (const input of inputs.toReversed()) expect(read(input)).toBe(first.get(input));
  }, 60_000);

  test("in a fresh process", () => {
    const few = inputs.filter((_, i) => i % Math.ceil(inputs.length / 3) === 0);
    for (const { id, content, mediaType } of few) {
      const main = join(ROOT, "src/cli/main.ts");
      const line = `${JSON.stringify({ id, content, mediaType })}\n`;
      const options = { input: line, encoding: "utf8", maxBuffer: 1 << 28 } as const;
      const out = execFileSync(process.execPath, ["--import", "tsx", main, "stream"], options);
      const input = inputs.find((other) => other.id === id);
      const answer = JSON.parse(out);
      expect("error" in answer ? answer.error.code : out.trim()).toBe(input && first.get(input));
    }
  }, 60_000);
});
