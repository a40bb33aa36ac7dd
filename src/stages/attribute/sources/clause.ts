import { type Row, templatesOf } from "../../../feature-templates.ts";
import { numberOf, whole, wordNumber, yes } from "../../../feature-values.ts";
import { keptForOne } from "../../../remembered.ts";
import { wordFlags, wordTable } from "../../../vocabulary.ts";
import {
  type Asked,
  type Candidate,
  endsInStop,
  type Grounds,
  type SourceFinder,
  steps,
  titled,
} from "../candidates.ts";
import type { Clause } from "../clauses.ts";
import { cueRanks, STRENGTHS } from "../cues.ts";
import { AFTER, BEFORE, formNumber } from "../row-numbers.ts";
import type { Range } from "../scene.ts";

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
    const words = wordsOf(asked.grounds);
    for (const offset of OFFSETS) inSentence(asked, words, offset, found);
  },
};

/** The sentences that are looked at, from that of the quotation. */
const OFFSETS = [0, -1, -2, 1] as const;
type Offset = (typeof OFFSETS)[number];

/** Clauses of one sentence that are looked at; sentences of lists run on. */
const MOST_CLAUSES = 24;

/** What is said of single words, by their numbers in the vocabulary. */
interface Words {
  readonly ranks: Uint8Array;
  readonly ing: Uint8Array;
  readonly next: Int32Array;
}

const wordsOf = keptForOne(
  (grounds: Grounds): Words => ({
    ranks: cueRanks(grounds),
    ing: isIng(grounds.doc.tokens.vocabulary),
    next: nextOf(grounds.doc.tokens.vocabulary),
  }),
);

const isIng = wordFlags((word) => (word.endsWith("ing") ? 1 : 0));

/** The word behind a verb, where it leads to what is said. */
const nextOf = wordTable(
  (size) => new Int32Array(size),
  (word) => (word === "that" || word === "," || word === ":" ? numberOf(word) : OTHER),
);

const OTHER = numberOf("other");

function inSentence(asked: Asked, words: Words, offset: Offset, found: Candidate[]): void {
  const { grounds, range, at, isAuthor } = asked;
  const all = grounds.clausesOf[at + offset];
  if (!all) return;
  const first = grounds.doc.sentences[at + offset]?.first ?? 0;
  const same = grounds.blockAt[first] === grounds.blockAt[range.first];
  if (!same && offset > 0) return;
  const clauses = { first: all.first, last: Math.min(all.last, all.first + MOST_CLAUSES) };
  for (let c = clauses.first; c < clauses.last; c++) {
    const clause = grounds.clauses[c];
    if (!clause || (offset !== 0 && isAuthor(clause.subject))) continue;
    found.push(candidate(asked, words, clause, clauses, offset, same));
  }
}

/** A sentence so far from the quotation’s, in its paragraph and in another; those two before come first. */
const AWAY = [-2, -1, 0, 1].flatMap((n) => [numberOf(`sentence${n}`), numberOf(`sentence${n}/`)]);

function candidate(
  asked: Asked,
  words: Words,
  found: Clause,
  clauses: Range,
  offset: Offset,
  same: boolean,
): Candidate {
  const { grounds, range, shape, kindOf } = asked;
  const { doc, sentenceAt, quotedSentences } = grounds;
  const { id, count } = doc.tokens;
  const { verb, link } = found;
  const how = LINKS.indexOf(link);
  const subject = titled(grounds, found.subject);
  const mention = doc.mentions[subject];
  const before = offset === 0 && verb < range.first;
  const side = offset !== 0 ? (AWAY[2 * offset + (same ? 4 : 5)] ?? 0) : before ? BEFORE : AFTER;
  const where = offset !== 0 ? side : before ? placeBefore(asked, verb) : placeAfter(asked, found, subject);
  const row: Row = [
    where,
    side,
    LINK_NUMBERS[how] ?? 0,
    RANKS[words.ranks[id[verb] ?? 0] ?? 0] ?? 0,
    whole(Math.min(verbsBetween(grounds, clauses, verb, before ? range.first : range.last), 3)),
    grounds.clauses[clauses.first] === found ? OUTER : INNER,
    kindOf(subject),
    mention ? formNumber(mention.form) : NO_FORM,
    yes(offset === 0 && hasQuotation(asked, verb)),
    verb + 1 < count ? (words.next[id[verb + 1] ?? 0] ?? OTHER) : OTHER,
    yes(words.ing[id[verb] ?? 0] === 1),
    wordNumber(id[verb] ?? 0),
    yes(offset !== 0 && quotedSentences.has(sentenceAt[verb] ?? -1)),
    mention?.form === "nominal" ? wordNumber(id[mention.last - 1] ?? 0) : NO_HEAD,
    yes(found.joined),
    steps(Math.abs(verb - (offset === 0 && !before ? range.last : range.first))),
    shape.end,
    shape.first,
    shape.lead,
    shape.size,
    shape.alone,
  ];
  const method =
    offset === 0
      ? ((before ? BEFORE_METHODS : AFTER_METHODS)[how] ?? "")
      : offset < 0
        ? "sentence-before"
        : "sentence-after";
  return {
    method,
    mention: subject,
    sameAs: null,
    cue: { first: verb, last: verb + 1 },
    templates: TEMPLATES,
    row,
  };
}

