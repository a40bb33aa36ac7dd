import { namesOf, type Row } from "../../src/feature-templates.ts";
import type { Kit } from "../../src/kit.ts";
import { sceneOf } from "../../src/stages/attribute/scene.ts";
import { toldOf } from "../../src/stages/attribute/speech-context.ts";
import { SAID, speechRow } from "../../src/stages/attribute/speech-features.ts";
import type { Vocabulary } from "../../src/vocabulary.ts";
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
        : [
            {
              features: featuresOf(speechRow(scene, told, q), doc.tokens.vocabulary),
              label: gold[q] !== null,
            },
          ],
    );
  });
  return fitLogistic(examples, { l2: 4, least: 3 });
}

/** The names of what a row shows; what it has no value for is none. */
const featuresOf = (row: Row, vocabulary: Vocabulary): string[] =>
  namesOf(SAID, row, vocabulary).filter((name) => !name.endsWith("=unseen"));
