import { textOf } from "../../span.ts";
import type { MentionSieve } from "../resolve.ts";

/** "Masahiko Minami … Minami": a single word that ends exactly one longer name. */
export const surname: MentionSieve = {
  name: "surname",
  answer: (mention, doc) => {
    const words = doc.mentions[mention];
    if (!words) return undefined;
    const tail = ` ${textOf(doc.text, words)}`;
    const owners = doc.mentions.flatMap((m, i) =>
      m.form === "name" && textOf(doc.text, m).endsWith(tail) ? [i] : [],
    );
    const names = new Set(owners.map((i) => textOf(doc.text, doc.mentions[i] ?? words)));
    return names.size === 1 ? owners[0] : undefined;
  },
};
