import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import of the source, as paths from the root; packages keep their names. */
function importsOf(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const path = join(ROOT, folder, file);
      const found = readFileSync(path, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
      const target = (name: string) =>
        name.startsWith(".") ? relative(ROOT, resolve(dirname(path), name)) : name;
      return [...found].map((m) => ({ from: relative(ROOT, path), to: target(m[1] ?? "") }));
    });
}

const IMPORTS = [...importsOf("src"), ...importsOf("pipelines")];

/** The floor that a file is on: ground and tools, stages, pipelines, edges, doors. */
function floor(path: string): number {
  if (/^src\/(cli\/|index\.ts|extract-article\.ts|browser)/.test(path)) return 4;
  if (/^src\/(run|golden|exports|imports|review)\//.test(path)) return 3;
  if (path.startsWith("pipelines/")) return 2;
  if (path.startsWith("src/stages/")) return 1;
  return 0;
}

const offenders = (bad: (i: Import) => boolean) => IMPORTS.filter(bad).map((i) => `${i.from} → ${i.to}`);

describe("the house", () => {
  test("imports go down the stairs only", () => {
    expect(offenders((i) => /^(src|pipelines)\//.test(i.to) && floor(i.to) > floor(i.from))).toEqual([]);
  });

  test("stages do not visit each other", () => {
    const stage = (path: string) => /^src\/stages\/([a-z]+)/.exec(path)?.[1];
    expect(offenders((i) => !!stage(i.from) && !!stage(i.to) && stage(i.from) !== stage(i.to))).toEqual([]);
  });

  test("only nlp/ imports the engines", () => {
    const engine = /^(wink-|compromise)/;
    expect(offenders((i) => engine.test(i.to) && !i.from.startsWith("src/nlp/"))).toEqual([]);
  });

  test("only run/ touches the disk and other processes", () => {
    const disk = /^(node:)?(fs|child_process|worker_threads|os|net|http)\b/;
    expect(offenders((i) => disk.test(i.to) && !i.from.startsWith("src/run/"))).toEqual([]);
  });

  test("only cli/main.ts has the console and the exit code", () => {
    const files = IMPORTS.map((i) => i.from).filter((f) => f !== "src/cli/main.ts");
    const loud = [...new Set(files)].filter((f) =>
      /\bconsole\.|process\.(exit|stdout|stderr|argv)/.test(readFileSync(join(ROOT, f), "utf8")),
    );
    expect(loud).toEqual([]);
  });

  test("below the doors and edges nobody asks for the time or for chance", () => {
    const files = readdirSync(join(ROOT, "src/stages"), { recursive: true, encoding: "utf8" });
    const sources = files.filter((f) => f.endsWith(".ts"));
    const impure = sources.filter((f) =>
      /Date\.now|new Date\(\)|Math\.random|performance\.now|toLocale|localeCompare/.test(
        readFileSync(join(ROOT, "src/stages", f), "utf8"),
      ),
    );
    expect(impure).toEqual([]);
  });
});
