import type { Grounds } from "../candidates.ts";
import type { PersonQuestion } from "../persons.ts";
import { hasSign, INDEFINITE, MANY, type WordSigns } from "../word-signs.ts";
import { nounFits } from "./noun-gender.ts";
import type { PronounKind } from "./pronoun.ts";

/** Somebody without a name whom the article brings in: "a girl in a brass hat". */
export interface Stranger {
  readonly head: string;
  readonly token: number;
  readonly block: number;
}

/**
 * "A girl in a brass hat had been in it since ten.": the first subject of a sentence, brought in with an indefinite article.
 * "A baker on weekdays, she sang" and "How does one ask a baker to sing?" bring in nobody.
 */
export function strangerAt(grounds: Grounds, m: number, words: WordSigns): Stranger | null {
  const { doc, masked, blockAt } = grounds;
  const mention = doc.mentions[m];
  if (mention?.form !== "nominal" || mention.type !== "person" || masked[mention.first] === 1) return null;
  if (!hasSign(words, mention.first, INDEFINITE)) return null;
  const last = mention.last - 1;
  if (hasSign(words, last, MANY) || !isFirstSubject(grounds, m)) return null;
  return { head: doc.tokens.lower[last] ?? "", token: mention.first, block: blockAt[mention.first] ?? 0 };
}

function isFirstSubject(grounds: Grounds, m: number): boolean {
  const { doc, clauses, clausesOf, sentenceAt } = grounds;
  const s = sentenceAt[doc.mentions[m]?.first ?? 0] ?? -1;
  const sentence = doc.sentences[s];
  if (!sentence || doc.tokens.word[sentence.last - 1] === "?") return false;
  for (let i = m - 1; (doc.mentions[i]?.first ?? -1) >= sentence.first; i--)
    if (doc.mentions[i]?.form !== "nominal" && doc.mentions[i]?.type === "person") return false;
  if (doc.mentions[m]?.first === sentence.first) return !isFronted(grounds, m, sentence.last);
  const { first, last } = clausesOf[s] ?? { first: 0, last: 0 };
  return clauses.slice(first, last).some(({ subject }) => subject === m);
}

/** "A baker on weekdays, she …", "A baker, Ito …": what the subject behind the comma is. */
function isFronted(
  { doc: { tokens, mentions }, lexicons, nameAt }: Grounds,
  m: number,
  end: number,
): boolean {
  for (let i = mentions[m]?.last ?? end; i < end; i++) {
    if (tokens.word[i] !== ",") continue;
    return lexicons["subject-pronouns"].has(tokens.lower[i + 1] ?? "") || (nameAt[i + 1] ?? -1) >= 0;
  }
  return false;
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
  return nounFits(stranger.head, kind, grounds.lexicons);
}

/** "A former engineer described …" and then "the engineer said": the stranger again. */
export function isStrangerAgain({ grounds, memory: { stranger } }: PersonQuestion, m: number): boolean {
  const mention = grounds.doc.mentions[m];
  if (!stranger || !mention || (grounds.blockAt[mention.first] ?? 0) - stranger.block > 1) return false;
  return grounds.doc.tokens.lower[mention.last - 1] === stranger.head;
}
