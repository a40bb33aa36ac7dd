import { templatesOf } from "../../../feature-templates.ts";
import { numberOf, whole } from "../../../feature-values.ts";
import {
  ALONE,
  type Asked,
  add,
  type Candidates,
  type Grounds,
  type SourceFinder,
  steps,
} from "../candidates.ts";
import { LETTER } from "../word-signs.ts";
import { COMMA, STOP } from "./words.ts";

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

function propose(asked: Asked, other: number, back: 1 | 2, found: Candidates): void {
  const { grounds, quotation, range, at, shape } = asked;
  const { ranges, sentenceAt, blockAt, doc } = grounds;
  const there = ranges[other]?.last ?? 0;
  const before = Math.max(0, there - 1);
  const sentences = at - (sentenceAt[before] ?? 0);
  const block = blockAt[range.first] ?? 0;
  const blocks = block - (blockAt[before] ?? 0);
  if (sentences > FURTHEST || blocks > FURTHEST_BLOCKS) return;
  const head = doc.blocks[block]?.start === doc.quotations[quotation]?.outer.start;
  const method = blocks === 0 ? "same-paragraph" : back === 1 ? "previous-paragraph" : "alternation";
  const { row } = add(found, method, -1, other, TEMPLATES);
  row[0] = whole(back);
  row[1] = whole(Math.max(blocks, -1));
  row[2] = whole(Math.max(Math.min(blocks, 1), -1));
  row[3] = steps(sentences);
  row[4] = shape.alone;
  row[5] = shape.lead;
  row[6] = shape.size;
  row[7] = shape.first;
  row[8] = shape.end;
  row[9] = head ? HEAD : INSIDE;
  row[10] = (head ? AT_HEAD : WITHIN)[shape.alone === ALONE ? 0 : 1];
  row[11] = endOf(grounds, other);
  row[12] = narration(asked, there);
}

const [HEAD, INSIDE] = [numberOf("head"), numberOf("inside")];
/** How a quotation stands in its sentence and in its paragraph. */
const AT_HEAD = [numberOf("alone head"), numberOf("part head")] as const;
const WITHIN = [numberOf("alone inside"), numberOf("part inside")] as const;
const NONE = numberOf("none");

/** What the last three characters of a quotation, its mark included, end it with. */
function endOf({ doc }: Grounds, other: number): number {
  const last = doc.quotations[other]?.outer.end ?? 1;
  const end = doc.text.slice(last - 3, last);
  return /[.!?]/.test(end) ? STOP : end.includes(",") ? COMMA : NONE;
}

/** Tokens between two quotations that are looked at. */
const MOST = 80;

/** What stands between two quotations: nothing, one word or two, clauses with or without names. */
function narration({ grounds, range }: Asked, from: number): number {
  const { masked, nameAt } = grounds;
  const { signs } = grounds.words;
  const to = Math.min(range.first, from + MOST);
  let words = 0;
  let names = 0;
  for (let i = from; i < to; i++) {
    if (masked[i] === 1) continue;
    if (((signs[i] ?? 0) & LETTER) !== 0) words++;
    if (nameAt[i] !== -1 && nameAt[i] !== nameAt[i - 1]) names++;
  }
  return GAPS[words === 0 ? 0 : words <= 3 ? 1 : words <= 10 ? 2 : 3]?.[Math.min(names, 2)] ?? NONE;
}

const GAPS = [0, 1, 4, 11].map((words) => [0, 1, 2].map((names) => numberOf(`${words}/${names}`)));
