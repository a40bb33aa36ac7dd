/** Where a clause stands to the quotation in its sentence: "S V, Q" is She said, “…” and "Q V S" is “…,” said Ana. */
import { numberOf } from "../../../feature-values.ts";
import type { Asked } from "../candidates.ts";
import { SIGN } from "../clause-words.ts";
import type { Clause } from "../clauses.ts";
import { hasSign } from "../word-signs.ts";
import { COLON, COMMA, leadNumber, STOP } from "./words.ts";

const [CLOSE, CLOSE_MARKED, STOPPED] = [numberOf("S V Q"), numberOf("S V, Q"), numberOf("S V. Q")];
const [AFTER_COLON, AFTER_COMMA, APART] = [numberOf("S V …: Q"), numberOf("S V …, Q"), numberOf("S V … Q")];

/** Where a clause before the quotation stands to it in its sentence. */
export function placeBefore({ grounds, range }: Asked, verb: number): number {
  const lead = leadNumber(grounds.words.signs[range.first - 1] ?? 0);
  const marked = lead === COMMA || lead === COLON;
  const close = verb + 1 === range.first || (verb + 2 === range.first && marked);
  if (close) return marked ? CLOSE_MARKED : CLOSE;
  if (lead === STOP) return STOPPED;
  return lead === COLON ? AFTER_COLON : lead === COMMA ? AFTER_COMMA : APART;
}

const [INVERTED, INVERTED_APART] = [numberOf("Q V S"), numberOf("Q … V S")];
const [DIRECT, DIRECT_APART] = [numberOf("Q S V"), numberOf("Q … S V")];

/** Where a clause behind the quotation stands to it in its sentence. */
export function placeAfter({ grounds, range }: Asked, { verb, link }: Clause, subject: number): number {
  const { mentions } = grounds.doc;
  let from = range.last;
  while (hasSign(grounds.words.clauseSigns, from, STEPPED)) from++;
  if (link === "inverted") return verb - from <= 1 ? INVERTED : INVERTED_APART;
  const mention = mentions[subject];
  const here = grounds.startingAt[from] ?? -1;
  const phrase = here < 0 ? undefined : mentions[here];
  return mention && (mention.first <= from + 1 || phrase?.last === mention.first) ? DIRECT : DIRECT_APART;
}

/** Marks behind a quotation that are stepped over: a comma, a stop, a semicolon, a dash. */
const STEPPED = SIGN.stop | SIGN.lead;
