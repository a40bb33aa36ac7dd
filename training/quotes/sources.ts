import type { Kit } from "../../src/kit.ts";
import type { Grounds } from "../../src/stages/attribute/candidates.ts";
import { type Proposal, proposals } from "../../src/stages/attribute/rank.ts";
import { SOURCES } from "../../src/stages/attribute.ts";
import { fitRanker, type RankExample } from "./linear.ts";
import { type GoldQuote, goldGrounds, type LabelledDoc } from "./news.ts";
import { sameName } from "./pronouns.ts";

/** The ranker of sources, on quotations of which some proposal is right. */
export function fitSources(docs: readonly LabelledDoc[], kit: Kit): Map<string, number> {
  return fitRanker(
    docs.flatMap((labelled) => sourceExamples(labelled, kit)),
    { l2: 4, least: 3 },
  );
}

function sourceExamples(labelled: LabelledDoc, kit: Kit): RankExample[] {
  const grounds = goldGrounds(labelled, kit);
  return grounds.speech.flatMap((q) => {
    const gold = labelled.gold[q];
    if (!gold) return [];
    const candidates = proposals(grounds, q, SOURCES);
    const right = candidates.map((c) => isRight(grounds, c, gold, labelled.gold));
    return right.some(Boolean) ? [{ candidates: candidates.map(({ features }) => features), right }] : [];
  });
}

/** A proposed mention is right where it holds the head of the labelled one, or names the same speaker; an earlier quotation where its source is the same. */
export function isRight(
  { doc }: Grounds,
  { mention, sameAs }: Pick<Proposal, "mention" | "sameAs">,
  gold: GoldQuote,
  all: readonly (GoldQuote | null | undefined)[],
): boolean {
  if (sameAs !== null) return sameSource(all[sameAs], gold);
  const words = mention === null ? undefined : doc.mentions[mention];
  if (!words) return gold.mention === null && gold.speakerNames.length === 0;
  const [start, end] = gold.mentionHead ?? gold.mention ?? [0, 0];
  if (start < words.end && words.start < end) return true;
  const entity = doc.entities[doc.entityOf[mention ?? -1] ?? -1];
  return entity !== undefined && sameName(entity.name, gold.speakerNames);
}

function sameSource(a: GoldQuote | null | undefined, b: GoldQuote): boolean {
  if (!a) return false;
  const sameWords = a.mention !== null && a.mention[0] === b.mention?.[0];
  return sameWords || a.speakerNames.some((name) => b.speakerNames.includes(name));
}
