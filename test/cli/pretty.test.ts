import { describe, expect, test } from "vitest";
import { pretty } from "../../src/cli/pretty.ts";
import { extract } from "../../src/index.ts";
import type { InterviewRecord, RecordQuote } from "../../src/schema.ts";

const LOOK = { colour: false, width: 80 };
const read = extract("“We built it twice,” said Ann Lee. Ann Lee said that the yard was cold.");

/** The same record with its reports as sure as is said. */
const reportedAt = (confidence: number): InterviewRecord => ({
  ...read,
  quotes: read.quotes.map((quote): RecordQuote => {
    return quote.form === "reported" ? { ...quote, confidence } : quote;
  }),
});

describe("the page for people", () => {
  test("shows a sure report and hides a doubtful one, which it counts", () => {
    expect(read.quotes.map((quote) => quote.form)).toEqual(["quoted", "reported"]);
    expect(pretty(reportedAt(0.9), LOOK)).toContain("the yard was cold");
    const doubtful = pretty(reportedAt(0.3), LOOK);
    expect(doubtful).not.toContain("the yard was cold");
    expect(doubtful).toContain("1 doubtful report not shown");
    expect(doubtful).toContain("2 quotes");
  });
});
