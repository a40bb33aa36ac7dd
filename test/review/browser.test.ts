/** The review page in a real browser; skipped, in words, where there is none. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check, type Extract } from "../../src/golden/check.ts";
import { findFixtures } from "../../src/golden/fixtures.ts";
import { LAYERS } from "../../src/golden/layers.ts";
import { reviewApp } from "../../src/review/app.ts";
import { fixturesDesk } from "../../src/review/desks.ts";
import { goldenDisk } from "../../src/run/golden-disk.ts";
import { type Serving, serve } from "../../src/run/serve.ts";
import { recordOf } from "../golden/made.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const ARTICLE = [
  "A harbour <script>document.title = 'owned'</script> in the rain.",
  "“It rains,” said Mio Ito, chef of Kumo.",
  "“It snows,” said Ren Oda. “And nobody minds.”",
  "",
].join("\n");

const GOLDEN = `# kept by hand
unreviewed: true
labelled: [ people, roles, quotes ]
people:
  - name: Mio Ito # the chef
  - name: Ren Oda
entities:
  - { type: organization, name: Kumo }
quotes:
  - speaker: Ren Oda
    spans: ["It rains,"]
  - speaker: Ren Oda
    spans: ["It snows,"]
`;

/** What the pipeline says: all that is true, and one quote more than the golden has. */
const RECORD = recordOf(ARTICLE, {
  people: ["Mio Ito", "Ren Oda"],
  entities: [{ type: "organization", name: "Kumo" }],
  roles: [{ person: "Mio Ito", title: "chef", of: "Kumo" }],
  quotes: [
    { speaker: "Mio Ito", spans: ["It rains,"] },
    { speaker: "Ren Oda", spans: ["It snows,", "And nobody minds."] },
  ],
});
const extract: Extract = () => ({ record: RECORD, rawOffsets: null });

describe.skipIf(CHROMIUM === undefined)("the review page (needs chromium: apt-get install chromium)", () => {
  let folder: string;
  let serving: Serving;
  let context: BrowserContext;
  let page: Page;
  const asked: string[] = [];
  const trouble: string[] = [];
  const golden = () => readFileSync(join(folder, "fixtures/rain/golden.yaml"), "utf8");
  const differences = () => page.locator(".differences li").count();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "saidby-review-"));
    const configFile = join(import.meta.dirname, "../../src/review/client/vite.config.ts");
    await build({ configFile, logLevel: "error", build: { outDir: join(folder, "page") } });
    cpSync(join(import.meta.dirname, "../../fixtures/metallic-rouge"), join(folder, "fixtures/rain"), {
      recursive: true,
    });
    writeFileSync(join(folder, "fixtures/rain/article.txt"), ARTICLE);
    writeFileSync(join(folder, "fixtures/rain/golden.yaml"), GOLDEN);
    const built = async (name: string) => {
      const file = join(folder, "page", name);
      return existsSync(file) ? readFileSync(file) : null;
    };
    const fixtures = await findFixtures([join(folder, "fixtures")], goldenDisk);
    serving = await serve(reviewApp(fixturesDesk(fixtures, goldenDisk, extract), built), 0);
    context = await chromium.launchPersistentContext(join(folder, "profile"), {
      executablePath: CHROMIUM ?? "",
      args: FLAGS,
      viewport: { width: 1280, height: 800 },
    });
    page = await context.newPage();
    page.on("request", (request) => asked.push(new URL(request.url()).host));
    page.on("console", (message) => trouble.push(message.text()));
    page.on("pageerror", (error) => trouble.push(error.message));
    await page.goto(serving.url);
    await page.waitForSelector(".article p");
  }, 60_000);

  afterAll(async () => {
    await context?.close();
    await serving?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("shows a hostile article as text", async () => {
    expect(await page.locator(".article").textContent()).toContain(
      "<script>document.title = 'owned'</script>",
    );
    expect(await page.title()).toBe("rain – saidby review");
  });

  test("tells what differs: a speaker, a role, a span", async () => {
    const told = await page.locator(".differences .what b").allTextContents();
    expect(told).toEqual(["wrong speaker", "role spurious", "spans wrong", "quoted spurious"]);
  });

  test("a key accepts what the pipeline says, another undoes it", async () => {
    const before = await differences();
    const role = page.locator(".difference", { hasText: "role" }).first();
    await role.click();
    await page.keyboard.press("a");
    expect(await differences()).toBe(before - 1);
    await page.keyboard.press("u");
    expect(await differences()).toBe(before);
    await page.keyboard.press("U");
    expect(await differences()).toBe(before - 1);
  });

  test("a speaker is corrected by hand, with the keyboard alone", async () => {
    const before = await differences();
    await page.keyboard.press("]");
    await page.keyboard.press("s");
    await page.locator("#speaker:focus").waitFor();
    await page.keyboard.type("Mio");
    await page.keyboard.press("Tab");
    expect(await page.locator("#speaker").inputValue()).toBe("Mio Ito");
    expect(await differences()).toBe(before - 1);
  });

  test("selected words become a quote in their place", async () => {
    await page.keyboard.press("Escape");
    await page.evaluate(`
      const words = [...document.querySelectorAll(".article [data-at]")].find((w) => w.textContent.includes("nobody minds"));
      const at = words.textContent.indexOf("And nobody minds.");
      document.getSelection().setBaseAndExtent(words.firstChild, at, words.firstChild, at + "And nobody minds.".length);
    `);
    await page.keyboard.press("n");
    expect(await page.locator("#quote-title").textContent()).toBe("Quote 3 of 3");
    await page.locator("#speaker").selectOption("Ren Oda");
    expect(await page.locator(".field textarea").inputValue()).toBe("And nobody minds.");
  });

  test("two spans of one utterance become one quote when the pipeline is right about it", async () => {
    await page.locator(".difference", { hasText: "spans wrong" }).first().click();
    await page.keyboard.press("a");
    expect(await differences()).toBe(0);
  });

  test("accepting saves the golden and nothing else; its comments stay, and check passes", async () => {
    await page.getByRole("button", { name: "I have read it" }).click();
    await page.getByText("saved /").waitFor();
    expect(golden()).toContain("# kept by hand");
    expect(golden()).toContain("- name: Mio Ito # the chef");
    expect(golden()).not.toContain("unreviewed");
    const fixtures = await findFixtures([join(folder, "fixtures")], goldenDisk);
    const options = { only: LAYERS, thresholds: {}, baseline: null, reviewedOnly: true };
    const { passed, fixtures: results } = await check(fixtures, goldenDisk, extract, options);
    expect(results[0]?.differences).toEqual([]);
    expect(passed).toBe(true);
  });

  test("no other host was asked, and nothing was said on the console", () => {
    expect([...new Set(asked)]).toEqual([new URL(serving.url).host]);
    expect(trouble).toEqual([]);
  });

  test("the link works once", async () => {
    const answer = await fetch(serving.url, { redirect: "manual" });
    expect(answer.status).toBe(403);
  });
});
