/** Every regular expression of the source, attacked: none may take more than linear time. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

interface Expression {
  readonly place: string;
  readonly pattern: RegExp;
}

const FILES = ["src", "pipelines"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file))
    .sort(),
);

function expressionsOf(file: string): Expression[] {
  const found: Expression[] = [];
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const flags = node.text.slice(end + 1).replace(/[gy]/g, "");
      found.push({ place: `${file} ${node.text}`, pattern: new RegExp(node.text.slice(1, end), flags) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What is repeated: characters of each class that patterns tell apart, and every literal piece of the pattern. */
function pumps({ source }: RegExp): string[] {
  const plain = [
    " ",
    "\t",
    "\n",
    "\r\n",
    "a",
    "A",
    "1",
    ".",
    ",",
    "-",
    "'",
    "’",
    "“",
    "(",
    "[",
    "<",
    ">",
    "*",
  ];
  const mixed = [
    "a ",
    "A ",
    "Aa ",
    "1 ",
    " \n",
    "a.",
    "A.",
    "1:",
    "00:",
    "a-",
    "#",
    "@",
    "/",
    "&",
    ":",
    "]",
    ")",
  ];
  const words = source.replace(/\\[a-zA-Z](?:\{\w*\})?/g, " ").match(/[^\\^$.*+?()[\]{}|]{1,12}/g) ?? [];
  return [...new Set([...plain, ...mixed, ...words, ...words.map((word) => `${word} `)])];
}

const SMALL = 4_000;
const GROWTH = 4;
/** Quicker than this is no attack. */
const NOTICED_MS = 25;
/** Linear time grows fourfold, quadratic sixteenfold. */
const TOO_MUCH = 9;

function spent(pattern: RegExp, text: string): number {
  const before = process.cpuUsage();
  pattern.exec(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The pump that an expression takes more than linear time over, or null. */
function fatal(pattern: RegExp): string | null {
  for (const head of ["", "a", "<v "]) {
    for (const pump of pumps(pattern)) {
      const text = (size: number) => `${head}${pump.repeat(size / pump.length)}\u0001`;
      const [small, large] = [text(SMALL), text(SMALL * GROWTH)];
      if (spent(pattern, large) < NOTICED_MS) continue;
      const best = (of: string) => Math.min(...[1, 2, 3].map(() => spent(pattern, of)));
      if (best(large) / Math.max(best(small), 0.05) > TOO_MUCH) return pump;
    }
  }
  return null;
}

describe("regular expressions", () => {
  const all = FILES.flatMap(expressionsOf);

  test("the attack is one: it finds what is known to be quadratic or worse", () => {
    for (const bad of [/\s+$/, /<v\s+([^>]*)>/, /[a-z]+\d/]) expect(fatal(bad)).not.toBeNull();
  });

  test("none of the source takes more than linear time", () => {
    expect(all.length).toBeGreaterThan(100);
    const slow = all.filter(({ pattern }) => fatal(pattern) !== null).map(({ place }) => place);
    expect(slow).toEqual([]);
  });
});
