import { named, type VoiceSieve } from "./turn-voices.ts";

/** "Ada Pomfret:", "POMFRET:", "Ada:": a label that is a name, or a part of one; resolution says whose. */
export const turnLabel: VoiceSieve = {
  name: "turn-label",
  answer: (voice, doc) => {
    const votes = new Map<number, number>();
    for (const turn of voice.turns) {
      const label = doc.turns[turn]?.label;
      const entity = label ? entityAt(doc, label.start, label.end) : null;
      if (entity !== null) votes.set(entity, (votes.get(entity) ?? 0) + 1);
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1]);
    return best ? named(best[0]) : undefined;
  },
};

type Doc = Parameters<VoiceSieve["answer"]>[1];

/** The person or organization of the last name that begins inside a span. */
export function entityAt(doc: Doc, start: number, end: number): number | null {
  for (let m = firstFrom(doc, start); m < doc.mentions.length; m++) {
    const mention = doc.mentions[m];
    if (!mention || mention.start >= end) break;
    if (mention.end > end) continue;
    const entity = doc.entityOf[m] ?? null;
    const type = entity === null ? undefined : doc.entities[entity]?.type;
    if (mention.form === "name" && (type === "person" || type === "organization")) return entity;
  }
  return null;
}

/** Index of the first mention at or after an offset. */
export function firstFrom({ mentions }: Pick<Doc, "mentions">, offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