const RANKS = STRENGTHS.map(numberOf);
const [OUTER, INNER, NO_HEAD] = [numberOf("outer"), numberOf("inner"), numberOf("-")];
const NO_FORM = numberOf(undefined);

const LINKS: readonly Clause["link"][] = ["direct", "shared", "aside", "relative", "inverted"];
const LINK_NUMBERS = LINKS.map(numberOf);
const methods = (side: string) => LINKS.map((link) => (link === "direct" ? side : `${side}-${link}`));
const [BEFORE_METHODS, AFTER_METHODS] = [methods("cue-before"), methods("cue-after")];

/** How many verbs of a sentence's clauses stand between a verb and the edge of the quotation. */
function verbsBetween({ clauses }: Grounds, { first, last }: Range, verb: number, edge: number): number {
  const from = verb < edge ? verb + 1 : edge;
  const to = verb < edge ? edge : verb;
  let count = 0;
  for (let c = first; c < last; c++) {
    const at = clauses[c]?.verb ?? -1;
    if (at >= from && at < to) count++;
  }
  return count;
}

const [CLOSE, CLOSE_MARKED, STOPPED] = [numberOf("S V Q"), numberOf("S V, Q"), numberOf("S V. Q")];
const [COLON, COMMA, APART] = [numberOf("S V …: Q"), numberOf("S V …, Q"), numberOf("S V … Q")];

/** Where a clause before the quotation stands to it in its sentence. */
function placeBefore({ grounds, range }: Asked, verb: number): number {
  const lead = grounds.doc.tokens.word[range.first - 1] ?? "";
  const marked = lead === "," || lead === ":";
  const close = verb + 1 === range.first || (verb + 2 === range.first && marked);
  if (close) return marked ? CLOSE_MARKED : CLOSE;
  if (endsInStop(lead)) return STOPPED;
  return lead === ":" ? COLON : lead === "," ? COMMA : APART;
}

const [INVERTED, INVERTED_APART] = [numberOf("Q V S"), numberOf("Q … V S")];
const [DIRECT, DIRECT_APART] = [numberOf("Q S V"), numberOf("Q … S V")];

/** Where a clause behind the quotation stands to it in its sentence. */
function placeAfter({ grounds, range }: Asked, { verb, link }: Clause, subject: number): number {
  const { tokens, mentions } = grounds.doc;
  let from = range.last;
  while (STEPPED.has(tokens.word[from] ?? "")) from++;
  if (link === "inverted") return verb - from <= 1 ? INVERTED : INVERTED_APART;
  const mention = mentions[subject];
  const phrase = mentions[grounds.startingAt[from] ?? -1];
  return mention && (mention.first <= from + 1 || phrase?.last === mention.first) ? DIRECT : DIRECT_APART;
}

/** Marks behind a quotation that are stepped over. */
const STEPPED: ReadonlySet<string> = new Set([",", ".", ";", "—", "–", "-"]);

/** True when another quotation that is speech stands between the verb and this one. */
function hasQuotation({ grounds, quotation, range }: Asked, verb: number): boolean {
  const place = grounds.placeOf[quotation] ?? -1;
  const other = grounds.speech[verb < range.first ? place - 1 : place + 1];
  const near = grounds.ranges[other ?? -1];
  return near !== undefined && (verb < range.first ? near.first > verb : near.last <= verb);
}
