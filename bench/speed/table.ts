/** One ratio, measured in this run, beside what it is to be. */
export interface Row {
  readonly what: string;
  readonly measured: number;
  readonly target: string;
  readonly digits?: number;
}

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, measured, target, digits = 2 }) => `| ${what} | ${measured.toFixed(digits)} | ${target} |`,
  );
  return ["| what | measured | target |", "| --- | --- | --- |", ...lines, ""].join("\n");
}

/** Milliseconds of processor time that a piece of work takes; other work on the machine hardly shows in it. */
export function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least cost of each work over some rounds, all of them in every round, after one that warms up. */
export function least(works: readonly (() => void)[], rounds: number): number[] {
  for (const work of works) work();
  const costs = Array.from({ length: rounds }, () => works.map(cost));
  return works.map((_, i) => Math.min(...costs.map((round) => round[i] ?? Number.POSITIVE_INFINITY)));
}
