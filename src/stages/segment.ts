/** What the typography says: quotation marks, turns, and the format of the article. */
import type { Ingested, Segmented } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import type { Stage } from "../pipeline.ts";
import { findQuotations } from "./segment/quotations.ts";

export const segment = (lexicons: Lexicons): Stage<Ingested, Segmented> => ({
  name: "segment",
  run: (doc, report) => ({
    format: "prose",
    quotations: findQuotations(doc.text, doc.blocks, lexicons.elisions, report),
    turns: [],
  }),
});
