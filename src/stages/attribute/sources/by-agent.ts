import { feature } from "../../../feature.ts";
import { tagOf } from "../../../tokens.ts";
import { type Candidate, kindOf, placeOf, type SourceFinder, shapeOf, steps, titled } from "../candidates.ts";
import { cueStrength } from "../cues.ts";

/** It was called “unworkable” by the union; a message written by Fisk: the agent of a passive verb, or of a noun. */
export const byAgent: SourceFinder = {
  name: "by-agent",
  propose: (grounds, q) => {
    const { tokens } = grounds.doc;
    const { range, sentence } = placeOf(grounds, q);
    if (!sentence) return [];
    const found: Candidate[] = [];
    const shape = shapeOf(grounds, q);
    for (
      let i = Math.max(sentence.first, range.first - 40);
      i < Math.min(sentence.last, range.last + 40);
      i++
    ) {
      const word = tokens.lower[i] ?? "";
      if (grounds.masked[i] || !grounds.lexicons["source-prepositions"].has(word)) continue;
      const start = grounds.startingAt[i + 1] ?? -1;
      if (start < 0) continue;
      const mention = titled(grounds, start);
      const verb = tagOf(tokens, i - 1) === "VERB" ? i - 1 : -1;
      const side = i < range.first ? "before" : "after";
      const gap = side === "before" ? range.first - i : i - range.last;
      const tight = side === "after" && gap <= 1 ? "tight" : "loose";
      found.push({
        method: "agent",
        mention,
        sameAs: null,
        cue: verb >= 0 ? { first: verb, last: verb + 1 } : null,
        features: [
          feature`agent=${word} ${side} ${tight}`,
          feature`agent=${word} ${side} verb=${verb < 0 ? "none" : cueStrength(grounds, verb)}`,
          feature`agent=${word} kind=${kindOf(grounds, mention)}`,
          feature`agent ${side} distance=${steps(gap)}`,
          feature`agent=${word} ${side} before=${tokens.lower[i - 1]}`,
          feature`agent ${side} end=${shape.end} size=${shape.size}`,
        ],
      });
    }
    return found;
  },
};
