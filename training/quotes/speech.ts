import { nameOf } from "../../src/feature.ts";
import type { Kit } from "../../src/kit.ts";
import { sceneOf } from "../../src/stages/attribute/scene.ts";
import { speechFeatures } from "../../src/stages/attribute/speech.ts";
import { toldOf } from "../../src/stages/attribute/speech-context.ts";
import { fitLogistic } from "./linear.ts";
import type { LabelledDoc } from "./news.ts";

/** Speech or not: every outermost quotation, said by somebody or not. */
export function fitSpeech(docs: readonly LabelledDoc[], { lexicons, models }: Kit): Map<string, number> {
  const examples = docs.flatMap(({ doc, gold, reported }) => {
    const scene = sceneOf(doc, lexicons, models);
    const told = toldOf(scene, reported);
    return doc.quotations.flatMap((quotation, q) =>
      quotation.parent !== null || gold[q] === undefined
        ? []
        : [{ features: speechFeatures(scene, told, q).map(nameOf), label: gold[q] !== null }],
    );
  });
  return fitLogistic(examples, { l2: 4, least: 3 });
}
