import { finished, killedAfter, seeded, started } from "./processes.ts";
import { compared, standOf, type Trial, writing } from "./trees.ts";

const KILLS = 5;
const SEED = 6;
/** A run may write for so much of the time of an undisturbed one, at the most; five kills leave work to the last run. */
const LATEST = 0.18;

export const extractArgs = (input: string, output: string, jobs: number): string[] => [
  "extract",
  input,
  "-o",
  output,
  "--jobs",
  String(jobs),
  "--quiet",
];

/** A batch that is killed five times and resumed each time. */
export async function batchTrial(
  input: string,
  output: string,
  jobs: number,
  duration: number,
  expected: ReadonlyMap<string, string>,
): Promise<Trial> {
  const random = seeded(SEED + jobs);
  const doneAtKills: number[] = [];
  let broken = 0;
  while (doneAtKills.length < KILLS) {
    const run = started(extractArgs(input, output, jobs));
    await writing(run, output);
    if (!(await killedAfter(run, (random() * LATEST * duration) / jobs))) break;
    const stand = standOf(output);
    doneAtKills.push(stand.whole);
    broken += stand.broken;
  }
  await finished(extractArgs(input, output, jobs));
  const what = `batch, ${jobs} ${jobs === 1 ? "thread" : "workers"}`;
  return { what, kills: doneAtKills.length, doneAtKills, broken, ...compared(output, expected) };
}
