import { beginningsOf } from "../../../phrases.ts";
import { tagOf } from "../../../tokens.ts";
import { inList } from "../../../vocabulary.ts";
import type { Scene } from "../scene.ts";

/** How many words may stand between "we" and "asked": "we also asked". */
const BETWEEN = 2;
const LONGEST_PHRASE = 3;

/** The token of a verb of asking in a range, outside quotations; −1 when there is none. */
export function askingVerb(scene: Scene, from: number, to: number): number {
  const { id, vocabulary } = scene.doc.tokens;
  const mayBegin = inList(beginningsOf(scene.lexicons["asking-verbs"]))(vocabulary);
  for (let i = from; i < to; i++)
    if (
      mayBegin[id[i] ?? 0] &&
      scene.quotationAt[i] === -1 &&
      tagOf(scene.doc.tokens, i) === "VERB" &&
      askingWords(scene, i) > 0
    )
      return i;
  return -1;
}

/** How many tokens the words of asking have that begin here: "asked" 1, "put it to" 3; 0 when there are none. */
export function askingWords({ doc, lexicons }: Scene, i: number): number {
  const mayBegin = inList(beginningsOf(lexicons["asking-verbs"]))(doc.tokens.vocabulary);
  if (mayBegin[doc.tokens.id[i] ?? -1] !== 1) return 0;
  let phrase = "";
  for (let n = 0; n < LONGEST_PHRASE; n++) {
    phrase += (n === 0 ? "" : " ") + (doc.tokens.lower[i + n] ?? "");
    if (lexicons["asking-verbs"].has(phrase)) return n + 1;
  }
  return 0;
}

/** I asked [the director] why it cuts out: whom the author asks, outside quotations. */
export function askedByAuthor(scene: Scene): number[] {
  const { doc, lexicons, quotationAt } = scene;
  const { id, vocabulary } = doc.tokens;
  const isAuthor = inList(lexicons["first-pronouns"])(vocabulary);
  const isSubject = inList(lexicons["subject-pronouns"])(vocabulary);
  const asked: number[] = [];
  for (const { first, last, form } of doc.mentions) {
    if (form !== "pronoun" || quotationAt[first] !== -1) continue;
    const word = id[first] ?? 0;
    if (isAuthor[word] !== 1 || isSubject[word] !== 1) continue;
    for (let i = last; i <= last + BETWEEN; i++) {
      const words = askingWords(scene, i);
      const mention = words > 0 ? (scene.startingAt[i + words] ?? -1) : -1;
      if (mention < 0) continue;
      asked.push(mention);
      break;
    }
  }
  return asked;
}

/** "I ask Ana why it stops", "I asked about the end": the sentence goes on with what is asked. */
export function asksOn({ doc, lexicons, sentenceAt }: Scene, verb: number): boolean {
  const sentence = doc.sentences[sentenceAt[verb] ?? -1];
  const end = Math.min(sentence?.last ?? 0, verb + LONGEST_ADDRESSEE);
  for (let i = verb + 1; i < end; i++)
    if (lexicons["question-openings"].has(doc.tokens.lower[i] ?? "")) return true;
  return false;
}

/** How many tokens behind the verb a question may open: "I ask the director of the museum why". */
const LONGEST_ADDRESSEE = 8;

/** "A boy asked Ana how one does it", "she was asked whether it hurt": the question stands right behind, as a clause. */
export function asksOutright(scene: Scene, verb: number): boolean {
  const { doc, lexicons, startingAt } = scene;
  const after = verb + askingWords(scene, verb);
  const opens = (i: number) => lexicons["question-words"].has(doc.tokens.lower[i] ?? "");
  return opens(after) || opens(doc.mentions[startingAt[after] ?? -1]?.last ?? -1);
}

/** The token of the "I" or "we" that is the subject of the verb; −1 when the author is not. */
export function authorBefore({ doc, lexicons }: Scene, verb: number, from: number): number {
  for (let i = verb - 1; i >= from && verb - i <= BETWEEN + 1; i--) {
    if (lexicons["first-pronouns"].has(doc.tokens.lower[i] ?? "")) return i;
  }
  return -1;
}
