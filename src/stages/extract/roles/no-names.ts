/** Names that are none to the rules of roles: "Canadian", "Engineer" at the head of a sentence, "Character Design:". */
import type { Mention } from "../../../document.ts";
import { LOOKS } from "../../../letters.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import type { Tokens } from "../../../tokens.ts";
import { wordFlags } from "../../../vocabulary.ts";
import { inOneOrMany, KIND } from "./kinds.ts";

/** What the last word of a name, or its only one, may make of it. */
const WORD = { people: 1, field: 2, role: 4 };

const nameWords = madeOnce((lexicons: Lexicons) =>
  wordFlags(
    (word) =>
      (lexicons.demonyms.has(word) ? WORD.people : 0) |
      (lexicons["fields-of-work"].has(word) ? WORD.field : 0) |
      (lexicons["role-nouns"].has(word) ? WORD.role : 0),
  ),
);

/** Tells which names are none to the rules. */
export function noNames(tokens: Tokens, kinds: Int32Array, lexicons: Lexicons): (name: Mention) => boolean {
  const words = nameWords(lexicons)(tokens.vocabulary);
  const { id, word, looks } = tokens;
  return (name) => {
    const { first, last, type } = name;
    const size = last - first;
    const known = words[id[last - 1] ?? 0] ?? 0;
    // "Canadian", "Franco-Beninese": an adjective.
    if ((known & WORD.people) !== 0 && size < 4) return true;
    // "Engineer and co-producer of the album, he …": a title that opens its sentence.
    if ((known & WORD.role) !== 0 && size === 1 && type !== "person") return true;
    if ((known & WORD.field) !== 0 && isField(tokens, name, lexicons)) return true;
    const marked = ((looks[last] ?? 0) & LOOKS.mark) !== 0;
    if (size < 4 && marked && word[last] === ":" && isCredit(tokens, name, lexicons)) return true;
    const begins = ((kinds[first] ?? 0) & KIND.craft) !== 0;
    return begins && size === 2 && type !== "person" && isCraft(tokens, first, lexicons);
  };
}

/** "professor of | Modern History": what somebody teaches or heads. */
const isField = ({ lower }: Tokens, { first }: Mention, lexicons: Lexicons): boolean =>
  /^(of|in)$/.test(lower[first - 1] ?? "") && lexicons["role-nouns"].has(lower[first - 2] ?? "");

/** "Character Design: …", "Producers: …": the words before the colon of a credit. */
const isCredit = ({ lower }: Tokens, { first, last }: Mention, lexicons: Lexicons): boolean =>
  lexicons.credits.has(lower.slice(first, last).join(" ")) ||
  inOneOrMany(lexicons["role-nouns"], lower[last - 1] ?? "");

/** "in charge of | Series Composition": the words of a craft, in capitals or not. */
const isCraft = ({ lower }: Tokens, first: number, lexicons: Lexicons): boolean =>
  lexicons.credits.has(`${lower[first]} ${lower[first + 1]}`);
