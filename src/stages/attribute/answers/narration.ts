import type { Sentence } from "../../../document.ts";
import type { Reply } from "../answers.ts";

/** The sentences right before a reply that hold no quotation, the nearest first, as far back as the paragraph before. */
export function narrationBefore({ scene, first, sentence }: Reply, most: number): Sentence[] {
  const found: Sentence[] = [];
  for (let s = sentence - 1; s >= 0 && found.length < most; s--) {
    const before = scene.doc.sentences[s];
    if (!before || holdsQuotation(scene.quotationAt, before)) break;
    const paragraphs = (scene.blockAt[first] ?? 0) - (scene.blockAt[before.first] ?? 0);
    if (paragraphs > 1) break;
    found.push(before);
  }
  return found;
}

function holdsQuotation(quotationAt: Int32Array, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) if (quotationAt[i] !== -1) return true;
  return false;
}
