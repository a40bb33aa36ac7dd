/** What the article says of itself. */

import type { InterviewRecord } from "../../schema.ts";
import type { Findings } from "../difference.ts";
import { nameKey, wordKey } from "../fold.ts";
import type { Golden } from "../schema.ts";

const FIELDS = ["title", "published", "outlet", "event", "lang", "format"] as const;

/** Field by field; those that the golden leaves out are not judged. */
export function compareArticle(golden: Golden, record: InterviewRecord, findings: Findings): void {
  const said = { ...golden.article, format: golden.article.format ?? golden.format };
  for (const field of FIELDS) {
    const expected = said[field];
    if (expected === undefined) continue;
    const actual = record.article[field];
    const span = findings.find(expected ?? actual ?? "");
    const right = wordKey(expected ?? "") === wordKey(actual ?? "");
    findings.field("article", field, { span, expected, actual, right });
  }
  if (said.byline) compareByline(said.byline, record, findings);
}

function compareByline(expected: readonly string[], record: InterviewRecord, findings: Findings): void {
  const found = new Map(record.article.byline.map((name) => [nameKey(name), name]));
  for (const name of expected) {
    const right = found.delete(nameKey(name));
    const span = findings.find(name);
    findings.field("article", "byline", { span, expected: name, actual: right ? name : null, right });
  }
  for (const name of found.values()) {
    const span = findings.find(name);
    findings.field("article", "byline", { span, expected: null, actual: name, right: false });
  }
}
