import { templatesOf } from "../../../feature-templates.ts";
import { numberOf, whole, wordNumber, yes } from "../../../feature-values.ts";
import { bearingOf } from "../bearing.ts";
import { type Asked, add, type Candidates, type Grounds, type SourceFinder, steps } from "../candidates.ts";
import type { Clause } from "../clauses.ts";
import { STRENGTHS } from "../cues.ts";
import { AFTER, BEFORE, formNumber } from "../row-numbers.ts";
import { ING, rankIn } from "../word-signs.ts";
import { placeAfter, placeBefore } from "./clause-place.ts";
import { COLON, COMMA, leadNumber, THAT } from "./words.ts";

const TEMPLATES = templatesOf(
  [
    ...[
      "where",
      "side",
      "link",
      "strength",
      "near",
      "outer",
      "kind",
      "form",
      "between",
      "next",
      "ing",
      "verb",
    ],
    ...["quoted", "head", "joined", "distance", "end", "first", "lead", "size", "alone"],
  ],
  [
    "where={where}",
    "where={where} strength={strength}",
    "where={where} end={end}",
    "where={where} first={first} lead={lead}",
    "where={where} size={size}",
    "where={where} alone={alone}",
    "where={where} link={link}",
    "rank={side} near={near} strength={strength}",
    "rank={side} near={near} {outer}",
    "side={side} {outer} strength={strength}",
    "side={side} kind={kind}",
    "kind={kind} strength={strength}",
    "side={side} form={form} link={link}",
    "strength={strength} quote-between={between}",
    "side={side} next={next} strength={strength}",
    "side={side} ing={ing} strength={strength}",
    "verb=[verb]",
    "side={side} quoted={quoted}",
    "side={side} quoted={quoted} strength={strength}",
    "side={side} quoted={quoted} {outer} alone={alone}",
    "head=[head]",
    "joined={joined}",
    "distance={distance} side={side}",
  ],
);

/**
 * The subject of a verb in the quotation’s sentence or a neighbour: “…,” she said. Minami explained, “…” He called it
 * “…”. The director, who is 40, told us that it was “…”. Kawamoto nodded. “…”
 */
export const clause: SourceFinder = {
  name: "clause",
  propose: (asked, found) => {
    for (const offset of OFFSETS) inSentence(asked, offset, found);
  },
};

/** The sentences that are looked at, from that of the quotation. */
const OFFSETS = [0, -1, -2, 1] as const;
type Offset = (typeof OFFSETS)[number];

/** Clauses of one sentence that are looked at; sentences of lists run on. */
const MOST_CLAUSES = 24;

function inSentence(asked: Asked, offset: Offset, found: Candidates): void {
  const { grounds, range, at, bearings } = asked;
  const all = grounds.clausesOf[at + offset];
  if (!all || all.first === all.last) return;
  const first = grounds.doc.sentences[at + offset]?.first ?? 0;
  const same = grounds.blockAt[first] === grounds.blockAt[range.first];
  if (!same && offset > 0) return;
  const last = Math.min(all.last, all.first + MOST_CLAUSES);
  const side = offset === 0 ? AFTER : (AWAY[2 * offset + (same ? 4 : 5)] ?? 0);
  const before = offset === 0 ? verbsBefore(grounds, all.first, last, range.first) : 0;
  const until = verbsBefore(grounds, all.first, last, range.last);
  for (let c = all.first; c < last; c++) {
    const clause = grounds.clauses[c];
    if (!clause || (offset !== 0 && bearingOf(bearings, clause.subject).isAuthor)) continue;
    const nth = c - all.first;
    const isBefore = nth < before;
    const between = isBefore ? before - nth - 1 : nth < until ? until - nth - 1 : nth - until;
    propose(asked, found, clause, offset, isBefore ? BEFORE : side, nth === 0 ? OUTER : INNER, between);
  }
}

/** A sentence so far from the quotation’s, in its paragraph and in another; those two before come first. */
const AWAY = [-2, -1, 0, 1].flatMap((n) => [numberOf(`sentence${n}`), numberOf(`sentence${n}/`)]);

