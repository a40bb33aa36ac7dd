import { feature, value } from "../../../feature.ts";
import { type Candidate, type Grounds, type SourceFinder, shapeOf, steps } from "../candidates.ts";

/** “A,” said Minami. “B.” → the source of an earlier quotation; in a dialogue, of the one before the last. */
export const earlier: SourceFinder = {
  name: "earlier",
  propose: (grounds, q) => {
    const place = grounds.placeOf[q] ?? -1;
    return [1, 2].flatMap((back) => {
      const other = place - back >= 0 ? grounds.speech[place - back] : undefined;
      return other === undefined ? [] : candidate(grounds, q, other, back);
    });
  },
};

/** Sentences further back than this, an earlier quotation tells nothing. */
const FURTHEST = 12;

function candidate(grounds: Grounds, q: number, other: number, back: number): Candidate[] {
  const { ranges, sentenceAt, blockAt, doc } = grounds;
  const here = ranges[q] ?? { first: 0, last: 0 };
  const there = ranges[other] ?? { first: 0, last: 0 };
  const sentences = (sentenceAt[here.first] ?? 0) - (sentenceAt[there.last - 1] ?? 0);
  const blocks = (blockAt[here.first] ?? 0) - (blockAt[there.last - 1] ?? 0);
  if (sentences > FURTHEST || blocks > 2) return [];
  const shape = shapeOf(grounds, q);
  const gap = value(narration(grounds, there.last, here.first));
  const end = doc.text.slice((doc.quotations[other]?.outer.end ?? 1) - 3, doc.quotations[other]?.outer.end);
  const ended = /[.!?]/.test(end) ? "stop" : end.includes(",") ? "comma" : "none";
  const head =
    doc.blocks[blockAt[here.first] ?? -1]?.start === doc.quotations[q]?.outer.start ? "head" : "inside";
  const place = value(`back=${back} blocks=${blocks} sentences=${steps(sentences)}`);
  const near = value(`back=${back} blocks=${Math.min(blocks, 1)}`);
  return [
    {
      method: blocks === 0 ? "same-paragraph" : back === 1 ? "previous-paragraph" : "alternation",
      mention: null,
      sameAs: other,
      cue: null,
      features: [
        feature`earlier ${place}`,
        feature`earlier ${place} alone=${shape.alone}`,
        feature`earlier ${near} lead=${shape.lead}`,
        feature`earlier ${near} size=${shape.size} ${shape.alone}`,
        feature`earlier ${near} first=${shape.first} end=${shape.end}`,
        feature`earlier ${near} ${head} ended=${ended}`,
        feature`earlier ${near} gap=${gap}`,
        feature`earlier ${near} gap=${gap} ${shape.alone} ${head}`,
      ],
    },
  ];
}

/** What stands between two quotations: nothing, one word or two, clauses with or without names. */
function narration(grounds: Grounds, from: number, to: number): string {
  let words = 0;
  let names = 0;
  for (let i = from; i < Math.min(to, from + 80); i++) {
    if (grounds.masked[i]) continue;
    if (/\p{L}/u.test(grounds.doc.tokens.word[i] ?? "")) words++;
    if (grounds.nameAt[i] !== -1 && grounds.nameAt[i] !== grounds.nameAt[i - 1]) names++;
  }
  return `${words === 0 ? "0" : words <= 3 ? "1" : words <= 10 ? "4" : "11"}/${Math.min(names, 2)}`;
}
