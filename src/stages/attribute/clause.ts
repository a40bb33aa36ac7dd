import type { Cue, Mention } from "../../document.ts";
import type { AttributeDoc, Attribution } from "../attribute.ts";

/** The clause before or after a quotation, in its sentence, that has a cue and a mention right beside it. */
export function clauseBeside(
  doc: AttributeDoc,
  quotation: number,
  side: "before" | "after",
): Attribution | undefined {
  const outer = doc.quotations[quotation]?.outer;
  if (!outer) return undefined;
  const sentence = doc.sentences.find((s) => s.start <= outer.start && outer.start < s.end);
  if (!sentence) return undefined;
  const inside = (c: Cue) =>
    side === "before"
      ? c.start >= sentence.start && c.end <= outer.start
      : c.start >= outer.end && c.end <= sentence.end;
  const cues = doc.cues.filter(inside);
  const cue = side === "before" ? cues.at(-1) : cues[0];
  if (!cue) return undefined;
  const mention = doc.mentions.findIndex((m) => touches(m, cue));
  const speaker = doc.entityOf[mention];
  return mention < 0 || speaker === undefined ? undefined : { speaker, mention, cue };
}

const touches = (mention: Mention, cue: Cue): boolean =>
  mention.last === cue.first || mention.first === cue.last;
