/** Over a real Redis; `SAIDBY_TEST_REDIS` names it. Without one these tests are skipped, in words. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Queue } from "bullmq";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { saidby } from "../cli/command-line.ts";

const REDIS = process.env["SAIDBY_TEST_REDIS"];
const MAIN = join(import.meta.dirname, "../../src/cli/main.ts");
const ARTICLES = 60;

let folder = "";
const at = (...path: string[]) => join(folder, ...path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "saidby-"));
  mkdirSync(at("in"));
  for (let i = 0; i < ARTICLES; i++) writeFileSync(at("in", `${i}.txt`), `“It is ${i},” said Ann Lee.\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What is hidden is saidby's own. */
const outputs = (of: string) =>
  Object.fromEntries(
    readdirSync(at(of))
      .filter((file) => !file.startsWith("."))
      .map((file) => [file, readFileSync(at(of, file), "utf8")]),
  );

const startWorker = () =>
  execFile(process.execPath, [
    "--import",
    "tsx",
    MAIN,
    "worker",
    "--queue",
    REDIS ?? "",
    "--drain",
    "--jobs",
    "1",
  ]);

const closed = (child: ReturnType<typeof startWorker>) =>
  new Promise<number | null>((done) => child.once("close", done));

describe.skipIf(REDIS === undefined)("a queue (skipped where SAIDBY_TEST_REDIS names no Redis)", () => {
  beforeEach(async () => {
    const queue = new Queue("saidby", { connection: { url: REDIS ?? "" } });
    await queue.obliterate({ force: true });
    await queue.close();
  });

  const enqueue = () => saidby(["enqueue", at("in"), "-o", at("out"), "--queue", REDIS ?? ""]);
  const status = async () =>
    JSON.parse((await saidby(["queue", "status", "--json", "--queue", REDIS ?? ""])).out);

  test("holds each task once", async () => {
    await enqueue();
    expect((await enqueue()).said).toBe(`${ARTICLES} in the queue`);
    expect(await status()).toMatchObject({ waiting: ARTICLES, done: 0, failed: 0 });
  });

  test("with two workers of which one is killed, gives what an undisturbed run gives", async () => {
    await saidby(["extract", at("in"), "-o", at("undisturbed")]);
    await enqueue();
    const [killed, other] = [startWorker(), startWorker()];
    const ends = [closed(killed), closed(other)];
    while ((await status()).done < ARTICLES / 6) await new Promise((wake) => setTimeout(wake, 20));
    killed.kill("SIGKILL");
    await Promise.all(ends);
    expect(await status()).toMatchObject({ waiting: 0, active: 0, failed: 0 });
    const made = Object.values(outputs("out")).map((text) => JSON.parse(text));
    const expected = Object.values(outputs("undisturbed")).map((text) => JSON.parse(text));
    expect(made).toEqual(expected);
  }, 120_000);

  test("leaves nothing behind of workers that were killed while they wrote", async () => {
    await enqueue();
    const queue = new Queue("saidby", { connection: { url: REDIS ?? "" } });
    for (const { id } of await queue.getJobs()) {
      mkdirSync(at("out/.saidby/queue", id ?? "", "1"), { recursive: true });
      writeFileSync(at("out/.saidby/queue", id ?? "", "1", "7-1-0.tmp"), '{ "half');
    }
    await queue.close();
    expect(await closed(startWorker())).toBe(0);
    expect(readdirSync(at("out")).filter((file) => !file.endsWith(".json"))).toEqual([".saidby"]);
    expect(readdirSync(at("out/.saidby/queue"))).toEqual([]);
  }, 60_000);

  test("keeps what cannot be read on the list of the dead, with why", async () => {
    writeFileSync(at("in/0.txt"), "");
    await enqueue();
    expect(await closed(startWorker())).toBe(3);
    const { dead, done } = await status();
    expect(done).toBe(ARTICLES - 1);
    expect(dead).toEqual([{ path: at("in/0.txt"), reason: expect.stringMatching(/^empty/) }]);
  });
});

test("where no queue answers, that is said", async () => {
  const { code, said } = await saidby(["queue", "status", "--queue", "redis://:secret@127.0.0.1:1"]);
  expect(said).toMatch(/127\.0\.0\.1:1: .*\[queue\]/);
  expect(said).not.toContain("secret");
  expect(code).toBe(2);
});
