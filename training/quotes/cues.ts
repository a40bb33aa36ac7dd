import type { Kit } from "../../src/kit.ts";
import { goldGrounds, type LabelledDoc } from "./news.ts";

/** Verbs seen less often than this say nothing of their own. */
const LEAST = 3;

/** Of the verbs with a subject in the sentence of a quotation: how often is each the cue of one? */
export function fitCues(docs: readonly LabelledDoc[], kit: Kit): Map<string, number> {
  const counts = new Map<string, { cue: number; all: number }>();
  for (const labelled of docs) {
    const grounds = goldGrounds(labelled, kit);
    const cues = labelled.gold.flatMap((g) => (g?.cue ? [g.cue] : []));
    const sentences = new Set(
      grounds.speech.map((q) => grounds.sentenceAt[grounds.ranges[q]?.first ?? 0] ?? -1),
    );
    for (const { verb } of grounds.clauses) {
      if (!sentences.has(grounds.sentenceAt[verb] ?? -2)) continue;
      const word = grounds.doc.tokens.lower[verb] ?? "";
      const at = grounds.doc.tokens.start[verb] ?? 0;
      const count = counts.get(word) ?? { cue: 0, all: 0 };
      const hit = cues.some(([start, end]) => start <= at && at < end);
      counts.set(word, { cue: count.cue + (hit ? 1 : 0), all: count.all + 1 });
    }
  }
  const frequent = [...counts].filter(([, { all }]) => all >= LEAST);
  return new Map(frequent.map(([word, { cue, all }]) => [word, Math.log((cue + 0.5) / (all - cue + 0.5))]));
}
