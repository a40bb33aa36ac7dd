/**
 * Sieves, most precise first, as in CoreNLP's coreference and quote attribution: a sieve goes over every open question
 * of the article before the next one starts, so that a weak sieve sees every strong answer.
 */

/** A heuristic: answers the question or abstains with `undefined`. It may read what was decided before. */
export interface Sieve<Question, Answer, Doc> {
  readonly name: string;
  readonly answer: (question: Question, doc: Doc, decided: Decided<Question, Answer>) => Answer | undefined;
}

export interface Decision<Answer> {
  readonly answer: Answer;
  /** The name of the sieve that decided. */
  readonly sieve: string;
}

export type Decided<Question, Answer> = ReadonlyMap<Question, Decision<Answer>>;

/** Puts every question through the sieves in their order; the first answer stands. */
export function sift<Question, Answer, Doc>(
  questions: readonly Question[],
  sieves: readonly Sieve<Question, Answer, Doc>[],
  doc: Doc,
): Decided<Question, Answer> {
  const decided = new Map<Question, Decision<Answer>>();
  for (const sieve of sieves) {
    for (const question of questions) {
      if (decided.has(question)) continue;
      const answer = sieve.answer(question, doc, decided);
      if (answer !== undefined) decided.set(question, { answer, sieve: sieve.name });
    }
  }
  return decided;
}
