import { templatesOf } from "../../../feature-templates.ts";
import { keptForOne } from "../../../remembered.ts";
import { wordFlags } from "../../../vocabulary.ts";
import { type Grounds, type SourceFinder, titled } from "../candidates.ts";
import { AFTER, BEFORE } from "../row-numbers.ts";

const TEMPLATES = templatesOf(
  ["side", "lead", "kind"],
  ["according", "according {side}", "according {lead}", "according kind={kind}"],
);

/** Tokens of a sentence that are looked at. */
const MOST = 200;

/** According to Hwang, it was “rude”. “It rained,” according to the director. */
export const accordingTo: SourceFinder = {
  name: "according-to",
  propose: ({ grounds, range, sentence, shape, kinds }, found) => {
    if (!sentence) return;
    const places = accordings(grounds);
    if (places.size === 0) return;
    for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + MOST); i++) {
      const start = places.has(i) ? (grounds.startingAt[i + 2] ?? -1) : -1;
      if (start < 0) continue;
      const mention = titled(grounds, start);
      found.push({
        method: "according-to",
        mention,
        sameAs: null,
        cue: { first: i, last: i + 2 },
        templates: TEMPLATES,
        row: [i < range.first ? BEFORE : AFTER, shape.lead, kinds[mention] ?? 0],
      });
    }
  },
};

/** Where "according to" stands outside quotations. */
const accordings = keptForOne(({ doc: { tokens }, masked }: Grounds): ReadonlySet<number> => {
  const { id, lower, count, vocabulary } = tokens;
  const isAccording = accordingWords(vocabulary);
  const found = new Set<number>();
  for (let i = 0; i < count; i++)
    if (isAccording[id[i] ?? 0] && !masked[i] && lower[i + 1] === "to") found.add(i);
  return found;
});

const accordingWords = wordFlags((word) => (word === "according" ? 1 : 0));
