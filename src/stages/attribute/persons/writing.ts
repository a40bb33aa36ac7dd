import { keptForOne } from "../../../remembered.ts";
import { headNoun, tagOf } from "../../../tokens.ts";
import type { Grounds } from "../candidates.ts";
import type { Person, PersonQuestion } from "../persons.ts";
import { NEUTER, SUBJECT } from "../word-signs.ts";
import { whoseWords } from "./whose-words.ts";

const NOBODY: Person = { entity: null, probability: 0, via: "none", reason: "unnamed" };

/**
 * A letter from the crews came round. “We miss it,” it read: what the sentence before is about is a writing, and whoever wrote
 * it speaks. Null where "it" is something else.
 */
export function writer(question: PersonQuestion, m: number): Person | null {
  const { doc, sentenceAt } = question.grounds;
  const { first } = doc.mentions[m] ?? { first: 0 };
  const word = question.words[first] ?? 0;
  if (!(word & NEUTER) || !(word & SUBJECT)) return null;
  if (tagOf(doc.tokens, first + 1) !== "VERB") return null;
  const writing = writingIn(question.grounds, (sentenceAt[first] ?? 0) - 1);
  return writing < 0 ? null : (whoseWords(question, writing) ?? NOBODY);
}

/** The mention that a sentence opens with or names first, where that is something written; else −1. */
function writingIn(grounds: Grounds, s: number): number {
  const { doc, lexicons } = grounds;
  const found = firstOf(grounds)[s] ?? -1;
  const mention = doc.mentions[found];
  if (mention?.form !== "nominal" || mention.type === "person") return -1;
  const head = headNoun(doc.tokens, mention.last);
  return lexicons["speech-nouns"].has(head) || lexicons.inscriptions.has(head) ? found : -1;
}

/** By sentence: the first mention outside of speech, −1 for none. */
const firstOf = keptForOne(({ doc, masked, sentenceAt }: Grounds): Int32Array => {
  const first = new Int32Array(doc.sentences.length).fill(-1);
  doc.mentions.forEach((mention, m) => {
    const s = sentenceAt[mention.first] ?? -1;
    if (masked[mention.first] !== 1 && first[s] === -1) first[s] = m;
  });
  return first;
});
