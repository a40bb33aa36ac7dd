import type { Grounds } from "../candidates.ts";

/** “Eleven of those were you, Ana.” “Ana, is it cold?”: the person that words in marks speak to by name, or null. */
export function vocativeIn({ doc, ranges, nameAt }: Grounds, q: number): number | null {
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  const { word } = doc.tokens;
  for (let i = first + 1; i < last - 1; i++) {
    const m = nameAt[i] ?? -1;
    const mention = doc.mentions[m];
    const entity = doc.entityOf[m] ?? -1;
    if (mention?.first !== i || doc.entities[entity]?.type !== "person") continue;
    const opens = i === first + 1 || word[i - 1] === ",";
    const closes = mention.last >= last - 1 || /^[,.?!]$/.test(word[mention.last] ?? "");
    const alone = i === first + 1 && mention.last >= last - 2;
    if (opens && closes && !alone) return entity;
  }
  return null;
}
