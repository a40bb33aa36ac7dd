import type { Grounds } from "../candidates.ts";
import type { PersonQuestion } from "../persons.ts";
import { isMany } from "./description.ts";
import type { PronounKind } from "./pronoun.ts";

/** Somebody without a name whom the article brings in: "a girl in a brass hat". */
export interface Stranger {
  readonly head: string;
  readonly token: number;
  readonly block: number;
}

/** "A girl in a brass hat had been in it since ten.": the subject of a sentence, brought in with an indefinite article. */
export function strangerAt({ doc, lexicons, masked, blockAt }: Grounds, m: number): Stranger | null {
  const mention = doc.mentions[m];
  if (mention?.form !== "nominal" || mention.type !== "person" || masked[mention.first] === 1) return null;
  if (!lexicons["indefinite-articles"].has(doc.tokens.lower[mention.first] ?? "")) return null;
  const head = doc.tokens.lower[mention.last - 1] ?? "";
  return isMany(head) ? null : { head, token: mention.first, block: blockAt[mention.first] ?? 0 };
}

/** "…," she told me: the stranger, where she is the last whom the paragraph was about and the noun fits the pronoun. */
export function isStranger(
  { grounds, memory: { stranger, topic } }: PersonQuestion,
  token: number,
  kind: PronounKind,
): boolean {
  if (!stranger || (kind !== "female" && kind !== "male")) return false;
  if (stranger.block !== grounds.blockAt[token] || (topic !== null && topic.token > stranger.token))
    return false;
  const other = kind === "female" ? "male-nouns" : "female-nouns";
  return !grounds.lexicons[other].has(stranger.head);
}

/** "A former engineer described …" and then "the engineer said": the stranger again. */
export function isStrangerAgain({ grounds, memory: { stranger } }: PersonQuestion, m: number): boolean {
  const mention = grounds.doc.mentions[m];
  if (!stranger || !mention || (grounds.blockAt[mention.first] ?? 0) - stranger.block > 1) return false;
  return grounds.doc.tokens.lower[mention.last - 1] === stranger.head;
}
