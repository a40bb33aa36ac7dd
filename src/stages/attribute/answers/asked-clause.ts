import type { Sentence } from "../../../document.ts";
import type { Span } from "../../../span.ts";
import { spanOf, tokenAt } from "../../../tokens.ts";
import type { QuestionFinder, Reply } from "../answers.ts";
import type { Scene } from "../scene.ts";
import { askingVerb, asksOn, authorBefore, hasAskingVerb } from "./asking.ts";

/**
 * When we asked how he got the job, he didn’t blame talent: “…” · Asked whether the shot was drawn, Aoyagi nodded. “…” ·
 * “Toothbrush,” he said when I asked him for the secret. → the clause that asks, in the sentence of the reply or before it.
 */
export const askedClause: QuestionFinder = (reply) =>
  hasAskingVerb(reply.scene) ? (clauseIn(reply, reply.sentence) ?? clauseBefore(reply)) : undefined;

/** Tokens of the longest sentence that is searched, once for each of its replies. */
const LONGEST_SENTENCE = 400;

const isEndless = ({ first, last }: Sentence): boolean => last - first > LONGEST_SENTENCE;

function clauseBefore(reply: Reply): Span | undefined {
  const { scene, first, sentence } = reply;
  const before = scene.doc.sentences[sentence - 1];
  if (!before || isEndless(before) || scene.blockAt[before.first] !== scene.blockAt[first]) return undefined;
  if (askingVerb(scene, before.first, before.last) < 0) return undefined;
  for (let i = before.first; i < before.last; i++) if (scene.quotationAt[i] !== -1) return undefined;
  return clauseIn(reply, sentence - 1);
}

function clauseIn(reply: Reply, index: number): Span | undefined {
  const { scene } = reply;
  const sentence = scene.doc.sentences[index];
  if (!sentence || isEndless(sentence)) return undefined;
  const verb = askingVerb(scene, sentence.first, sentence.last);
  if (verb < 0) return undefined;
  const first = clauseStart(reply, verb, sentence.first);
  if (first < 0) return undefined;
  const last = clauseEnd(reply, verb, sentence.last);
  return last > verb ? spanOf(scene.doc.tokens, first, last) : undefined;
}

/** "When we asked", "Asked whether", "When asked about": where the clause begins; −1 when it is none of these. */
function clauseStart({ scene }: Reply, verb: number, from: number): number {
  const { doc, lexicons } = scene;
  const opens = (i: number) => i >= from && lexicons["time-subordinators"].has(doc.tokens.lower[i] ?? "");
  const author = authorBefore(scene, verb, from);
  if (author >= 0) return opens(author - 1) ? author - 1 : -1;
  const isAsked = lexicons["question-openings"].has(doc.tokens.lower[verb + 1] ?? "");
  if (!isAsked) return verb === from && isAskedBy(scene, verb) ? verb : -1;
  if (opens(verb - 1)) return verb - 1;
  const opensClause = verb === from || doc.tokens.lower[verb - 1] === "," || isCapital(doc.tokens.word[verb]);
  return opensClause ? verb : -1;
}

/** "Asked by the presenter whether": whoever asks is told first. */
const isAskedBy = (scene: Scene, verb: number): boolean =>
  scene.lexicons["source-prepositions"].has(scene.doc.tokens.lower[verb + 1] ?? "") && asksOn(scene, verb);

const isCapital = (word: string | undefined): boolean =>
  word !== undefined && word.charAt(0) !== word.charAt(0).toLowerCase();

/**
 * The last comma before the source of the reply; without one, the first comma; behind the reply, the next quotation or the
 * sentence's final stop.
 */
function clauseEnd({ scene, utterance, first }: Reply, verb: number, to: number): number {
  const { tokens } = scene.doc;
  const comma = (i: number) => tokens.lower[i] === "," && scene.quotationAt[i] === -1;
  const source = utterance.mention ? tokenAt(tokens, utterance.mention.start) : -1;
  if (first > verb) {
    for (let i = source < to ? source : -1; i > verb; i--) if (comma(i)) return i;
    for (let i = verb; i < Math.min(to, first); i++) if (comma(i)) return i;
  }
  for (let i = verb; i < to; i++) if (scene.quotationAt[i] !== -1) return i;
  return to - 1;
}
