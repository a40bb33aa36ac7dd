import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFixtures } from "../../src/golden/fixtures.ts";
import { reviewApp } from "../../src/review/app.ts";
import { fixturesDesk, recordsDesk } from "../../src/review/desks.ts";
import { confined } from "../../src/run/confined.ts";
import { goldenDisk } from "../../src/run/golden-disk.ts";
import { type Serving, serve } from "../../src/run/serve.ts";
import { diskOf, recordOf } from "../golden/made.ts";

const TEXT = "“It rains,” said Mio Ito.";
const GOLDEN =
  'people: [ { name: Mio Ito } ] # mine\nquotes: [ { speaker: Mio Ito, spans: [ "It rains," ] } ]\n';

async function appOf(golden = GOLDEN) {
  const disk = diskOf({ "f/a/article.txt": TEXT, "f/a/golden.yaml": golden });
  const record = recordOf(TEXT, {
    people: ["Mio Ito"],
    quotes: [{ speaker: "Mio Ito", spans: ["It rains,"] }],
  });
  const page = async (name: string) => (name === "index.html" ? new TextEncoder().encode("page") : null);
  const app = reviewApp(
    fixturesDesk(await findFixtures(["f"], disk), disk, () => ({ record, rawOffsets: null })),
    page,
  );
  return { disk, app, ask: (method: string, path: string, body = "") => app({ method, path, body }) };
}

describe("what the server answers", () => {
  test("a golden with its record", async () => {
    const { body } = await (await appOf()).ask("GET", "/api/fixtures/a");
    expect(JSON.parse(String(body))).toMatchObject({
      golden: { people: [{ name: "Mio Ito" }] },
      record: { text: TEXT },
    });
  });

  test("a golden that cannot be read is told with its line, and nothing is guessed", async () => {
    const { body } = await (await appOf("people: 7")).ask("GET", "/api/fixtures/a");
    expect(JSON.parse(String(body))).toMatchObject({ golden: null, problems: [{ line: 1 }] });
  });

  test("saving writes the golden and nothing else", async () => {
    const { disk, ask } = await appOf();
    const before = { ...disk.files };
    const golden = { people: [{ name: "Mio Ito", part: "interviewee" }], quotes: [] };
    expect((await ask("PUT", "/api/fixtures/a", JSON.stringify(golden))).status).toBe(200);
    expect(disk.files["f/a/golden.yaml"]).toContain("interviewee");
    expect({ ...disk.files, "f/a/golden.yaml": "" }).toEqual({ ...before, "f/a/golden.yaml": "" });
  });

  test.each([
    ["no JSON", "{"],
    ["an unknown field", '{"peple": []}'],
    ["words that are not in the article", '{"quotes": [{"speaker": null, "spans": ["It pours."]}]}'],
    ["a speaker whom nobody knows", '{"quotes": [{"speaker": "Ren Oda", "spans": ["It rains,"]}]}'],
  ])("%s is refused, and the file stays as it is", async (_, body) => {
    const { disk, ask } = await appOf();
    const { status } = await ask("PUT", "/api/fixtures/a", body);
    expect([status, disk.files["f/a/golden.yaml"]]).toEqual([422, GOLDEN]);
  });

  test.each([
    "/../package.json",
    "/assets/../../x.js",
    "/assets/..%2f..%2fx",
    "/assets/..%252f..%252fx",
    "/assets/..\\..\\x",
    "/assets/%2e%2e/x.js",
    "/index.html%00.js",
    "/index.html\0",
    "/etc/passwd",
    "//x",
    "/.env",
    "/api/fixtures/..%2f..%2fetc",
    "/api/fixtures/%2e%2e",
    "/api/fixtures/a%2f..",
    "/api/fixtures/a%00",
    "/api/fixtures/%",
    "/api/fixtures/__proto__",
  ])("%s leads nowhere", async (path) => {
    expect((await (await appOf()).ask("GET", path)).status).toBe(404);
  });

  test("only what there is can be asked for, and only read or saved", async () => {
    const { ask } = await appOf();
    expect((await ask("PUT", "/api/fixtures/none", "{}")).status).toBe(404);
    expect((await ask("DELETE", "/api/fixtures/a")).status).toBe(405);
    expect((await ask("POST", "/")).status).toBe(405);
  });
});

test("records are shown, with all that they say as labels, and cannot be saved", async () => {
  const record = recordOf(TEXT, {
    people: ["Mio Ito"],
    quotes: [{ speaker: "Mio Ito", spans: ["It rains,"] }],
  });
  const app = reviewApp(recordsDesk(new Map([["2024/a.json", record]])), async () => null);
  const path = `/api/fixtures/${encodeURIComponent("2024/a.json")}`;
  const { body } = await app({ method: "GET", path, body: "" });
  expect(JSON.parse(String(body))).toMatchObject({
    readOnly: true,
    golden: { quotes: [{ speaker: "Mio Ito" }] },
  });
  expect((await app({ method: "PUT", path, body: "{}" })).status).toBe(405);
});

