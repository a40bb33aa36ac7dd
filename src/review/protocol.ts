/** What the review page and its server say to each other. */
import type { Golden } from "../golden/schema.ts";
import type { InterviewRecord } from "../schema.ts";

export interface Shelf {
  readonly slugs: readonly string[];
}

export interface Opened {
  readonly slug: string;
  /** Null when the golden cannot be read: then there are problems. */
  readonly golden: Golden | null;
  readonly record: InterviewRecord | null;
  readonly problems: Problem["problems"];
  /** True of records, which are only looked at. */
  readonly readOnly: boolean;
}

export interface Saved {
  /** The file that was written. */
  readonly saved: string;
}

export interface Problem {
  readonly problems: readonly { readonly line: number | null; readonly message: string }[];
}
