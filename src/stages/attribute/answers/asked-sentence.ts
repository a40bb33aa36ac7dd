import type { Sentence } from "../../../document.ts";
import type { Span } from "../../../span.ts";
import { spanOf, TAGS } from "../../../tokens.ts";
import type { QuestionFinder, Reply } from "../answers.ts";
import { SIGN } from "../clause-words.ts";
import type { Scene } from "../scene.ts";
import { hasSign } from "../word-signs.ts";
import { askingVerb, asksOutright, authorBefore } from "./asking.ts";
import { narrationBefore } from "./narration.ts";

/** How many sentences before the reply the question may stand. */
const MOST = 4;

/**
 * I ask the director why it cuts out in the middle of a line. “Because the neighbour’s gone to bed,” she says. · Does an
 * original series frighten a sponsor? Wakatsuki gave it some thought. “It should.” → the nearest sentence that asks.
 */
export const askedSentence: QuestionFinder = (reply) => {
  const { scene, sentence: own } = reply;
  for (let back = 1; back <= MOST && back <= own; back++) {
    const sentence = scene.doc.sentences[own - back];
    if (!sentence) return undefined;
    const asks = isQuestion(scene, sentence);
    if (!asks && !tellsQuestion(scene, sentence)) continue;
    // Few sentences ask; whether all from there on are narration is looked at last.
    if (narrationBefore(reply, back).length < back) return undefined;
    return asks ? { start: sentence.start, end: sentence.end } : withoutCoda(reply, sentence);
  }
  return undefined;
};

const isQuestion = ({ words: { clauseSigns } }: Scene, { last }: Sentence): boolean =>
  hasSign(clauseSigns, last - 1, SIGN.question);

/** I ask the director for a hint. A boy wants to know who wrote it. */
function tellsQuestion(scene: Scene, { first, last }: Sentence): boolean {
  const verb = askingVerb(scene, first, last);
  return verb >= 0 && (authorBefore(scene, verb, first) >= 0 || asksOutright(scene, verb));
}

/** I asked whether they minded, and nobody had an answer. → what stands before ", and" */
function withoutCoda({ scene }: Reply, sentence: Sentence): Span {
  const { tokens } = scene.doc;
  for (let i = sentence.last - 2; i > sentence.first; i--) {
    if (tokens.lower[i] === "," && tokens.tag[i + 1] === CCONJ && askingVerb(scene, sentence.first, i) >= 0) {
      return spanOf(tokens, sentence.first, i);
    }
  }
  return { start: sentence.start, end: sentence.end };
}

const CCONJ = TAGS.indexOf("CCONJ");
