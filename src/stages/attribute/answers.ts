/** Which question an utterance of prose answers: one that was asked in marks, or one that the article tells. */
import type { Utterance } from "../../document.ts";
import type { Span } from "../../span.ts";
import { tokenAt } from "../../tokens.ts";
import { asFor } from "./answers/as-for.ts";
import { askedClause } from "./answers/asked-clause.ts";
import { askedSentence } from "./answers/asked-sentence.ts";
import { asksInMarks } from "./answers/asks-in-marks.ts";
import { plainQuestion } from "./answers/plain-question.ts";
import type { Scene } from "./scene.ts";

/** An utterance in marks, and where it stands. */
export interface Reply {
  readonly scene: Scene;
  readonly utterance: Utterance;
  /** The first token of its words, and that token's sentence. */
  readonly first: number;
  readonly sentence: number;
}

/** The words that narrate the question that a reply answers. */
export type QuestionFinder = (reply: Reply) => Span | undefined;

const FINDERS: readonly QuestionFinder[] = [askedClause, plainQuestion, askedSentence, asFor];

/** Gives each quoted utterance its act, and each answer its question; what is in a turn is left alone. */
export function withAnswers(scene: Scene, utterances: readonly Utterance[]): Utterance[] {
  if (scene.doc.format !== "prose") return [...utterances];
  const answered = [...utterances];
  const order = utterances.map((_, u) => u).sort((a, b) => startOf(utterances[a]) - startOf(utterances[b]));
  let asked: { readonly index: number; readonly sentence: number } | null = null;
  for (const index of order) {
    const utterance = utterances[index];
    if (utterance?.form !== "quoted") continue;
    const first = tokenAt(scene.doc.tokens, startOf(utterance));
    const reply = { scene, utterance, first, sentence: scene.sentenceAt[first] ?? -1 };
    if (asksInMarks(reply)) {
      answered[index] = { ...utterance, act: "question" };
      asked = { index, sentence: reply.sentence };
      continue;
    }
    const inMarks: number | undefined =
      asked !== null && reply.sentence - asked.sentence <= NEXT ? asked.index : undefined;
    const respondsTo = inMarks ?? firstOf(reply);
    if (respondsTo !== undefined) answered[index] = { ...utterance, act: "answer", respondsTo };
    asked = null;
  }
  return answered;
}

/** How many sentences after a question in marks its answer may begin. */
const NEXT = 2;

const startOf = (utterance: Utterance | undefined): number => utterance?.spans[0]?.start ?? 0;

function firstOf(reply: Reply): Span | undefined {
  for (const finder of FINDERS) {
    const found = finder(reply);
    if (found) return found;
  }
  return undefined;
}
