import type { Lexicon } from "../../../lexicons.ts";
import { beginningsOf } from "../../../phrases.ts";
import { keptForOne } from "../../../remembered.ts";
import { firstNotBefore, TAGS, type Tokens } from "../../../tokens.ts";
import { inList } from "../../../vocabulary.ts";
import type { Scene } from "../scene.ts";

/** How many words may stand between "we" and "asked": "we also asked". */
const BETWEEN = 2;
const LONGEST_PHRASE = 3;

/** The token of a verb of asking in a range, outside quotations; −1 when there is none. */
export function askingVerb(scene: Scene, from: number, to: number): number {
  const verbs = askingVerbs(scene);
  for (let v = firstNotBefore(verbs, from); v < verbs.length; v++) {
    const verb = verbs[v] ?? to;
    if (verb >= to) return -1;
    if (scene.quotationAt[verb] === -1) return verb;
  }
  return -1;
}

/** Whether an article has a verb of asking anywhere. */
export const hasAskingVerb = (scene: Scene): boolean => askingVerbs(scene).length > 0;

/** All verbs of asking of an article, in order: there are one or two, and each quotation looks for them all around it. */
const askingVerbs = keptForOne(({ doc: { tokens }, lexicons }: Scene): readonly number[] => {
  const { tag, id, count, vocabulary } = tokens;
  const list = lexicons["asking-verbs"];
  const mayBegin = inList(beginningsOf(list))(vocabulary);
  const verbs: number[] = [];
  for (let i = 0; i < count; i++)
    if (mayBegin[id[i] ?? 0] === 1 && tag[i] === VERB && wordsAt(tokens, list, i) > 0) verbs.push(i);
  return verbs;
});

const VERB = TAGS.indexOf("VERB");

/** How many tokens the words of asking have that begin here: "asked" 1, "put it to" 3; 0 when there are none. */
export function askingWords({ doc, lexicons }: Scene, i: number): number {
  const mayBegin = inList(beginningsOf(lexicons["asking-verbs"]))(doc.tokens.vocabulary);
  return i < doc.tokens.count && mayBegin[doc.tokens.id[i] ?? 0] === 1
    ? wordsAt(doc.tokens, lexicons["asking-verbs"], i)
    : 0;
}

function wordsAt({ lower }: Tokens, list: Lexicon, i: number): number {
  let phrase = "";
  for (let n = 0; n < LONGEST_PHRASE; n++) {
    phrase += (n === 0 ? "" : " ") + (lower[i + n] ?? "");
    if (list.has(phrase)) return n + 1;
  }
  return 0;
}

/** I asked [the director] why it cuts out: whom somebody asks, behind the subject that ends before a token; −1 for nobody. */
export function askedBehind(scene: Scene, last: number): number {
  for (let i = last; i <= last + BETWEEN; i++) {
    const words = askingWords(scene, i);
    const mention = words > 0 ? (scene.startingAt[i + words] ?? -1) : -1;
    if (mention >= 0) return mention;
  }
  return -1;
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
