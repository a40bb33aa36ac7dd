import { feature } from "../../../feature.ts";
import { type Candidate, kindOf, placeOf, type SourceFinder, shapeOf, titled } from "../candidates.ts";

/** According to Hwang, it was “rude”. “It rained,” according to the director. */
export const accordingTo: SourceFinder = {
  name: "according-to",
  propose: (grounds, q) => {
    const { tokens } = grounds.doc;
    const { range, sentence } = placeOf(grounds, q);
    if (!sentence) return [];
    const found: Candidate[] = [];
    for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + 200); i++) {
      if (grounds.masked[i] || tokens.lower[i] !== "according" || tokens.lower[i + 1] !== "to") continue;
      const start = grounds.startingAt[i + 2] ?? -1;
      if (start < 0) continue;
      const mention = titled(grounds, start);
      const side = i < range.first ? "before" : "after";
      const shape = shapeOf(grounds, q);
      found.push({
        method: "according-to",
        mention,
        sameAs: null,
        cue: { first: i, last: i + 2 },
        features: [
          feature`according`,
          feature`according ${side}`,
          feature`according ${shape.lead}`,
          feature`according kind=${kindOf(grounds, mention)}`,
        ],
      });
    }
    return found;
  },
};
