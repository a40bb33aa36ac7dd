import { templatesOf } from "../../../feature-templates.ts";
import { numberOf, whole, wordNumber, yes } from "../../../feature-values.ts";
import { bearingOf } from "../bearing.ts";
import { type Asked, add, type Candidates, type SourceFinder } from "../candidates.ts";
import { AFTER, BEFORE } from "../row-numbers.ts";
import { OPENING } from "./words.ts";

const TEMPLATES = templatesOf(
  ["side", "order", "kind", "lead", "alone", "quoted", "size", "previous"],
  [
    "nearby {side} order={order}",
    "nearby {side} kind={kind}",
    "nearby {side} {lead} {alone}",
    "nearby {side} quoted={quoted}",
    "nearby {side} size={size}",
    "nearby {side} previous=[previous]",
  ],
);

/** Any name or pronoun of the sentence or the one before, where no better reason is found: the nearest first. */
export const nearby: SourceFinder = {
  name: "nearby",
  propose: (asked, found) => {
    inSentence(asked, 0, found);
    inSentence(asked, 1, found);
    inSentence(asked, -1, found);
  },
};

/** Mentions of one sentence, and tokens of it, that are looked at. */
const MOST = 16;
const MOST_TOKENS = 200;

/** So many sentences back, in the paragraph of the quotation or in another. */
const away = (back: number) => [numberOf(`sentence-${back}`), numberOf(`sentence-${back}/`)] as const;
const [BACK, ON] = [away(1), away(-1)];

function inSentence(asked: Asked, back: number, found: Candidates): void {
  const { grounds, range, shape, bearings } = asked;
  const { startingAt, masked, blockAt, doc } = grounds;
  const { id } = doc.tokens;
  const s = asked.at - back;
  const sentence = doc.sentences[s];
  if (!sentence) return;
  const apart = blockAt[sentence.first] === blockAt[range.first] ? 0 : 1;
  const away = (back > 0 ? BACK : ON)[apart];
  const quoted = yes(back !== 0 && grounds.quotedSentences.has(s));
  const end = Math.min(sentence.last, sentence.first + MOST_TOKENS);
  let seen = 0;
  for (let i = sentence.first; i < end && seen < MOST; i++) {
    const m = startingAt[i] ?? -1;
    if (m < 0 || masked[i] === 1) continue;
    const { kind, isAuthor } = bearingOf(bearings, m);
    if (back !== 0 && isAuthor) continue;
    const { row } = add(found, "nearby", m, -1, TEMPLATES);
    row[0] = back === 0 ? (i < range.first ? BEFORE : AFTER) : away;
    row[1] = whole(Math.min(seen++, 3));
    row[2] = kind;
    row[3] = shape.lead;
    row[4] = shape.alone;
    row[5] = quoted;
    row[6] = shape.size;
    row[7] = i === sentence.first ? OPENING : wordNumber(id[i - 1] ?? 0);
  }
}