/** How many of a sentence's clauses, which are in order, have their verb before a token. */
function verbsBefore({ clauses }: Grounds, first: number, last: number, token: number): number {
  let c = first;
  while (c < last && (clauses[c]?.verb ?? token) < token) c++;
  return c - first;
}

/** @param between how many verbs of the sentence's clauses stand between the verb and the edge of the quotation */
function propose(
  asked: Asked,
  found: Candidates,
  clause: Clause,
  offset: Offset,
  side: number,
  outer: number,
  between: number,
): void {
  const { grounds, range, shape, bearings } = asked;
  const { signs } = grounds.words;
  const { id, count } = grounds.doc.tokens;
  const { verb, link } = clause;
  const word = id[verb] ?? 0;
  const sign = signs[verb] ?? 0;
  const how = LINKS.indexOf(link);
  const subject = clause.titled;
  const mention = grounds.doc.mentions[subject];
  const isHere = offset === 0;
  const methods = isHere ? (side === BEFORE ? BEFORE_METHODS : AFTER_METHODS) : AWAY_METHODS;
  const candidate = add(found, methods[isHere ? how : offset < 0 ? 0 : 1] ?? "", subject, -1, TEMPLATES);
  candidate.cueFirst = verb;
  candidate.cueLast = verb + 1;
  const { row } = candidate;
  row[0] = !isHere ? side : side === BEFORE ? placeBefore(asked, verb) : placeAfter(asked, clause, subject);
  row[1] = side;
  row[2] = LINK_NUMBERS[how] ?? 0;
  row[3] = RANKS[rankIn(sign)] ?? 0;
  row[4] = whole(Math.min(between, 3));
  row[5] = outer;
  row[6] = bearingOf(bearings, subject).kind;
  row[7] = mention ? formNumber(mention.form) : NO_FORM;
  row[8] = yes(isHere && hasQuotation(asked, verb));
  row[9] = verb + 1 < count ? nextOf(leadNumber(signs[verb + 1] ?? 0)) : OTHER;
  row[10] = yes((sign & ING) !== 0);
  row[11] = wordNumber(word);
  row[12] = yes(!isHere && grounds.quotedSentences.has(grounds.sentenceAt[verb] ?? -1));
  row[13] = mention?.form === "nominal" ? wordNumber(id[mention.last - 1] ?? 0) : NO_HEAD;
  row[14] = yes(clause.joined);
  row[15] = steps(Math.abs(verb - (isHere && side !== BEFORE ? range.last : range.first)));
  row[16] = shape.end;
  row[17] = shape.first;
  row[18] = shape.lead;
  row[19] = shape.size;
  row[20] = shape.alone;
}

/** The word behind a verb, where it leads to what is said. */
const nextOf = (lead: number): number =>
  lead === THAT ? THAT : lead === COMMA ? NEXT_COMMA : lead === COLON ? NEXT_COLON : OTHER;

const [NEXT_COMMA, NEXT_COLON, OTHER] = [numberOf(","), numberOf(":"), numberOf("other")];

const RANKS = STRENGTHS.map(numberOf);
const [OUTER, INNER, NO_HEAD] = [numberOf("outer"), numberOf("inner"), numberOf("-")];
const NO_FORM = numberOf(undefined);

const LINKS: readonly Clause["link"][] = ["direct", "shared", "aside", "relative", "inverted"];
const LINK_NUMBERS = LINKS.map(numberOf);
const methods = (side: string) => LINKS.map((link) => (link === "direct" ? side : `${side}-${link}`));
const [BEFORE_METHODS, AFTER_METHODS] = [methods("cue-before"), methods("cue-after")];
const AWAY_METHODS = ["sentence-before", "sentence-after"];

/** True when another quotation that is speech stands between the verb and this one. */
function hasQuotation({ grounds, quotation, range }: Asked, verb: number): boolean {
  const place = grounds.placeOf[quotation] ?? -1;
  const nth = verb < range.first ? place - 1 : place + 1;
  const other = nth < 0 ? undefined : grounds.speech[nth];
  const near = other === undefined ? undefined : grounds.ranges[other];
  return near !== undefined && (verb < range.first ? near.first > verb : near.last <= verb);
}
