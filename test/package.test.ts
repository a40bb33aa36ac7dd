import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { VERSION } from "../src/version.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), "utf8"));

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const locked: Readonly<Record<string, Locked>> = read("package-lock.json").packages;

describe("the package", () => {
  test("says one version of itself", () => {
    expect(VERSION).toBe(read("package.json").version);
  });

  test("the lock file names no download address, so that any registry can serve it", () => {
    expect(Object.keys(locked).filter((name) => locked[name]?.resolved !== undefined)).toEqual([]);
  });

  test("the lock file holds the binaries of every platform, so that npm ci works on each", () => {
    const wanted = Object.values(locked).flatMap((p) => Object.keys(p.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !(`node_modules/${name}` in locked))).toEqual([]);
  });
});
