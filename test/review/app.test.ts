import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFixtures } from "../../src/golden/fixtures.ts";
import { reviewApp } from "../../src/review/app.ts";
import { fixturesDesk, recordsDesk } from "../../src/review/desks.ts";
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

  test.each(["/../package.json", "/assets/../../x.js", "/assets/..%2f..%2fx", "/etc/passwd", "//x", "/.env"])(
    "%s leads nowhere",
    async (path) => {
      expect((await (await appOf()).ask("GET", path)).status).toBe(404);
    },
  );

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
});
