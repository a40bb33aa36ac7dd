import { type Span, textOf } from "../span.ts";
import type { Layer } from "./layers.ts";
import { MEASURES, type Measure, Tally } from "./measure.ts";

export type Verdict = "wrong" | "wrong speaker" | "wrong boundary" | "missing" | "spurious";

/** One thing on which the record and the golden do not agree. */
export interface Difference {
  readonly layer: Layer;
  readonly measure: Measure;
  /** What of it: "speaker", "role", "title" … */
  readonly field: string;
  readonly verdict: Verdict;
  /** Where in the record's text; null when it stands nowhere. */
  readonly span: Span | null;
  /** In words; null when nothing is expected or nothing came. */
  readonly expected: string | null;
  readonly actual: string | null;
  /** The sieve or rule that decided; null when none did. */
  readonly sieve: string | null;
  /** The quote that it is about: its index in the golden, its id in the record. */
  readonly quote: { readonly golden: number | null; readonly record: string | null } | null;
  /** The person or entity that it is about: its name in the golden, its id in the record. */
  readonly subject: { readonly golden: string | null; readonly record: string | null } | null;
  /** The role that it is about: its index with its person in the golden, its id in the record. */
  readonly role: { readonly golden: number | null; readonly record: string | null } | null;
}

type About = Pick<Difference, "sieve" | "quote" | "subject" | "role">;
type Detail = Pick<Difference, "span" | "expected" | "actual"> & Partial<About>;

const NOTHING: About = { sieve: null, quote: null, subject: null, role: null };

/** Collects what a comparison of one article finds: counts and differences. */
export class Findings {
  readonly tally = new Tally();
  readonly differences: Difference[] = [];
  /** For each labelled quote the sieve that decided about the quote of the record that it was found in. */
  readonly sieves: (string | null)[] = [];

  /** @param find the first place of some words in the article */
  constructor(
    private readonly text: string,
    readonly find: (words: string) => Span | null,
  ) {}

  /** The words that a span stands for. */
  words(span: Span): string {
    return textOf(this.text, span);
  }

  differs(measure: Measure, field: string, verdict: Verdict, detail: Detail): void {
    const layer = MEASURES[measure];
    this.differences.push({ layer, measure, field, verdict, ...NOTHING, ...detail });
  }

  /** Compares one field that both sides may have or lack, as words that were made comparable already. */
  field(measure: Measure, field: string, { right, ...detail }: Detail & { readonly right: boolean }): void {
    const { expected, actual } = detail;
    const has = { expected: expected !== null, found: actual !== null };
    this.tally.add(measure, { ...has, right: right && has.expected && has.found });
    if (right) return;
    const verdict = actual === null ? "missing" : expected === null ? "spurious" : "wrong";
    this.differs(measure, field, verdict, detail);
  }
}
