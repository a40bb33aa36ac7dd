/** Which question an utterance of prose answers: one that was asked in marks, or one that the article tells. */
import type { Utterance } from "../../document.ts";
import { type Span, sortedBy } from "../../span.ts";
import { tokenAt } from "../../tokens.ts";
import { asFor } from "./answers/as-for.ts";
import { askedClause } from "./answers/asked-clause.ts";
import { askedSentence } from "./answers/asked-sentence.ts";
import { asksInMarks } from "./answers/asks-in-marks.ts";
import { isOneQuestion } from "./answers/one-question.ts";
import { acting } from "./copy-of.ts";
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

const FINDERS: readonly QuestionFinder[] = [askedClause, askedSentence, asFor];

/** Gives each quoted utterance its act, and each answer its question; what is in a turn is left alone. */
export function withAnswers(scene: Scene, utterances: readonly Utterance[]): Utterance[] {
  if (scene.doc.format !== "prose") return [...utterances];
  const answered = [...utterances];
  let asked: Asked | null = null;
  for (const index of quotedIn(utterances)) {
    const utterance = utterances[index];
    if (!utterance) continue;
    const first = tokenAt(scene.doc.tokens, startOf(utterance));
    const reply = { scene, utterance, first, sentence: scene.sentenceAt[first] ?? -1 };
    if (isOneQuestion(reply) || asksInMarks(reply)) {
      answered[index] = acting(utterance, "question");
      asked = { index, sentence: reply.sentence, speaker: utterance.speaker };
      continue;
    }
    const respondsTo = asked && mayAnswer(reply, asked) ? asked.index : firstOf(reply);
    if (respondsTo !== undefined) answered[index] = acting(utterance, "answer", respondsTo);
    asked = null;
  }
  return answered;
}

/** Those in marks, in order; what is reported answers nothing. */
function quotedIn(utterances: readonly Utterance[]): number[] {
  const quoted: number[] = [];
  for (let u = 0; u < utterances.length; u++) if (utterances[u]?.form === "quoted") quoted.push(u);
  return sortedBy(quoted, (a, b) => startOf(utterances[a]) - startOf(utterances[b]));
}

/** The question in marks that stands last. */
interface Asked {
  readonly index: number;
  readonly sentence: number;
  readonly speaker: number | null;
}

/** How many sentences after a question in marks its answer may begin. */
const NEXT = 2;

/** Nobody answers himself. */
const mayAnswer = ({ sentence, utterance: { speaker } }: Reply, asked: Asked): boolean =>
  sentence - asked.sentence <= NEXT && (speaker === null || speaker !== asked.speaker);

const startOf = (utterance: Utterance | undefined): number => utterance?.spans[0]?.start ?? 0;

function firstOf(reply: Reply): Span | undefined {
  for (const finder of FINDERS) {
    const found = finder(reply);
    if (found) return found;
  }
  return undefined;
}
