import { templatesOf } from "../../../feature-templates.ts";
import { wordFlags } from "../../../vocabulary.ts";
import { type SourceFinder, titled } from "../candidates.ts";
import { AFTER, BEFORE } from "../row-numbers.ts";

const TEMPLATES = templatesOf(
  ["side", "lead", "kind"],
  ["according", "according {side}", "according {lead}", "according kind={kind}"],
);

/** Tokens of a sentence that are looked at. */
const MOST = 200;

/** Outside quotations: according to Hwang, it was “rude”. “It rained,” according to the director. */
export const accordingTo: SourceFinder = {
  name: "according-to",
  propose: ({ grounds, range, sentence, shape, kindOf }, found) => {
    if (!sentence) return;
    const { startingAt, masked, doc } = grounds;
    const { id, lower, vocabulary } = doc.tokens;
    const isAccording = accordingWords(vocabulary);
    const end = Math.min(sentence.last, sentence.first + MOST);
    for (let i = sentence.first; i < end; i++) {
      if (isAccording[id[i] ?? 0] !== 1 || masked[i] || lower[i + 1] !== "to") continue;
      const start = startingAt[i + 2] ?? -1;
      if (start < 0) continue;
      const mention = titled(grounds, start);
      found.push({
        method: "according-to",
        mention,
        sameAs: null,
        cue: { first: i, last: i + 2 },
        templates: TEMPLATES,
        row: [i < range.first ? BEFORE : AFTER, shape.lead, kindOf(mention)],
      });
    }
  },
};

const accordingWords = wordFlags((word) => (word === "according" ? 1 : 0));
