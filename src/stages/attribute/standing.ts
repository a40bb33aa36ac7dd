/**
 * How a mention stands to a quotation, whatever finder proposed it: the words around it, what lies between, whether some
 * other mention of the sentence has a stronger verb, and whether the person speaks elsewhere in the article.
 */
import { templatesOf } from "../../feature-templates.ts";
import { numberOf, whole, yes } from "../../feature-values.ts";
import { TAGS } from "../../tokens.ts";
import { bearingOf } from "./bearing.ts";
import type { Asked, Grounds } from "./candidates.ts";
import { WEAKEST } from "./cues.ts";
import { AFTER, BEFORE } from "./row-numbers.ts";
import type { Range } from "./scene.ts";
import { rankIn } from "./word-signs.ts";

export const STANDING = templatesOf(
  ["side", "left", "right", "own", "rank", "lead", "end", "kind", "gap", "speaks", "named", "told"],
  [
    "st {side} left={left} right={right}",
    "st {side} left={left} own={own}",
    "st {side} left={left} lead={lead}",
    "st {side} right={right} lead={lead}",
    "st {side} right={right} end={end}",
    "st {side} rank={rank} own={own}",
    "st {side} rank={rank} lead={lead}",
    "st {side} rank={rank} kind={kind}",
    "st {side} gap={gap}",
    "st {side} gap={gap} own={own}",
    "st {side} speaks={speaks} kind={kind}",
    "st {side} speaks={speaks} rank={rank}",
    "st {side} named={named}",
    "st named={named} rank={rank}",
    "st told={told}",
    "st told={told} rank={rank}",
    "st told={told} left={left}",
    "st told={told} {side} own={own}",
  ],
);

/** How a mention stands to a quotation. */
export interface Standing {
  readonly asked: Asked;
  readonly told: Report | null;
}

/** Whom the words of a quotation name is marked, so that none of the mentions has to look for it. */
export function standingTo(asked: Asked): Standing {
  const { grounds, range } = asked;
  markNamed(asked);
  return { asked, told: reportAt(grounds, range.first) };
}

/** Writes how a mention stands to the quotation, if there is one, in a row of `STANDING`. */
export function writeStanding({ asked, told }: Standing, m: number, row: Int32Array): boolean {
  const { grounds, range, at, shape, bearings, quotation } = asked;
  if (m < 0 || at < 0) return false;
  const { mentions, entityOf } = grounds.doc;
  const { first, last } = mentions[m] ?? NOWHERE;
  const { kind, left, right, own, rank, speaks } = bearingOf(bearings, m);
  const offset = (grounds.sentenceAt[first] ?? 0) - at;
  const isBefore = first < range.first;
  const entity = entityOf[m] ?? null;
  row[0] = offset === 0 ? (isBefore ? BEFORE : AFTER) : whole(Math.max(-2, Math.min(2, offset)));
  row[1] = left;
  row[2] = right;
  row[3] = own;
  row[4] = rank;
  row[5] = shape.lead;
  row[6] = shape.end;
  row[7] = kind;
  row[8] =
    offset === 0 ? between(asked, isBefore ? last : range.last, isBefore ? range.first : first) : NO_GAP;
  row[9] = speaks;
  row[10] = yes(entity !== null && bearings.namedBy[entity] === quotation + 1);
  row[11] = told === null ? NOT_TOLD : toldBy(told, m, entity);
  return true;
}

const NOWHERE: Range = { first: 0, last: 0 };

/** “Ada wants stairs,” said her colleague: the entities that the words name; nobody speaks so of themselves. */
function markNamed({ grounds: { doc, nameAt }, range, quotation, bearings: { namedBy } }: Asked): void {
  for (let i = range.first; i < range.last; i++) {
    const name = nameAt[i] ?? -1;
    const entity = name < 0 ? null : (doc.entityOf[name] ?? null);
    if (entity !== null) namedBy[entity] = quotation + 1;
  }
}

/** The reported speech that a quotation stands in, and how sure that is. */
interface Report {
  readonly source: number | null;
  readonly entity: number | null;
  readonly sure: number;
}

function reportAt({ doc, reported, reportedAt }: Grounds, token: number): Report | null {
  const at = reportedAt[token] ?? -1;
  const report = at < 0 ? undefined : reported[at];
  if (!report) return null;
  const { source, probability } = report;
  const sure = probability >= 0.9 ? 3 : probability >= 0.7 ? 2 : probability >= 0.5 ? 1 : 0;
  return { source, entity: source === null ? null : (doc.entityOf[source] ?? null), sure };
}

const NOT_TOLD = numberOf("none");
const surely = (who: string) => [0, 1, 2, 3].map((sure) => numberOf(`${who}-${sure}`));
const [SAME, UNKNOWN, ENTITY, OTHER] = ["same", "unknown", "entity", "other"].map(surely);

/** Whether the quotation stands in reported speech of this mention, and how sure that is. */
function toldBy({ source, entity, sure }: Report, m: number, own: number | null): number {
  const told =
    source === m ? SAME : source === null ? UNKNOWN : own !== null && entity === own ? ENTITY : OTHER;
  return told?.[sure] ?? NOT_TOLD;
}

/** How many tokens between a mention and the quotation are looked at. */
const FURTHEST = 60;

const NO_GAP = numberOf("-");

/** What lies between a mention and the quotation, other quotations left out: the strongest verb, how many verbs, how many names. */
function between({ grounds }: Asked, from: number, edge: number): number {
  const { masked, nameAt } = grounds;
  const { tag } = grounds.doc.tokens;
  const { signs } = grounds.words;
  const to = Math.min(edge, from + FURTHEST);
  let verbs = 0;
  let strongest: number = WEAKEST;
  let names = 0;
  for (let i = from; i < to; i++) {
    if (masked[i] === 1) continue;
    const name = nameAt[i] ?? -1;
    if (name >= 0) {
      if (name !== nameAt[i - 1]) names++;
    } else if (tag[i] === VERB) {
      verbs++;
      strongest = Math.min(strongest, rankIn(signs[i] ?? 0));
    }
  }
  return GAPS[(Math.min(verbs, 3) * (WEAKEST + 1) + strongest) * 3 + Math.min(names, 2)] ?? NO_GAP;
}

const VERB = TAGS.indexOf("VERB");

const GAPS = [0, 1, 2, 3].flatMap((verbs) =>
  Array.from({ length: WEAKEST + 1 }, (_, strongest) => strongest).flatMap((strongest) =>
    [0, 1, 2].map((names) => numberOf(`${verbs}/${strongest}/${names}`)),
  ),
);
