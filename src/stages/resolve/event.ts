import type { Entity } from "../../document.ts";
import { textOf } from "../../span.ts";
import type { ResolveDoc } from "../resolve.ts";

/** How far after the event the meeting may be told. */
const REACH = 250;

/** "At Anime Expo 2023, we got the chance to speak with …": the event at which somebody was met. */
export function eventOf(doc: ResolveDoc, entities: readonly Entity[]): string | null {
  for (const entity of entities) {
    if (entity.type !== "event") continue;
    for (const m of entity.mentions) {
      const mention = doc.mentions[m];
      if (!mention) continue;
      const before = doc.text.slice(Math.max(0, mention.start - 8), mention.start);
      const after = textOf(doc.text, { start: mention.end, end: mention.end + REACH });
      const sentence = after.slice(0, after.search(/[.!?]\s|$/));
      if (AT.test(before) && MEETS.test(sentence)) return entity.name;
    }
  }
  return null;
}

const AT = /\b(at|during)( the)? $/i;
const MEETS =
  /\b(we|I)\b.{0,60}\b(speak|spoke|talk|talked|sat|sit|met|meet|caught|interview|interviewed|chance|hour|minutes|asked)\b/;
