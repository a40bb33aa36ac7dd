/**
 * saidby in a browser, best in a Web Worker: the pipeline is the same, only the kit is fetched.
 *
 *     import { interview, loadKit } from "saidby/browser";
 *     const pipeline = interview(await loadKit(new URL("saidby/", location.href)));
 *
 * `base` is where the package's `lexicons` and `models` folders are served from (`dist/src/` of the package). Bundle with
 * whatever takes ES modules; `demo/` does it with Vite.
 */

import { Readability } from "@mozilla/readability";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { eld } from "eld/small";
import { parseHTML } from "linkedom";
import { fromMarkdown } from "mdast-util-from-markdown";
import { parse as parseHtml } from "parse5";
import { parse as parseYaml } from "yaml";
import { Failure } from "./failure.ts";
import type { Kit } from "./kit.ts";
import { LEXICONS, readLexicons } from "./lexicons.ts";
import { MODEL_FILES, readModels } from "./models.ts";
import { nameTagger } from "./nlp/tagger.ts";
import { winkReader } from "./nlp/wink.ts";
import { VERSION } from "./version.ts";

export { interview, reading } from "../pipelines/interview.ts";
export type { RawArticle } from "./document.ts";
export { report } from "./exports/report.ts";
export { Failure } from "./failure.ts";
export type { Kit } from "./kit.ts";
export { type InterviewRecord, readRecord, SCHEMA_VERSION } from "./schema.ts";

/**
 * Fetches what a pipeline needs.
 * @throws Failure `not-found` when the server does not have it
 */
export async function loadKit(base: URL): Promise<Kit> {
  const lexicons = await texts(base, "lexicons", LEXICONS);
  const models = await texts(base, "models", MODEL_FILES);
  const names = await fetched(new URL("models/names.bin", base));
  return {
    read: winkReader(),
    tagNames: nameTagger(new Uint8Array(await names.arrayBuffer())),
    parsers: {
      markdown: () => fromMarkdown,
      yaml: () => parseYaml,
      html: () => parseHtml,
      page: () => parseHTML,
      readability: () => Readability,
      sha256: (bytes) => bytesToHex(sha256(bytes)),
      language: () => (text) => eld.detect(text).language || null,
    },
    lexicons: readLexicons((name) => lexicons.get(name) ?? ""),
    models: readModels((name) => models.get(name) ?? ""),
    generator: { name: "saidby", version: VERSION },
  };
}

async function texts(base: URL, folder: string, names: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    names.map(async (name) => (await fetched(new URL(`${folder}/${name}.json`, base))).text()),
  );
  return new Map(names.map((name, i) => [name, found[i] ?? ""]));
}

async function fetched(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (response.ok) return response;
  const hint = "serve the package's dist/src/lexicons and dist/src/models there";
  throw new Failure("not-found", `the server answers ${response.status}`, url.href, hint);
}
