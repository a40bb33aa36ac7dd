import type { Block, MarkKind, Quotation } from "../../document.ts";
import type { Lexicon } from "../../lexicons.ts";
import type { Report } from "../../pipeline.ts";
import { byPosition, type Span, trimmed } from "../../span.ts";
import { blockQuotes } from "./block-quotes.ts";
import { markFinder, type QuoteMark } from "./marks.ts";

/** A quotation that is being read. */
interface Open {
  readonly start: number;
  readonly kind: MarkKind;
  readonly spans: Span[];
  /** Where its words begin in the paragraph that is being read; null until that paragraph has opened its own mark. */
  from: number | null;
  /** Its closing mark, where that was looked up at once: single marks only. */
  readonly closer: QuoteMark | null;
}

/**
 * Pairs quotation marks by kind, paragraph by paragraph, and takes block quotes as they are. A quotation that is open
 * at a paragraph's end goes on when the next paragraph opens with a mark; else it ends with its paragraph, with an issue.
 * @returns quotations by position, an enclosing one before those that it encloses
 */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  elisions: Lexicon,
  report: Report,
): Quotation[] {
  const pairing = new Pairing(text, report);
  const marksOf = markFinder(text, elisions);
  for (const block of blocks) pairing.read(block, marksOf(block));
  pairing.finish();
  const found = [...pairing.found, ...blockQuotes(blocks, pairing.found)];
  return found.length > 0 ? enclosed(found.sort((a, b) => byPosition(a.outer, b.outer))) : found;
}

/** The state of reading: the quotations that are open, the outermost first. */
class Pairing {
  readonly found: Quotation[] = [];
  private open: Open[] = [];

  constructor(
    private readonly text: string,
    private readonly report: Report,
  ) {}

  read(block: Block, marks: readonly QuoteMark[]): void {
    const goesOn = this.goesOn(block, marks[0]);
    if (!goesOn) this.finish();
    for (let m = goesOn ? 1 : 0; m < marks.length; m++) this.mark(marks, m);
    this.abandonFrom(1, block.end);
    const outer = this.open[0];
    if (outer?.from != null) outer.spans.push(trimmed(this.text, { start: outer.from, end: block.end }));
    if (outer) outer.from = null;
  }

  /** The quotations that never close end with what was read. */
  finish(): void {
    this.abandonFrom(0, null);
  }

  /** Ends those that are open, from a place on, outermost first; where nothing says where, with what was read. */
  private abandonFrom(place: number, end: number | null): void {
    if (this.open.length <= place) return;
    for (const quotation of this.open.splice(place)) this.abandon(quotation, end ?? quotation.from);
  }

  /** True when the paragraph opens with a mark and so goes on with what is open. */
  private goesOn(block: Block, first: QuoteMark | undefined): boolean {
    const outer = this.open[0];
    if (!outer || first?.start !== block.start || !first.opens) return false;
    outer.from = first.end;
    return true;
  }

  private mark(marks: readonly QuoteMark[], m: number): void {
    const mark = marks[m];
    if (!mark) return;
    if (mark.kind === "single") this.single(marks, m, mark);
    else if (this.closesLast(mark)) this.close(mark);
    else if (mark.opens || mark.kind === "low") this.openDouble(marks, m, mark);
  }

  private single(marks: readonly QuoteMark[], m: number, mark: QuoteMark): void {
    const last = this.open.at(-1);
    if (last?.closer === mark) {
      this.close(mark);
      return;
    }
    if (!mark.opens || last?.kind === "single") return;
    const closer = closerOf(this.text, marks, m, this.open.length > 0);
    if (closer) this.push(mark, closer);
  }

  private closesLast(mark: QuoteMark): boolean {
    const last = this.open.length > 0 ? this.open[this.lastDouble()] : undefined;
    if (!last || (last.kind === "guillemet") !== (mark.kind === "guillemet")) return false;
    return mark.closes || (last.kind === "low" && mark.kind !== "low");
  }

