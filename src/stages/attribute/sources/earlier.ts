import { templatesOf } from "../../../feature-templates.ts";
import { numberOf, whole } from "../../../feature-values.ts";
import { wordFlags } from "../../../vocabulary.ts";
import { type Asked, type Candidate, type Grounds, type SourceFinder, steps } from "../candidates.ts";

const TEMPLATES = templatesOf(
  [
    "back",
    "blocks",
    "fewer",
    "sentences",
    "alone",
    "lead",
    "size",
    "first",
    "end",
    "head",
    "stands",
    "ended",
    "gap",
  ],
  [
    "earlier back={back} blocks={blocks} sentences={sentences}",
    "earlier back={back} blocks={blocks} sentences={sentences} alone={alone}",
    "earlier back={back} blocks={fewer} lead={lead}",
    "earlier back={back} blocks={fewer} size={size} {alone}",
    "earlier back={back} blocks={fewer} first={first} end={end}",
    "earlier back={back} blocks={fewer} {head} ended={ended}",
    "earlier back={back} blocks={fewer} gap={gap}",
    "earlier back={back} blocks={fewer} gap={gap} {stands}",
  ],
);

/** “A,” said Minami. “B.” → the source of an earlier quotation; in a dialogue, of the one before the last. */
export const earlier: SourceFinder = {
  name: "earlier",
  propose: (asked, found) => {
    const { speech, placeOf } = asked.grounds;
    const place = placeOf[asked.quotation] ?? -1;
    for (const back of [1, 2] as const) {
      const other = place - back >= 0 ? speech[place - back] : undefined;
      if (other !== undefined) propose(asked, other, back, found);
    }
  },
};

/** Sentences and paragraphs further back than this, an earlier quotation tells nothing. */
const FURTHEST = 12;
const FURTHEST_BLOCKS = 2;

function propose(
  { grounds, quotation, range, at, shape }: Asked,
  other: number,
  back: 1 | 2,
  found: Candidate[],
): void {
  const { ranges, sentenceAt, blockAt, doc } = grounds;
  const there = ranges[other] ?? { first: 0, last: 0 };
  const sentences = at - (sentenceAt[there.last - 1] ?? 0);
  const block = blockAt[range.first] ?? 0;
  const blocks = block - (blockAt[there.last - 1] ?? 0);
  if (sentences > FURTHEST || blocks > FURTHEST_BLOCKS) return;
  const gap = narration(grounds, there.last, range.first);
  const head = doc.blocks[block]?.start === doc.quotations[quotation]?.outer.start;
  const { size, end, first, lead, alone } = shape;
  found.push({
    method: blocks === 0 ? "same-paragraph" : back === 1 ? "previous-paragraph" : "alternation",
    mention: null,
    sameAs: other,
    cue: null,
    templates: TEMPLATES,
    row: [
      whole(back),
      whole(Math.max(blocks, -1)),
      whole(Math.max(Math.min(blocks, 1), -1)),
      steps(sentences),
      alone,
      lead,
      size,
      first,
      end,
      head ? HEAD : INSIDE,
      (head ? AT_HEAD : WITHIN)[shape.alone === ALONE ? 0 : 1],
      endOf(grounds, other),
      gap,
    ],
  });
}

const [HEAD, INSIDE, ALONE] = [numberOf("head"), numberOf("inside"), numberOf("alone")];
/** How a quotation stands in its sentence and in its paragraph. */
const AT_HEAD = [numberOf("alone head"), numberOf("part head")] as const;
const WITHIN = [numberOf("alone inside"), numberOf("part inside")] as const;
const [STOP, COMMA, NONE] = [numberOf("stop"), numberOf("comma"), numberOf("none")];

/** What the last three characters of a quotation, its mark included, end it with. */
function endOf({ doc }: Grounds, other: number): number {
  const last = doc.quotations[other]?.outer.end ?? 1;
  const end = doc.text.slice(last - 3, last);
  return /[.!?]/.test(end) ? STOP : end.includes(",") ? COMMA : NONE;
}

/** Tokens between two quotations that are looked at. */
const MOST = 80;

/** What stands between two quotations: nothing, one word or two, clauses with or without names. */
function narration({ masked, nameAt, doc: { tokens } }: Grounds, from: number, to: number): number {
  const { id, vocabulary } = tokens;
  const isWord = hasLetter(vocabulary);
  let words = 0;
  let names = 0;
  for (let i = from; i < Math.min(to, from + MOST); i++) {
    if (masked[i]) continue;
    words += isWord[id[i] ?? 0] ?? 0;
    if (nameAt[i] !== -1 && nameAt[i] !== nameAt[i - 1]) names++;
  }
  return GAPS[words === 0 ? 0 : words <= 3 ? 1 : words <= 10 ? 2 : 3]?.[Math.min(names, 2)] ?? NONE;
}

const GAPS = [0, 1, 4, 11].map((words) => [0, 1, 2].map((names) => numberOf(`${words}/${names}`)));

const hasLetter = wordFlags((word) => (/\p{L}/u.test(word) ? 1 : 0));