test("a link that leads out of the fixtures is neither read nor written through", async () => {
  const root = mkdtempSync(join(tmpdir(), "saidby-"));
  try {
    for (const folder of ["f/a", "f/b", "away"]) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, "away/secret.txt"), TEXT);
    writeFileSync(join(root, "f/a/golden.yaml"), GOLDEN);
    symlinkSync(join(root, "away/secret.txt"), join(root, "f/a/article.txt"));
    symlinkSync(join(root, "away"), join(root, "f/away"));
    const disk = confined(goldenDisk, [join(root, "f")]);
    const record = recordOf(TEXT, { people: ["Mio Ito"], quotes: [] });
    const fixtures = await findFixtures([join(root, "f")], disk);
    expect(fixtures.map(({ slug }) => slug)).toEqual(["a"]);
    const app = reviewApp(
      fixturesDesk(fixtures, disk, () => ({ record, rawOffsets: null })),
      async () => null,
    );
    const { status, body } = await app({ method: "GET", path: "/api/fixtures/a", body: "" });
    expect([status, String(body)]).toEqual([422, expect.stringContaining("leads out of the fixtures")]);
    expect((await app({ method: "PUT", path: "/api/fixtures/a", body: "{}" })).status).toBe(422);
    await expect(disk.write(join(root, "f/away/x.yaml"), "x")).rejects.toMatchObject({ code: "outside" });
    await expect(disk.write(join(root, "f/../x.yaml"), "x")).rejects.toMatchObject({ code: "outside" });
    expect(readdirSync(root).sort()).toEqual(["away", "f"]);
    expect(readdirSync(join(root, "away"))).toEqual(["secret.txt"]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

describe("who may ask", () => {
  let serving: Serving;
  let cookie: string;
  const port = () => Number(new URL(serving.url).port);
  const host = () => new URL(serving.url).host;

  const status = (path: string, headers: Record<string, string>, method = "GET") =>
    new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port: port(), path, method, headers }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
      });
      asked.on("error", reject).end();
    });

  beforeAll(async () => {
    serving = await serve((await appOf()).app, 0);
    const { searchParams } = new URL(serving.url);
    const first = await status(`/?token=${searchParams.get("token")}`, {});
    expect(first.status).toBe(303);
    cookie = String(first.headers["set-cookie"]).split(";")[0] ?? "";
  });
  afterAll(() => serving.close());

  test("whoever has the cookie that the link was traded for", async () => {
    const answer = await status("/", { cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(answer.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
  });

  test("nobody without it, nor with the link a second time", async () => {
    expect((await status("/", {})).status).toBe(403);
    expect((await status("/", { cookie: "saidby=x" })).status).toBe(403);
    expect((await status(`/${new URL(serving.url).search}`, { cookie })).status).toBe(403);
  });

  test("no page that reached the address under another name", async () => {
    expect((await status("/", { cookie, host: `evil.example:${port()}` })).status).toBe(403);
    expect((await status("/", { cookie, host: `localhost:${port()}` })).status).toBe(403);
  });

  test("no page of another origin, and no change without an origin", async () => {
    expect((await status("/api/fixtures", { cookie, origin: "http://evil.example" })).status).toBe(403);
    expect((await status("/api/fixtures/a", { cookie, origin: "null" }, "PUT")).status).toBe(403);
    expect((await status("/api/fixtures/a", { cookie }, "PUT")).status).toBe(403);
    expect((await status("/api/fixtures/a", { cookie, origin: `http://${host()}` }, "PUT")).status).toBe(422);
  });

  test("nobody is told that another page may read, and every answer has the policy", async () => {
    const preflight = { cookie, origin: "http://evil.example", "access-control-request-method": "PUT" };
    for (const [path, headers, method] of [
      ["/", {}, "GET"],
      ["/api/fixtures", { cookie }, "GET"],
      ["/none", { cookie }, "GET"],
      ["/api/fixtures/a", preflight, "OPTIONS"],
    ] as const) {
      const answer = await status(path, headers, method);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
      const policy = String(answer.headers["content-security-policy"]);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(answer.headers["x-frame-options"]).toBe("DENY");
    }
  });

  test("nobody from another machine: it listens on loopback alone", async () => {
    const others = Object.values(networkInterfaces()).flatMap((addresses) =>
      (addresses ?? []).filter(({ internal, family }) => !internal && family === "IPv4"),
    );
    for (const { address } of others) {
      await expect(
        new Promise((resolve, reject) => {
          request({ host: address, port: port(), path: "/" }, resolve).on("error", reject).end();
        }),
      ).rejects.toThrow();
    }
    expect(new URL(serving.url).hostname).toBe("127.0.0.1");
  });

  test("a body that is too large is refused, whatever length it says it has", async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 0x20);
    const answer = await new Promise<number>((resolve) => {
      const headers = { cookie, origin: `http://${host()}`, "transfer-encoding": "chunked" };
      const asked = request(
        { host: "127.0.0.1", port: port(), path: "/api/fixtures/a", method: "PUT", headers },
        (got) => {
          got.resume();
          resolve(got.statusCode ?? 0);
        },
      );
      asked.on("error", () => resolve(413)); // closed while it was being sent
      for (let n = 0; n < 34; n++) asked.write(megabyte);
      asked.end();
    });
    expect(answer).toBe(413);
  });
});
