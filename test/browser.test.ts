import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { interview } from "../pipelines/interview.ts";
import { loadKit } from "../src/run/assets.ts";

const ROOT = join(import.meta.dirname, "..");
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

/** Serves a folder, and keeps what was asked for. */
async function serve(folder: string): Promise<Server> {
  const server = createServer(({ url = "/" }, response) => {
    const path = join(folder, normalize(new URL(url, "http://x").pathname.replace(/\/$/, "/index.html")));
    if (!existsSync(path)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
    response.end(readFileSync(path));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

describe.skipIf(!CHROMIUM)("the demo in Chromium", () => {
  let folder = "";
  let server: Server;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const trouble: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "saidby-demo-"));
    await build({ root: join(ROOT, "demo"), logLevel: "error", build: { outDir: folder } });
    server = await serve(folder);
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: FLAGS });
    page = await browser.newPage();
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") trouble.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Pastes an article and gives the record that the page shows. */
  async function read(content: string, mediaType: string): Promise<unknown> {
    await page.locator("button:enabled").waitFor({ timeout: 30_000 });
    await page.fill("#content", content);
    await page.selectOption("#mediaType", mediaType);
    await page.click("button");
    await page.getByText(/^Read in/).waitFor({ timeout: 30_000 });
    await page.locator("button:enabled").waitFor();
    return JSON.parse((await page.locator("#record").textContent()) ?? "");
  }

  const FIXTURES = [
    ["metallic-rouge/article.txt", "text/plain"],
    ["d03-ninth-landing/article.md", "text/markdown"],
    ["d08-quay-street-cobbler/article.html", "text/html"],
    ["d13-kites-at-seven/article.srt", "application/x-subrip"],
  ] as const;

  test.each(FIXTURES)(
    "%s gives the record that it gives in Node",
    async (file, mediaType) => {
      const content = readFileSync(join(ROOT, "fixtures", file), "utf8");
      const bytes = new TextEncoder().encode(content);
      const { record } = interview(loadKit()).run({ id: null, uri: null, mediaType, bytes });
      expect(await read(content, mediaType)).toEqual(JSON.parse(JSON.stringify(record)));
    },
    90_000,
  );

  test("the page shows who said what", async () => {
    await read("“We built it twice,” Ann Lee said.", "text/plain");
    await page.frameLocator("#page").locator(".text mark").waitFor();
    expect(await page.frameLocator("#page").locator(".text mark").textContent()).toContain(
      "We built it twice,",
    );
  }, 90_000);

  test("nothing was asked of any other server, and nothing went wrong", () => {
    const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(asked.filter((url) => !url.startsWith(own) && url !== "about:srcdoc")).toEqual([]);
    expect(trouble).toEqual([]);
  });
});