  private close(mark: QuoteMark): void {
    this.abandonFrom((mark.kind === "single" ? this.open.length - 1 : this.lastDouble()) + 1, mark.start);
    const last = this.open.pop();
    if (!last) return;
    if (last.from !== null) last.spans.push({ start: last.from, end: mark.start });
    this.keep(last, mark.end, true);
  }

  /** The place of the innermost one that no single mark has opened, or -1. */
  private lastDouble(): number {
    let at = this.open.length - 1;
    while (at >= 0 && this.open[at]?.kind === "single") at--;
    return at;
  }

  /** A mark opens while another is open: inside it when both are closed later, else the first was never closed. */
  private openDouble(marks: readonly QuoteMark[], m: number, mark: QuoteMark): void {
    const outer = this.open[0];
    if (outer && outer.kind !== "single" && !closedTwice(marks, m)) this.abandonFrom(0, mark.start);
    this.push(mark, null);
  }

  private push(mark: QuoteMark, closer: QuoteMark | null): void {
    this.open.push({ start: mark.start, kind: mark.kind, spans: [], from: mark.end, closer });
  }

  private abandon(quotation: Open, end: number | null): void {
    if (quotation.from !== null && end !== null) {
      quotation.spans.push(trimmed(this.text, { start: quotation.from, end }));
    }
    const last = quotation.spans.at(-1)?.end ?? quotation.start + 1;
    const outer = { start: quotation.start, end: last };
    this.report(
      "unclosed-quote",
      "a quotation mark is never closed; the quotation ends with its paragraph",
      outer,
    );
    this.keep(quotation, last, false);
  }

  private keep({ start, kind, spans }: Open, end: number, closed: boolean): void {
    const words = spans.filter((span) => span.end > span.start);
    if (words.length > 0)
      this.found.push({ spans: words, outer: { start, end }, kind, closed, parent: null });
  }
}

/** How many marks are looked at to find the closing one; a paragraph of apostrophes stays cheap. */
const MOST_MARKS = 40;

/**
 * The mark that closes a single one: the first with punctuation beside it, else the first at all. So the apostrophe of
 * ‘The players’ coach said no,’ does not close; in the ‘echo’ room, ‘Who is it?’ the first closes, since another opens after
 * it. Inside another quotation it must come before that one's next closing mark.
 */
function closerOf(text: string, marks: readonly QuoteMark[], m: number, nested: boolean): QuoteMark | null {
  let first: QuoteMark | null = null;
  for (let i = m + 1; i < Math.min(marks.length, m + MOST_MARKS); i++) {
    const mark = marks[i];
    if (!mark) break;
    if (nested && mark.kind !== "single" && mark.closes) return first;
    if (first && mark.kind === "single" && mark.opens) return first;
    if (mark.kind !== "single" || !mark.closes) continue;
    if (/[,.;:?!…\-–—]/.test(text.charAt(mark.start - 1) + text.charAt(mark.end))) return mark;
    first ??= mark;
  }
  return first;
}

/** True when the next two double marks after the `m`th both close. */
function closedTwice(marks: readonly QuoteMark[], m: number): boolean {
  let closed = 0;
  for (let i = m + 1; i < Math.min(marks.length, m + MOST_MARKS) && closed < 2; i++) {
    const mark = marks[i];
    if (!mark || mark.kind === "single") continue;
    if (mark.opens) return false;
    closed++;
  }
  return closed === 2;
}

/** Gives every quotation the index of the innermost one around it. */
function enclosed(quotations: readonly Quotation[]): Quotation[] {
  const around: number[] = [];
  const placed: Quotation[] = [];
  for (const { spans, outer, kind, closed } of quotations) {
    while (around.length > 0 && (quotations[around.at(-1) ?? 0]?.outer.end ?? 0) < outer.end) around.pop();
    const parent = around.at(-1) ?? null;
    around.push(placed.length);
    placed.push({ spans, outer, kind, closed, parent });
  }
  return placed;
}
