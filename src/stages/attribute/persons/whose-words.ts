import type { Grounds } from "../candidates.ts";
import { SIGN } from "../clause-words.ts";
import type { Person, PersonQuestion } from "../persons.ts";
import { hasSign, SOURCE_PREPOSITION, SPEECH_NOUN } from "../word-signs.ts";
import { byNominal } from "./nominal.ts";
import { ownerOf } from "./owner.ts";

/** How sure it is whose words they are. */
const WHOSE = 0.8;

/**
 * "In her words", "Ito’s reply was", "the verdict of the jury", "a statement from the company": where words are the source,
 * whoever they belong to says them. Null where nobody is told.
 */
export function whoseWords(question: PersonQuestion, m: number): Person | null {
  const { grounds } = question;
  const mention = grounds.doc.mentions[m];
  if (mention?.form !== "nominal" || !isThing(grounds, m)) return null;
  const named = nameIn(grounds, m);
  const entity = named ?? ownerOf(question, m);
  if (entity !== null) return { entity, probability: WHOSE, via: "description", reason: null };
  const described = describedOwner(grounds, m);
  if (described >= 0) return byNominal(question, described);
  return null;
}

/** Neither a person nor a body, or the words of one: "statement" may be either. */
function isThing({ doc, words: { signs } }: Grounds, m: number): boolean {
  const mention = doc.mentions[m];
  return mention?.type === "other" || hasSign(signs, (mention?.last ?? 1) - 1, SPEECH_NOUN);
}

/** The name that owns the words or sends them: "Ito’s reply", "a letter from Ito". */
function nameIn(grounds: Grounds, m: number): number | null {
  const { doc, nameAt } = grounds;
  const { first, last } = doc.mentions[m] ?? { first: 0, last: 0 };
  for (const i of [first, first + 1]) {
    const name = nameAt[i] ?? -1;
    if (name >= 0 && i < last) return doc.entityOf[name] ?? null;
  }
  const sender = senderAt(grounds, last);
  return doc.mentions[sender]?.form === "name" ? (doc.entityOf[sender] ?? null) : null;
}

/** The mention behind a preposition, an article stepped over: "from [Ito]", "of the [Ito Company]"; −1 for none. */
function senderAt({ startingAt, words: { signs, clauseSigns } }: Grounds, i: number): number {
  if (!hasSign(signs, i, SOURCE_PREPOSITION)) return -1;
  const sender = startingAt[i + 1] ?? -1;
  return sender < 0 && hasSign(clauseSigns, i + 1, SIGN.article) ? (startingAt[i + 2] ?? -1) : sender;
}

/** The description that owns the words or sends them: "the director’s reply", "a letter from the union"; −1 for none. */
function describedOwner(grounds: Grounds, m: number): number {
  const { doc } = grounds;
  const { first, last } = doc.mentions[m] ?? { first: 0, last: 0 };
  for (let i = m + 1; doc.mentions[i]?.first === first; i++)
    if (doc.mentions[i]?.form === "nominal" && (doc.mentions[i]?.last ?? last) < last) return i;
  const sender = senderAt(grounds, last);
  return doc.mentions[sender]?.form === "nominal" ? sender : -1;
}
