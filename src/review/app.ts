/** The review page's server, without a network: what is asked, and what is answered. */
import { asFailure } from "../failure.ts";
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

/** What lies on the desk: fixtures, or records to look at. */
export interface Desk {
  readonly slugs: readonly string[];
  readonly open: (slug: string) => Promise<Opened>;
  /** Saves a golden and gives its file; null where nothing can be saved. */
  readonly save: ((slug: string, golden: unknown) => Promise<Saved | Problem>) | null;
}

const FIXTURE = "/api/fixtures/";

/** Makes the function that answers. */
export function reviewApp({ slugs, open, save }: Desk, page: Page) {
  return async ({ method, path, body }: Request): Promise<Response> => {
    if (path === "/api/fixtures" && method === "GET") return json(200, { slugs });
    const slug = path.startsWith(FIXTURE) ? decoded(path.slice(FIXTURE.length)) : null;
    if (slug === null) return method === "GET" ? file(path, page) : json(405, problem("not allowed"));
    if (!slugs.includes(slug)) return json(404, problem("no such fixture"));
    try {
      if (method === "GET") return json(200, await open(slug));
      if (method !== "PUT" || !save) return json(405, problem("nothing can be saved here"));
      const saved = await save(slug, parsedJson(body));
      return json("saved" in saved ? 200 : 422, saved);
    } catch (error) {
      const { message, file, hint } = asFailure(error);
      return json(422, problem([file, message, hint].filter(Boolean).join(": ")));
    }
  };
}

const json = (status: number, value: Shelf | Opened | Saved | Problem): Response => ({
  status,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(value),
});

const problem = (message: string): Problem => ({ problems: [{ line: null, message }] });

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

function parsedJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
