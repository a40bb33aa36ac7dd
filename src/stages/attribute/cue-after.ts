import type { QuoteSieve } from "../attribute.ts";
import { clauseBeside } from "./clause.ts";

/** “…,” she said. “…,” said Minami. */
export const cueAfter: QuoteSieve = {
  name: "cue-after",
  answer: (quotation, doc) => clauseBeside(doc, quotation, "after"),
};
