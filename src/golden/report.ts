/** The reporters, by name: each makes one text of a check. */
import type { CheckResult } from "./check.ts";
import { githubReport } from "./report/github.ts";
import { jsonReport } from "./report/json.ts";
import { junitReport } from "./report/junit.ts";
import { markdownReport } from "./report/markdown.ts";
import { prettyReport, type Style } from "./report/pretty.ts";

export const REPORTERS: Readonly<Record<ReporterName, (result: CheckResult, style: Style) => string>> = {
  pretty: prettyReport,
  json: jsonReport,
  junit: junitReport,
  github: githubReport,
  markdown: markdownReport,
};

export type { Style };

export const REPORTER_NAMES = ["pretty", "json", "junit", "github", "markdown"] as const;

export type ReporterName = (typeof REPORTER_NAMES)[number];
