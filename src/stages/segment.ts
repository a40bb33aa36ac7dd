/** What the typography says: quotation marks, turns, and the format of the article. */
import type { Ingested, Segmented } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import type { Models } from "../models.ts";
import type { Stage } from "../pipeline.ts";
import { formatOf } from "./segment/format.ts";
import { findQuotations } from "./segment/quotations.ts";
import { besidesTurns } from "./segment/turns/in-marks.ts";
import { findTurns } from "./segment/turns.ts";

export const segment = (lexicons: Lexicons, models: Models): Stage<Ingested, Segmented> => ({
  name: "segment",
  run: (doc, report) => {
    const marked = findQuotations(doc.text, doc.blocks, lexicons.elisions, report);
    const { turns, evidence } = findTurns(doc, marked, lexicons, models["turn-unmarked"]);
    const quotations = besidesTurns(doc.text, marked, turns);
    return { format: formatOf(doc, turns), evidence, quotations, turns };
  },
});
