import type { Kit } from "../../src/kit.ts";
import type { Grounds } from "../../src/stages/attribute/candidates.ts";
import { choicesOf } from "../../src/stages/attribute/choices.ts";
import { confidenceFeatures } from "../../src/stages/attribute/confidence.ts";
import { personsOf } from "../../src/stages/attribute/persons.ts";
import { type Attribution, attributions } from "../../src/stages/attribute/utterances.ts";
import { SOURCES, speakingIn } from "../../src/stages/attribute.ts";
import { type BinaryExample, fitLogistic } from "./linear.ts";
import { type GoldQuote, goldGrounds, type LabelledDoc } from "./news.ts";
import { sameName } from "./pronouns.ts";
import { fitSources } from "./sources.ts";

/** Is the speaker right? Each half of the documents is judged with sources that were fitted on the other. */
export function fitConfidence(docs: readonly LabelledDoc[], kit: Kit): Map<string, number> {
  const halves = [docs.filter((_, i) => i % 2 === 0), docs.filter((_, i) => i % 2 === 1)] as const;
  const examples = [halves, [halves[1], halves[0]] as const].flatMap(([fit, judged]) => {
    const models = { ...kit.models, sources: fitSources(fit, kit) };
    return judged.flatMap((labelled) => judge(labelled, { ...kit, models }));
  });
  return fitLogistic(examples, { l2: 1, least: 5 });
}

function judge(labelled: LabelledDoc, kit: Kit): BinaryExample[] {
  const grounds = goldGrounds(labelled, kit);
  const choices = choicesOf(grounds, SOURCES);
  const persons = personsOf(grounds, speakingIn(grounds, choices));
  return [...attributions(grounds, choices, persons).values()].flatMap((attribution) => {
    const gold = labelled.gold[attribution.quotation];
    if (!gold || attribution.person.entity === null) return [];
    return [{ features: confidenceFeatures(attribution), label: isRight(grounds, attribution, gold) }];
  });
}

function isRight({ doc }: Grounds, { mention, person }: Attribution, gold: GoldQuote): boolean {
  const name = person.entity === null ? null : doc.entities[person.entity]?.name;
  if (gold.speakerNames.length > 0) return name != null && sameName(name, gold.speakerNames);
  const words = mention === null ? undefined : doc.mentions[mention];
  const [start, end] = gold.mentionHead ?? gold.mention ?? [0, 0];
  return words !== undefined && start < words.end && words.start < end;
}
