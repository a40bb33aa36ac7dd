import type { QuoteSieve } from "../attribute.ts";

/** “A,” said Minami. “B.” → B is Minami's, as A is: an earlier quotation of the same paragraph is. */
export const sameParagraph: QuoteSieve = {
  name: "same-paragraph",
  answer: (quotation, doc, decided) => {
    const here = doc.quotations[quotation]?.outer;
    const earlier = doc.quotations[quotation - 1]?.outer;
    const answer = decided.get(quotation - 1)?.answer;
    if (!here || !earlier || !answer) return undefined;
    const block = doc.blocks.find((b) => b.start <= here.start && here.start < b.end);
    if (!block || earlier.start < block.start) return undefined;
    return { speaker: answer.speaker, mention: null, cue: null };
  },
};
