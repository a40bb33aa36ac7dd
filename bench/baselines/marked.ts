import type { Span } from "../../src/span.ts";

/** A prediction as the scorers of quotes read it. */
export interface QuotePrediction {
  readonly id: string;
  readonly quotes: readonly {
    readonly spans: readonly (readonly [number, number])[];
    readonly form: "quoted";
    readonly mention: readonly [number, number] | null;
    readonly speaker: string | null;
  }[];
}

/** What stands between double quotation marks in one paragraph, the marks left out. */
export const marked = (text: string): Span[] =>
  [...text.matchAll(/“([^”\n]+)”|"([^"\n]+)"/g)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
