/**
 * How a mention stands to a quotation, whatever finder proposed it: the words around it, what lies between, whether some
 * other mention of the sentence has a stronger verb, and whether the person speaks elsewhere in the article.
 */
import { type Row, templatesOf } from "../../feature-templates.ts";
import { numberOf, whole, yes } from "../../feature-values.ts";
import { TAGS } from "../../tokens.ts";
import { bearingsOf } from "./bearing.ts";
import type { Asked, Grounds } from "./candidates.ts";
import { cueRanks, WEAKEST } from "./cues.ts";
import { AFTER, BEFORE } from "./row-numbers.ts";
import type { Range } from "./scene.ts";

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

/** How the mentions of an article stand to a quotation, each asked for by itself. */
export function standingsTo({
  grounds,
  range,
  at,
  sentence,
  shape,
  kindOf,
}: Asked): (m: number) => Row | null {
  const { doc, sentenceAt } = grounds;
  const bearingOf = bearingsOf(grounds);
  const named = namedIn(grounds, range);
  const told = reportAt(grounds, range.first);
  return (m) => {
    const mention = doc.mentions[m];
    if (!mention || !sentence) return null;
    const { left, right, own, rank, speaks } = bearingOf(m);
    const offset = (sentenceAt[mention.first] ?? 0) - at;
    const side = sideOf(offset, mention.first < range.first);
    const gap = offset === 0 ? between(grounds, mention, range) : NO_GAP;
    const entity = doc.entityOf[m] ?? null;
    const isNamed = yes(entity !== null && named.has(entity));
    const teller = told === null ? NOT_TOLD : toldBy(told, m, entity);
    return [side, left, right, own, rank, shape.lead, shape.end, kindOf(m), gap, speaks, isNamed, teller];
  };
}

/** “Ada wants stairs,” said her colleague: the entities that the words name; nobody speaks so of themselves. */
function namedIn({ doc, nameAt }: Grounds, { first, last }: Range): ReadonlySet<number> {
  const named = new Set<number>();
  for (let i = first; i < last; i++) {
    const name = nameAt[i] ?? -1;
    const entity = name < 0 ? null : (doc.entityOf[name] ?? null);
    if (entity !== null) named.add(entity);
  }
  return named;
}

/** In the quotation's sentence before or after it, else so many sentences away. */
const sideOf = (offset: number, before: boolean): number =>
  offset === 0 ? (before ? BEFORE : AFTER) : whole(Math.max(-2, Math.min(2, offset)));

/** The reported speech that a quotation stands in, and how sure that is. */
interface Report {
  readonly source: number | null;
  readonly entity: number | null;
  readonly sure: number;
}

function reportAt({ doc, reported, reportedAt }: Grounds, token: number): Report | null {
  const report = reported[reportedAt[token] ?? -1];
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
function between(grounds: Grounds, mention: Range, range: Range): number {
  const { masked, nameAt } = grounds;
  const { tag, id } = grounds.doc.tokens;
  const ranks = cueRanks(grounds);
  const before = mention.first < range.first;
  const from = before ? mention.last : range.last;
  const to = Math.min(before ? range.first : mention.first, from + FURTHEST);
  let verbs = 0;
  let strongest: number = WEAKEST;
  let names = 0;
  for (let i = from; i < to; i++) {
    if (masked[i]) continue;
    const name = nameAt[i] ?? -1;
    if (name >= 0) {
      if (name !== nameAt[i - 1]) names++;
    } else if (tag[i] === VERB) {
      verbs++;
      strongest = Math.min(strongest, ranks[id[i] ?? 0] ?? WEAKEST);
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
