import { finished, killedAfter, seeded, started } from "./processes.ts";
import { compared, standOf, type Trial } from "./trees.ts";

const KILLS = 5;
const SEED = 6;
/** A run is killed after so much of the time of an undisturbed one, at the most; five kills leave work to the last run. */
const LATEST = 0.18;
/** Before this a run has hardly begun, in milliseconds. */
const EARLIEST = 700;

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
    const moment = EARLIEST + random() * LATEST * duration;
    if (!(await killedAfter(started(extractArgs(input, output, jobs)), moment))) break;
    const stand = standOf(output);
    doneAtKills.push(stand.whole);
    broken += stand.broken;
  }
  await finished(extractArgs(input, output, jobs));
  const what = `batch, ${jobs} ${jobs === 1 ? "thread" : "workers"}`;
  return { what, kills: doneAtKills.length, doneAtKills, broken, ...compared(output, expected) };
}
