import type { Block, Quotation } from "../../document.ts";

/** Block quotes: each run of set-off paragraphs is one quotation, unless marks stand around it already. */
export function blockQuotes(blocks: readonly Block[], marked: readonly Quotation[]): Quotation[] {
  if (!blocks.some(({ kind }) => kind === "quote")) return [];
  const opened = new Set(marked.map((quotation) => quotation.outer.start));
  const found: Quotation[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const first = blocks[i];
    if (first?.kind !== "quote" || opened.has(first.start)) continue;
    let last = i;
    while (blocks[last + 1]?.kind === "quote" && blocks[last + 1]?.level === first.level) last++;
    const spans = blocks.slice(i, last + 1).map(({ start, end }) => ({ start, end }));
    const outer = { start: first.start, end: spans.at(-1)?.end ?? first.end };
    found.push({ spans, outer, kind: "block", closed: true, parent: null });
    i = last;
  }
  return found;
}
