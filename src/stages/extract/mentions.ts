import type { Mention, Sentence } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { spanOf, type Tokens, tagOf } from "../../tokens.ts";

/** Names and third-person pronouns. Until the tagger is here, a name is a run of proper nouns. */
export function findMentions(
  _text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  lexicons: Lexicons,
): Mention[] {
  const mentions: Mention[] = [];
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const last = endOfName(tokens, i, sentence.last);
      if (last > i) {
        const first = skipHonorifics(tokens, i, last, lexicons);
        const honorific = first > i ? (tokens.word[i] ?? null) : null;
        mentions.push({
          ...spanOf(tokens, first, last),
          form: "name",
          type: "person",
          first,
          last,
          honorific,
        });
        i = last - 1;
      } else if (PRONOUNS.has(tokens.lower[i] ?? "")) {
        const span = spanOf(tokens, i, i + 1);
        mentions.push({ ...span, form: "pronoun", type: "person", first: i, last: i + 1, honorific: null });
      }
    }
  }
  return mentions;
}

const PRONOUNS: ReadonlySet<string> = new Set(["he", "she", "they"]);

function endOfName(tokens: Tokens, from: number, last: number): number {
  let i = from;
  while (i < last && tagOf(tokens, i) === "PROPN" && /^\p{Lu}/u.test(tokens.word[i] ?? "")) i++;
  return i;
}

function skipHonorifics(tokens: Tokens, from: number, last: number, lexicons: Lexicons): number {
  let i = from;
  while (i < last - 1 && lexicons.honorifics.has(tokens.lower[i] ?? "")) i++;
  return i;
}
