/** What a run has come to, for people. */
import { printable } from "../printable.ts";
import type { Result } from "../run/task.ts";

/** Files that a summary names for each kind of failure. */
const NAMED = 3;

export interface Summary {
  readonly add: (path: string, result: Result) => void;
  readonly failed: () => number;
  /** Articles that were done, or found done, or that failed. */
  readonly seen: () => number;
  readonly text: () => string;
}

/** A summary to add results to. */
export function summary(): Summary {
  const sums = { done: 0, skipped: 0, quotes: 0, attributed: 0 };
  const failures = new Map<string, { count: number; files: string[] }>();
  const failed = () => [...failures.values()].reduce((sum, { count }) => sum + count, 0);
  return {
    add: (path, { failure, skipped, tally }) => {
      if (failure) return addFailure(failures, failure.code, path);
      sums[skipped ? "skipped" : "done"]++;
      sums.quotes += tally?.quotes ?? 0;
      sums.attributed += tally?.attributed ?? 0;
    },
    failed,
    seen: () => sums.done + sums.skipped + failed(),
    text: () => {
      const { done, skipped, quotes, attributed } = sums;
      const facts = [
        `${number(done)} ${done === 1 ? "article" : "articles"}`,
        skipped > 0 ? `${number(skipped)} done before` : "",
        quotes > 0 ? `${number(quotes)} quotes` : "",
        quotes > 0 ? `${number(attributed)} attributed, ${number(quotes - attributed)} unknown` : "",
        failed() > 0 ? `${number(failed())} failed` : "",
      ];
      return [facts.filter((fact) => fact !== "").join(" · "), ...failureRows(failures)].join("\n");
    },
  };
}

type Failures = Map<string, { count: number; files: string[] }>;

function addFailure(failures: Failures, code: string, path: string): void {
  const { count, files } = failures.get(code) ?? { count: 0, files: [] };
  failures.set(code, { count: count + 1, files: files.length < NAMED ? [...files, path] : files });
}

const failureRows = (failures: Failures): string[] =>
  [...failures].sort().map(([code, { count, files }]) => {
    const more = count > files.length ? " …" : "";
    return printable(`  ${code}: ${number(count)} (${files.join(", ")}${more})`);
  });

/** 12345 as 12,345. */
export const number = (value: number): string => value.toLocaleString("en-US");
