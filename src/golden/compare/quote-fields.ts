/** What a quote says of itself beside its words and its speaker. */
import type { RecordQuote } from "../../schema.ts";
import type { Span } from "../../span.ts";
import type { Alignment, LabelledUnit } from "../align.ts";
import type { Difference, Findings } from "../difference.ts";
import { nameKey, wordKey } from "../fold.ts";
import type { GoldenQuote } from "../schema.ts";

/** Compares the fields of a quote with those of the record's quote that holds its first span that was found. */
export function compareFields(
  quote: GoldenQuote,
  index: number,
  units: readonly LabelledUnit[],
  alignment: Alignment,
  findings: Findings,
): void {
  const pair = units.map((unit) => alignment.pairs.get(unit)).find((p) => p !== undefined);
  if (!pair) return;
  const found = pair.found.quote;
  const about: About = {
    span: pair.found.span,
    sieve: found.method,
    quote: { golden: index, record: found.id },
  };
  compareForm(quote, found, about, findings);
  compareAct(quote, found, about, findings);
  compareNarrated(quote, found, about, findings);
  if (quote.mention !== undefined) {
    const right = nameKey(quote.mention ?? "") === nameKey(found.mention?.text ?? "");
    const both = { expected: quote.mention, actual: found.mention?.text ?? null, right };
    findings.field("mentions", "mention", { ...about, ...both, span: found.mention ?? about.span });
  }
  if (quote.cue !== undefined) {
    const right = wordKey(quote.cue ?? "") === wordKey(found.cue?.text ?? "");
    const both = { expected: quote.cue, actual: found.cue?.text ?? null, right };
    findings.field("cues", "cue", { ...about, ...both, span: found.cue ?? about.span });
  }
}

interface About {
  readonly span: Span;
  readonly sieve: string;
  readonly quote: Difference["quote"];
}

function compareForm(quote: GoldenQuote, found: RecordQuote, about: About, findings: Findings): void {
  if (quote.form === found.form) return;
  findings.differs("quotes", "form", "wrong", { ...about, expected: quote.form, actual: found.form });
}

/** A question is sharp; between an answer and a statement readers differ, and neither is wrong. */
function compareAct(quote: GoldenQuote, found: RecordQuote, about: About, findings: Findings): void {
  if (quote.act === undefined || quote.form === "reported") return;
  const [asked, asks] = [quote.act === "question", found.act === "question"];
  findings.tally.add("questions", { expected: asked, found: asks, right: asked && asks });
  if (asked === asks) return;
  findings.differs("questions", "act", "wrong", { ...about, expected: quote.act, actual: found.act });
}

/** The question that is told: any words that share half of the labelled ones will do. */
function compareNarrated(quote: GoldenQuote, found: RecordQuote, about: About, findings: Findings): void {
  if (quote.narrated === undefined) return;
  const actual = typeof found.respondsTo === "object" ? (found.respondsTo?.text ?? null) : null;
  const right = actual !== null && alike(quote.narrated, actual) >= LEAST_ALIKE;
  findings.field("narrated", "narrated", { ...about, expected: quote.narrated, actual, right });
}

const LEAST_ALIKE = 0.5;

/** How many words two phrases share, of their mean length. */
function alike(a: string, b: string): number {
  const [first, second] = [wordKey(a).split(" "), wordKey(b).split(" ")];
  const held = new Set(second);
  const shared = first.filter((word) => held.has(word)).length;
  return (2 * shared) / (first.length + second.length);
}
