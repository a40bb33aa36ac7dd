import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

const COMMAND = resolve(import.meta.dirname, "../../dist/src/cli/main.js");

/** Starts the built command; what it says is not shown, what goes wrong shows in the outputs. */
export const started = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [COMMAND, ...args], { stdio: "ignore" });

/** Waits for a process to end; gives its exit code, null when it was killed. */
export const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((done) => child.once("exit", done));

export const finished = (args: readonly string[]): Promise<number | null> => ended(started(args));

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

/** Kills a process as a crash would, after a while, unless it ends before; tells whether it did. */
export async function killedAfter(child: ChildProcess, milliseconds: number): Promise<boolean> {
  const over = await Promise.race([ended(child).then(() => true), wait(milliseconds).then(() => false)]);
  if (over) return false;
  child.kill("SIGKILL");
  await ended(child);
  return true;
}

/** Numbers between 0 and 1 that look random and are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}
