import { paint } from "../../paint.ts";
import type { Grounds } from "./candidates.ts";
import { type Clause, findClauses } from "./clauses.ts";
import { isAccording } from "./reported/source.ts";
import type { ReportedSpeech } from "./reported.ts";
import type { Range, Scene } from "./scene.ts";
import { isLine, isSoCalled, isStray, speechProbability } from "./speech.ts";
import type { Told } from "./speech-context.ts";

/** Below this probability words in marks are taken for a title, a nickname, a coined word: rather a quote missed than one made. */
const SPEECH = 0.65;

/** The quotations that somebody says, outermost ones only. */
export function speechOf(scene: Scene, told: Told): number[] {
  const isSaid = (q: number) =>
    isLine(scene, q) ||
    (!isSoCalled(scene, q) && !isStray(scene, q) && speechProbability(scene, told, q) >= SPEECH);
  return scene.doc.quotations.flatMap(({ parent }, q) => (parent === null && isSaid(q) ? [q] : []));
}

/** Finds the clauses around the quotations that are speech. */
export function groundsOf(
  scene: Scene,
  speech: readonly number[],
  reported: readonly ReportedSpeech[],
  { reportedAt }: Told,
): Grounds {
  const { tokens, sentences, quotations } = scene.doc;
  const masked = new Uint8Array(tokens.count + 1);
  const placeOf = new Int32Array(quotations.length).fill(-1);
  speech.forEach((q, place) => {
    placeOf[q] = place;
    paint(masked, 1, scene.ranges[q]?.first ?? 0, scene.ranges[q]?.last ?? 0);
  });
  const clauses = findClauses(scene, masked);
  const clausesOf: Range[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const first = next;
    while (next < clauses.length && (clauses[next]?.verb ?? 0) < sentence.last) next++;
    clausesOf.push({ first, last: next });
  }
  const joinedSubjects = new Set<number>();
  for (const { joined, subject } of clauses) if (joined) joinedSubjects.add(subject);
  const sourced: ReportedSpeech[] = [];
  for (const speech of reported) {
    const { cue, content, probability, token, ranges } = speech;
    sourced.push({ cue, source: subjectOf(scene, clauses, speech), content, probability, token, ranges });
  }
  const quotedSentences = new Set<number>();
  for (const q of speech) quotedSentences.add(scene.sentenceAt[scene.ranges[q]?.first ?? 0] ?? -1);
  // Field by field: a spread that more fields follow makes objects of ever new shapes, which all later code then is slow on.
  return {
    doc: scene.doc,
    lexicons: scene.lexicons,
    models: scene.models,
    ranges: scene.ranges,
    quotationAt: scene.quotationAt,
    sentenceAt: scene.sentenceAt,
    blockAt: scene.blockAt,
    startingAt: scene.startingAt,
    endingAt: scene.endingAt,
    nameAt: scene.nameAt,
    words: scene.words,
    clauses,
    clausesOf,
    masked,
    speech,
    placeOf,
    joinedSubjects,
    reported: sourced,
    reportedAt,
    quotedSentences,
  };
}

/** The source of reported speech: the subject of its cue where the cue is a verb with one, and not "according to". */
function subjectOf(
  { doc }: Scene,
  clauses: readonly Clause[],
  { token: verb, source }: ReportedSpeech,
): number | null {
  if (isAccording(doc.tokens, verb)) return source;
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.verb ?? 0) < verb) low = middle + 1;
    else high = middle;
  }
  const clause = clauses[low];
  return clause?.verb === verb ? clause.subject : source;
}
