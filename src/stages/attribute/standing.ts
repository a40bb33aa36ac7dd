/**
 * How a mention stands to a quotation, whatever finder proposed it: the words around it, what lies between, whether some
 * other mention of the sentence has a stronger verb, and whether the person speaks elsewhere in the article.
 */
import { type Feature, feature, type Value, value } from "../../feature.ts";
import { madeOnce } from "../../remembered.ts";
import { bearingOf } from "./bearing.ts";
import { type Grounds, kindOf, placeOf, shapeOf } from "./candidates.ts";
import { NO_VERB, verbRanks, WEAKEST } from "./cues.ts";
import type { Range } from "./scene.ts";

/** Features of mention `m` as the source of quotation `q`. */
export function standing(grounds: Grounds, q: number, m: number): Feature[] {
  const { doc, sentenceAt } = grounds;
  const mention = doc.mentions[m];
  const { range, sentence } = placeOf(grounds, q);
  if (!mention || !sentence) return [];
  const { lead, end } = shapeOf(grounds, q);
  const { left, right, own, rank, speaks } = bearingOf(grounds, m);
  const kind = kindOf(grounds, m);
  const offset = (sentenceAt[mention.first] ?? 0) - (sentenceAt[range.first] ?? 0);
  const side = sideOf(offset, mention.first < range.first);
  const gap = value(offset === 0 ? between(grounds, mention, range) : "-");
  const told = value(toldBy(grounds, range.first, m));
  const named = value(isNamedIn(grounds, q, m));
  return [
    feature`st ${side} left=${left} right=${right}`,
    feature`st ${side} left=${left} own=${own}`,
    feature`st ${side} left=${left} lead=${lead}`,
    feature`st ${side} right=${right} lead=${lead}`,
    feature`st ${side} right=${right} end=${end}`,
    feature`st ${side} rank=${rank} own=${own}`,
    feature`st ${side} rank=${rank} lead=${lead}`,
    feature`st ${side} rank=${rank} kind=${kind}`,
    feature`st ${side} gap=${gap}`,
    feature`st ${side} gap=${gap} own=${own}`,
    feature`st ${side} speaks=${speaks} kind=${kind}`,
    feature`st ${side} speaks=${speaks} rank=${rank}`,
    feature`st ${side} named=${named}`,
    feature`st named=${named} rank=${rank}`,
    feature`st told=${told}`,
    feature`st told=${told} rank=${rank}`,
    feature`st told=${told} left=${left}`,
    feature`st told=${told} ${side} own=${own}`,
  ];
}

/** “Ada wants stairs,” said her colleague: whether the words name the person; nobody speaks so of themselves. */
function isNamedIn(grounds: Grounds, q: number, m: number): boolean {
  const entity = grounds.doc.entityOf[m] ?? null;
  return entity !== null && namedIn(grounds, q).has(entity);
}

/** The entities that the words of a quotation name; every mention near it asks for them, so they are kept. */
function namedIn(grounds: Grounds, q: number): ReadonlySet<number> {
  const kept = namesKept(grounds);
  const known = kept.get(q);
  if (known) return known;
  const { first, last } = grounds.ranges[q] ?? { first: 0, last: 0 };
  const named = new Set<number>();
  for (let i = first; i < last; i++) {
    const entity = grounds.doc.entityOf[grounds.nameAt[i] ?? -1] ?? null;
    if (entity !== null) named.add(entity);
  }
  kept.set(q, named);
  return named;
}

const namesKept = madeOnce((_grounds: Grounds) => new Map<number, ReadonlySet<number>>());

/** In the quotation's sentence before or after it, else so many sentences away. */
const sideOf = (offset: number, before: boolean): Value =>
  value(offset === 0 ? (before ? "before" : "after") : Math.max(-2, Math.min(2, offset)));

/** Whether the quotation stands in reported speech of this mention, and how sure that is. */
function toldBy(grounds: Grounds, token: number, m: number): string {
  const at = grounds.reportedAt[token] ?? -1;
  const report = at < 0 ? undefined : grounds.reported[at];
  if (!report) return "none";
  const entity = grounds.doc.entityOf[m] ?? null;
  const source = report.source;
  const same =
    source === m
      ? "same"
      : source === null
        ? "unknown"
        : entity !== null && grounds.doc.entityOf[source] === entity
          ? "entity"
          : "other";
  const sure =
    report.probability >= 0.9 ? 3 : report.probability >= 0.7 ? 2 : report.probability >= 0.5 ? 1 : 0;
  return `${same}-${sure}`;
}

/** What lies between a mention and the quotation: the strongest verb, how many verbs, how many names. */
function between(grounds: Grounds, mention: Range, range: Range): string {
  const { masked, nameAt } = grounds;
  const ranks = verbRanks(grounds);
  const [from, to] = mention.first < range.first ? [mention.last, range.first] : [range.last, mention.first];
  let verbs = 0;
  let strongest: number = WEAKEST;
  let names = 0;
  for (let i = from; i < Math.min(to, from + 60); i++) {
    if (masked[i]) continue;
    const name = nameAt[i] ?? -1;
    if (name >= 0) {
      if (name !== nameAt[i - 1]) names++;
    } else if (ranks[i] !== NO_VERB) {
      verbs++;
      strongest = Math.min(strongest, ranks[i] ?? WEAKEST);
    }
  }
  return `${Math.min(verbs, 3)}/${strongest}/${Math.min(names, 2)}`;
}
