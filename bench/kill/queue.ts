import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { ended, finished, killedAfter, started, wait } from "./processes.ts";
import { compared, standOf, type Trial, writing } from "./trees.ts";

/** When the first worker is killed, after the first output, as a share of the time of an undisturbed run. */
const MOMENT = 0.25;
const REDIS_START = 1000;

/** Two workers on a queue of their own; the first is killed midway, the second does what is left. */
export async function queueTrial(
  input: string,
  output: string,
  duration: number,
  expected: ReadonlyMap<string, string>,
): Promise<Trial> {
  const port = await freePort();
  const options = ["--port", String(port), "--save", "", "--appendonly", "no"];
  const redis = spawn("redis-server", options, { stdio: "ignore" });
  const queue = ["--queue", `redis://127.0.0.1:${port}`];
  try {
    await wait(REDIS_START);
    await finished(["enqueue", input, "-o", output, ...queue]);
    const worker = ["worker", ...queue, "--jobs", "1", "--drain"];
    const [first, second] = [started(worker), started(worker)];
    await writing(first, output);
    const killed = await killedAfter(first, MOMENT * duration);
    const { whole, broken } = standOf(output);
    await ended(second);
    const kills = killed ? 1 : 0;
    const what = "queue, two workers, one killed";
    return { what, kills, doneAtKills: [whole], broken, ...compared(output, expected) };
  } finally {
    redis.kill();
    await ended(redis);
  }
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? done(address.port) : failed(new Error("no port")),
      );
    });
  });
