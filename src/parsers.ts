import type { Readability } from "@mozilla/readability";
import type { fromMarkdown } from "mdast-util-from-markdown";
import type { parse } from "parse5";
import type { parse as parseYaml } from "yaml";

/** The window of a parsed page, as far as Readability needs it. */
export interface Page {
  readonly document: ConstructorParameters<typeof Readability>[0];
}

/**
 * The parsers that formats need, each loaded when an article first asks for it: together they cost more to start
 * than most articles to read. A door hands them in, since how to load a module is not the same everywhere.
 */
export interface Parsers {
  readonly markdown: () => typeof fromMarkdown;
  readonly yaml: () => typeof parseYaml;
  readonly html: () => typeof parse;
  readonly page: () => (html: string) => Page;
  readonly readability: () => typeof Readability;
  /** SHA-256 of some bytes, in hexadecimal digits. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** The language of a text as an ISO 639-1 code, null when it is not clear. */
  readonly language: () => (text: string) => string | null;
}
