import type { Kit } from "../../src/kit.ts";
import { nominalCandidates } from "../../src/stages/attribute/persons/nominal.ts";
import { type PersonQuestion, personsOf } from "../../src/stages/attribute/persons.ts";
import { fitRanker, type RankExample } from "./linear.ts";
import { type GoldQuote, goldGrounds, type LabelledDoc } from "./news.ts";
import { sameName, speakingIn } from "./pronouns.ts";

/** The ranker of persons behind descriptions: those that are sources, with the names that the labels give them, if any. */
export function fitNominals(docs: readonly LabelledDoc[], kit: Kit): Map<string, number> {
  return fitRanker(
    docs.flatMap((labelled) => nominalExamples(labelled, kit)),
    { l2: 2, least: 2 },
  );
}

function nominalExamples(labelled: LabelledDoc, kit: Kit): RankExample[] {
  const grounds = goldGrounds(labelled, kit);
  const labels = new Map(
    labelled.labels.flatMap((label) => (label.mention ? [[label.mention[0], label]] : [])),
  );
  const examples: RankExample[] = [];
  personsOf(grounds, speakingIn(grounds, labels), (question, m) => {
    const mention = grounds.doc.mentions[m];
    const label = mention?.form === "nominal" ? labels.get(mention.start) : undefined;
    if (label && grounds.startingAt[mention?.first ?? -1] === m)
      examples.push(...exampleOf(question, m, label));
  });
  return examples;
}

function exampleOf(question: PersonQuestion, m: number, { speakerNames }: GoldQuote): RankExample[] {
  const { entities } = question.grounds.doc;
  const candidates = nominalCandidates(question, m);
  const right = candidates.map(({ entity }) =>
    entity === null ? speakerNames.length === 0 : sameName(entities[entity]?.name ?? "", speakerNames),
  );
  return right.some(Boolean)
    ? [
        {
          candidates: candidates.map(({ features }) => features),
          right,
        },
      ]
    : [];
}
