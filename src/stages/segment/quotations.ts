import type { Block, MarkKind, Quotation } from "../../document.ts";
import type { Report } from "../../pipeline.ts";
import { isSpace, type Span } from "../../span.ts";

/**
 * Pairs quotation marks by kind, paragraph by paragraph. A quotation that is open at a paragraph's end goes on when the
 * next paragraph opens with the same mark; else it ends with its paragraph, with an issue.
 */
export function findQuotations(text: string, blocks: readonly Block[], report: Report): Quotation[] {
  const found: Quotation[] = [];
  let open: { spans: Span[]; start: number; kind: MarkKind } | null = null;
  for (const block of blocks) {
    let from: number | null = null;
    for (let i = block.start; i < block.end; i++) {
      const role = markAt(text, i, open !== null && from !== null, block);
      if (role === "open") {
        if (open && from === null && i === block.start) from = i + 1;
        else if (from === null) {
          if (open) found.push(unclosed(open, report));
          open = { spans: [], start: i, kind: "double" };
          from = i + 1;
        }
      } else if (role === "close" && open && from !== null) {
        open.spans.push({ start: from, end: i });
        found.push({
          spans: open.spans,
          outer: { start: open.start, end: i + 1 },
          kind: open.kind,
          closed: true,
          parent: null,
        });
        open = null;
        from = null;
      }
    }
    if (open && from === null) {
      found.push(unclosed(open, report));
      open = null;
    } else if (open && from !== null) open.spans.push({ start: from, end: block.end });
  }
  if (open) found.push(unclosed(open, report));
  return found;
}

function unclosed(open: { spans: Span[]; start: number; kind: MarkKind }, report: Report): Quotation {
  const outer = { start: open.start, end: open.spans.at(-1)?.end ?? open.start + 1 };
  report("unclosed-quote", "a quotation mark is never closed; the quotation ends with its paragraph", outer);
  return { spans: open.spans, outer, kind: open.kind, closed: false, parent: null };
}

function markAt(text: string, i: number, isOpen: boolean, block: Block): "open" | "close" | null {
  const mark = text[i];
  if (mark === "“") return "open";
  if (mark === "”") return "close";
  if (mark !== '"') return null;
  if (isOpen) return "close";
  return i === block.start || isSpace(text.charCodeAt(i - 1)) || "([—–-".includes(text.charAt(i - 1))
    ? "open"
    : null;
}
