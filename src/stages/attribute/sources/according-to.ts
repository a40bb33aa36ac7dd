import { templatesOf } from "../../../feature-templates.ts";
import { bearingOf } from "../bearing.ts";
import { add, type SourceFinder, titled } from "../candidates.ts";
import { AFTER, BEFORE } from "../row-numbers.ts";
import { ACCORDING } from "../word-signs.ts";

const TEMPLATES = templatesOf(
  ["side", "lead", "kind"],
  ["according", "according {side}", "according {lead}", "according kind={kind}"],
);

/** Tokens of a sentence that are looked at. */
const MOST = 200;

/** Outside quotations: according to Hwang, it was “rude”. “It rained,” according to the director. */
export const accordingTo: SourceFinder = {
  name: "according-to",
  propose: ({ grounds, range, sentence, shape, bearings }, found) => {
    if (!sentence || (grounds.words.held & ACCORDING) === 0) return;
    const { startingAt, masked, doc } = grounds;
    const { lower } = doc.tokens;
    const { signs } = grounds.words;
    const end = Math.min(sentence.last, sentence.first + MOST);
    for (let i = sentence.first; i < end; i++) {
      if (((signs[i] ?? 0) & ACCORDING) === 0) continue;
      if (masked[i] === 1 || lower[i + 1] !== "to") continue;
      const start = startingAt[i + 2] ?? -1;
      if (start < 0) continue;
      const mention = titled(grounds, start);
      const candidate = add(found, "according-to", mention, -1, TEMPLATES);
      candidate.cueFirst = i;
      candidate.cueLast = i + 2;
      const { row } = candidate;
      row[0] = i < range.first ? BEFORE : AFTER;
      row[1] = shape.lead;
      row[2] = bearingOf(bearings, mention).kind;
    }
  },
};
