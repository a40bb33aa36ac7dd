import type { QuoteSieve } from "../attribute.ts";
import { clauseBeside } from "./clause.ts";

/** Masahiko Minami explained, “…” */
export const cueBefore: QuoteSieve = {
  name: "cue-before",
  answer: (quotation, doc) => clauseBeside(doc, quotation, "before"),
};
