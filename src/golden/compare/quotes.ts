/** Quotes: their spans, whose they are, how they hang together, and what else is said of them. */
import type { InterviewRecord, RecordQuote } from "../../schema.ts";
import { overlaps, type Span } from "../../span.ts";
import { type Alignment, align, type FoundUnit, type LabelledUnit, type Pair } from "../align.ts";
import type { Findings } from "../difference.ts";
import { nameKey } from "../fold.ts";
import type { Identity } from "../identity.ts";
import type { Located } from "../locate.ts";
import type { Golden, GoldenQuote } from "../schema.ts";
import { compareFields } from "./quote-fields.ts";

export function compareQuotes(
  golden: Golden,
  located: Located,
  record: InterviewRecord,
  identity: Identity,
  complete: boolean,
  findings: Findings,
): void {
  const alignment = align(golden, located, record);
  const judge = speakerJudge(golden, record, identity);
  golden.quotes.forEach((quote, index) => {
    const own = alignment.labelled.get(index) ?? [];
    const pair = own.map((unit) => alignment.pairs.get(unit)).find((p) => p !== undefined);
    findings.sieves[index] = pair?.found.quote.method ?? null;
    for (const unit of own) compareUnit(quote, unit, alignment.pairs.get(unit), judge, findings);
    compareFields(quote, index, own, alignment, findings);
  });
  const allowed = [...located.neutral, ...located.nested.flat()].filter((span) => span !== null);
  const nobodys = located.notQuotes.filter((span) => span !== null);
  const extra = alignment.unpaired.filter(({ quote }) => complete || countsAsExtra(quote));
  for (const unit of extra) compareExtra(unit, record, allowed, nobodys, judge, findings);
  compareCuts(golden, alignment, findings);
}

/** Who a speaker is, in the golden's words, and whether that is who it should be. */
interface Judge {
  readonly nameOf: (quote: RecordQuote) => string | null;
  readonly right: (quote: GoldenQuote, found: RecordQuote) => boolean;
}

function speakerJudge(golden: Golden, record: InterviewRecord, identity: Identity): Judge {
  const names = new Map(record.entities.map((e) => [e.id, identity.nameOf.get(e.id) ?? e.name]));
  const nameOf = ({ speaker }: RecordQuote) => (speaker === null ? null : (names.get(speaker) ?? speaker));
  const outlet = nameKey(golden.article.outlet ?? "");
  return {
    nameOf,
    right: (quote, found) => {
      const name = nameOf(found);
      if (name === quote.speaker) return true;
      // an interviewer whom nobody names may be called by the outlet's name
      const asks = quote.speaker === null && quote.act === "question";
      return asks && outlet !== "" && name !== null && nameKey(name) === outlet;
    },
  };
}

function compareUnit(
  quote: GoldenQuote,
  unit: LabelledUnit,
  pair: Pair | undefined,
  judge: Judge,
  findings: Findings,
): void {
  const right = pair !== undefined && judge.right(quote, pair.found.quote);
  const has = { expected: true, found: pair !== undefined };
  if (unit.reported) findings.tally.add("reported", { ...has, right });
  else {
    findings.tally.add("spans", { ...has, right: pair?.exact === true });
    findings.tally.add("speakers", { ...has, right });
  }
  const id = { golden: unit.quote, record: pair?.found.quote.id ?? null };
  const measure = unit.reported ? "reported" : "speakers";
  if (!pair) {
    const expected = `${quoted(unit.words)} — ${quote.speaker ?? "nobody named"}`;
    findings.differs(unit.reported ? "reported" : "spans", quote.form, "missing", {
      span: unit.span,
      expected: unit.span ? expected : `${expected}, not in the text that was read`,
      actual: null,
      quote: id,
    });
    return;
  }
  const { found, exact } = pair;
  const detail = { span: found.span, sieve: found.quote.method, quote: id };
  if (!exact && !unit.reported) {
    const words = findings.words(found.span);
    const boundary = { ...detail, expected: quoted(unit.words), actual: quoted(words) };
    findings.differs("spans", "span", "wrong boundary", boundary);
  }
  if (right) return;
  const actual = judge.nameOf(found.quote) ?? `nobody (${found.quote.reason ?? "no reason"})`;
  const expected = quote.speaker ?? "nobody";
  findings.differs(measure, "speaker", "wrong speaker", { ...detail, expected, actual });
}

/** Of reported speech only clear cases are labelled, and what is read out in another quote need not be. */
const countsAsExtra = (quote: RecordQuote): boolean =>
  quote.form !== "reported" && quote.within === undefined;

/** What nobody labelled: an error, unless it is free to be either. */
function compareExtra(
  { quote, span }: FoundUnit,
  record: InterviewRecord,
  allowed: readonly Span[],
  nobodys: readonly Span[],
  judge: Judge,
  findings: Findings,
): void {
  if (allowed.some((free) => overlaps(free, span))) return;
  for (const measure of ["spans", "speakers"] as const) {
    findings.tally.add(measure, { expected: false, found: true, right: false });
  }
  const words = quoted(record.text.slice(span.start, span.end));
  const nobody = nobodys.some((label) => overlaps(label, span));
  findings.differs("spans", quote.form, "spurious", {
    span,
    expected: nobody ? "no quote: nobody says it" : null,
    actual: `${words} — ${judge.nameOf(quote) ?? "nobody"}`,
    sieve: quote.method,
    quote: { golden: null, record: quote.id },
  });
}

/** A whole quote is right when one quote of the record holds its spans and no others. */
function compareCuts(golden: Golden, alignment: Alignment, findings: Findings): void {
  const paired = new Set([...alignment.pairs.values()].map((pair) => pair.found.quote.id));
  golden.quotes.forEach((quote, index) => {
    if (quote.form === "reported") return;
    const own = (alignment.labelled.get(index) ?? []).map((unit) => alignment.pairs.get(unit)?.found);
    const ids = new Set(own.map((unit) => unit?.quote.id));
    const [id] = ids;
    const whole = ids.size === 1 && id !== undefined && alignment.found.get(id)?.length === own.length;
    findings.tally.add("quotes", { expected: true, found: id !== undefined, right: whole });
    if (whole || own.includes(undefined)) return;
    const [first] = own;
    findings.differs("quotes", "spans", "wrong", {
      span: first?.span ?? null,
      expected: `one quote of ${spans(own.length)}`,
      actual:
        ids.size > 1
          ? `${ids.size} quotes`
          : `one quote of ${spans(alignment.found.get(id ?? "")?.length ?? 0)}`,
      sieve: first?.quote.method ?? null,
      quote: { golden: index, record: id ?? null },
    });
  });
  for (const unit of alignment.unpaired) {
    if (unit.quote.form === "reported" || unit.quote.within !== undefined || paired.has(unit.quote.id))
      continue;
    paired.add(unit.quote.id);
    findings.tally.add("quotes", { expected: false, found: true, right: false });
  }
}

const spans = (count: number): string => (count === 1 ? "1 span" : `${count} spans`);

const SHOWN = 70;

/** Words for a message: long ones by their beginning and end. */
function quoted(words: string): string {
  const line = words.replace(/\s+/g, " ");
  if (line.length <= SHOWN) return `“${line}”`;
  return `“${line.slice(0, SHOWN / 2).trimEnd()} … ${line.slice(-SHOWN / 2).trimStart()}”`;
}
