/** The review page's server, without a network: what is asked, and what is answered. */
import { asFailure } from "../failure.ts";
import type { Extract } from "../golden/check.ts";
import type { Disk } from "../golden/disk.ts";
import { faultsOf } from "../golden/faults.ts";
import type { Fixture } from "../golden/fixtures.ts";
import { locate } from "../golden/locate.ts";
import { readGolden } from "../golden/read.ts";
import { type Golden, goldenSchema } from "../golden/schema.ts";
import { readsBack, rewrittenGolden } from "../golden/write.ts";
import type { Opened, Problem, Saved, Shelf } from "./protocol.ts";

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface Response {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** A file of the built page, or null. */
export type Page = (name: string) => Promise<Uint8Array | null>;

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

/** Makes the function that answers; it writes goldens and nothing else. */
export function reviewApp(fixtures: readonly Fixture[], disk: Disk, extract: Extract, page: Page) {
  const bySlug = new Map(fixtures.map((fixture) => [fixture.slug, fixture]));
  return async ({ method, path, body }: Request): Promise<Response> => {
    if (path === "/api/fixtures" && method === "GET") return json(200, shelf(fixtures));
    const slug = path.startsWith("/api/fixtures/") ? decoded(path.slice("/api/fixtures/".length)) : null;
    const fixture = bySlug.get(slug ?? "");
    if (slug !== null && !fixture) return json(404, problem("no such fixture"));
    try {
      if (fixture && method === "GET") return json(200, await open(fixture, disk, extract));
      if (fixture && method === "PUT") return await save(fixture, body, disk, extract);
    } catch (error) {
      const { message, file, hint } = asFailure(error);
      return json(422, problem([file, message, hint].filter(Boolean).join(": ")));
    }
    return method === "GET" ? file(path, page) : json(405, problem("not allowed"));
  };
}

const json = (status: number, value: Shelf | Opened | Saved | Problem): Response => ({
  status,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(value),
});

const problem = (message: string): Problem => ({ problems: [{ line: null, message }] });

const shelf = (fixtures: readonly Fixture[]): Shelf => ({ slugs: fixtures.map((fixture) => fixture.slug) });

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

/** Only names that the build made: letters, digits, dots and dashes, and no way up. */
const PAGE_FILE = /^\/(assets\/)?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/;

async function file(path: string, page: Page): Promise<Response> {
  const name = path === "/" ? "/index.html" : path;
  const bytes = PAGE_FILE.test(name) ? await page(name.slice(1)) : null;
  if (!bytes) return { status: 404, type: "text/plain; charset=utf-8", body: "not found" };
  const type = TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  return { status: 200, type, body: bytes };
}

async function open(fixture: Fixture, disk: Disk, extract: Extract): Promise<Opened> {
  const { source, golden, faults } = await stored(fixture, disk);
  if (!golden) return { slug: fixture.slug, golden: null, record: null, problems: faults };
  const { record, raw } = await recordOf(fixture, golden, disk, extract);
  const { lineOf } = readGolden(source);
  const wrong = faultsOf(golden, locate(golden, record.text), raw, lineOf);
  return { slug: fixture.slug, golden, record, problems: wrong };
}

async function save(fixture: Fixture, body: string, disk: Disk, extract: Extract): Promise<Response> {
  const { source, golden: before } = await stored(fixture, disk);
  const parsed = goldenSchema.safeParse(parsedJson(body));
  if (!parsed.success || !fixture.golden || !before) {
    const issues = parsed.success ? [] : parsed.error.issues;
    const problems = issues.map(({ path, message }) => ({
      line: null,
      message: `${path.join(".")}: ${message}`,
    }));
    return json(422, problems.length > 0 ? { problems } : problem("this golden cannot be saved"));
  }
  const golden = parsed.data;
  const { record, raw } = await recordOf(fixture, golden, disk, extract);
  const written = rewrittenGolden(source, golden);
  const { lineOf } = readGolden(written);
  const problems = faultsOf(golden, locate(golden, record.text), raw, lineOf);
  if (problems.length > 0) return json(422, { problems });
  if (!readsBack(written, golden))
    return json(422, problem("the golden does not read back as it was written"));
  await disk.write(fixture.golden, written);
  return json(200, { saved: fixture.golden });
}

async function stored({ golden: file, folder }: Fixture, disk: Disk) {
  if (!file)
    return {
      source: "",
      golden: null,
      faults: [{ line: 1, message: `no golden in ${folder}: saidby label` }],
    };
  const source = new TextDecoder().decode(await disk.read(file));
  const { golden, faults } = readGolden(source);
  return { source, golden, faults };
}

async function recordOf({ slug, article, folder }: Fixture, golden: Golden, disk: Disk, extract: Extract) {
  if (!article) throw new Error(`no article in ${folder}`);
  const bytes = await disk.read(article);
  const { record } = extract({ id: slug, uri: article, mediaType: golden.mediaType ?? null, bytes });
  return { record, raw: new TextDecoder().decode(bytes) };
}

function parsedJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
