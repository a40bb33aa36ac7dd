import { textOf } from "../../span.ts";
import type { MentionSieve } from "../resolve.ts";

/** "Masahiko Minami … Masahiko Minami": the same words are the same entity. */
export const exactName: MentionSieve = {
  name: "exact-name",
  answer: (mention, doc) => {
    const words = doc.mentions[mention];
    if (!words) return undefined;
    const text = textOf(doc.text, words);
    const first = doc.mentions.findIndex((m) => m.form === "name" && textOf(doc.text, m) === text);
    return first >= 0 && first < mention ? first : undefined;
  },
};
