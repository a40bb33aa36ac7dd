/** The parsers as Node loads them: at once, and only when an article asks. */
import { hash } from "node:crypto";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Parsers } from "../parsers.ts";

const require = createRequire(import.meta.url);

/** Each parser is loaded on its first use; `require` reads ES modules too from Node 20.19 on. */
export const nodeParsers = (): Parsers => ({
  markdown: () =>
    (require("mdast-util-from-markdown") as typeof import("mdast-util-from-markdown")).fromMarkdown,
  yaml: () => (require("yaml") as typeof import("yaml")).parse,
  html: () => (require("parse5") as typeof import("parse5")).parse,
  page: () => (require("linkedom") as typeof import("linkedom")).parseHTML,
  readability: () => (require("@mozilla/readability") as typeof import("@mozilla/readability")).Readability,
  sha256: (bytes) => hash("sha256", bytes, "hex"),
  language: () => {
    const { eld } = require(fileURLToPath(import.meta.resolve("eld/small"))) as typeof import("eld/small");
    return (text) => eld.detect(text).language || null;
  },
});
