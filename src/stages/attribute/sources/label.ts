import { feature } from "../../../feature.ts";
import { kindOf, type SourceFinder, shapeOf, titled } from "../candidates.ts";

/** PENCE: “…” and “…” — Ada Lovelace: a name that stands right before a colon, or after a dash at the end. */
export const label: SourceFinder = {
  name: "label",
  propose: (grounds, q) => {
    const { tokens } = grounds.doc;
    const range = grounds.ranges[q] ?? { first: 0, last: 0 };
    const shape = shapeOf(grounds, q);
    const found = [];
    const colon = range.first - 1;
    const before = tokens.word[colon] === ":" ? (grounds.endingAt[colon - 1] ?? -1) : -1;
    if (before >= 0) {
      const head =
        grounds.doc.mentions[before]?.first === grounds.doc.sentences[grounds.sentenceAt[colon] ?? -1]?.first;
      const features = [
        feature`label`,
        feature`label head=${head}`,
        feature`label kind=${kindOf(grounds, before)} head=${head}`,
        feature`label ${shape.first}`,
      ];
      found.push({ method: "label", mention: before, sameAs: null, cue: null, features });
    }
    const dash = /^[―—–-]{1,2}$/.test(tokens.word[range.last] ?? "") ? range.last : -1;
    const after = dash >= 0 ? (grounds.startingAt[dash + 1] ?? -1) : -1;
    if (after >= 0) {
      const mention = titled(grounds, after);
      const last = grounds.doc.mentions[mention]?.last ?? 0;
      const ends = grounds.blockAt[last] !== grounds.blockAt[dash] || /^[,.]$/.test(tokens.word[last] ?? "");
      const features = [
        feature`signature`,
        feature`signature ends=${ends}`,
        feature`signature kind=${kindOf(grounds, mention)} ${ends}`,
      ];
      found.push({ method: "signature", mention, sameAs: null, cue: null, features });
    }
    return found;
  },
};
