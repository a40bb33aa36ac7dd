import { type Grounds, titled } from "../candidates.ts";
import type { PersonQuestion } from "../persons.ts";
import { SETTLED } from "./memory.ts";
import type { PronounKind } from "./pronoun.ts";

/** Whom the narration is about: the person that was the subject of the latest main clause. */
export interface Topic {
  readonly entity: number;
  readonly token: number;
  readonly block: number;
}

/** "Roe’s score is played on a machine": the person that each sentence opens with, else that of its first clause. */
export function mainSubjects(grounds: Grounds): Set<number> {
  const { doc, startingAt } = grounds;
  const subjects = new Set<number>();
  doc.sentences.forEach(({ first }, s) => {
    const opening = startingAt[first] ?? -1;
    if (doc.mentions[opening]?.type === "person") subjects.add(titled(grounds, opening));
    else subjects.add(firstSubject(grounds, s));
  });
  return subjects;
}

/** The subject of the first clause of a sentence that a person is the subject of; −1 where there is none. */
function firstSubject({ doc, clauses, clausesOf }: Grounds, sentence: number): number {
  const { first, last } = clausesOf[sentence] ?? { first: 0, last: 0 };
  for (let c = first; c < last; c++) {
    const clause = clauses[c];
    if (clause && clause.link !== "relative" && doc.mentions[clause.subject]?.type === "person")
      return clause.subject;
  }
  return -1;
}

/**
 * "Bergman turned to the duo of Keller and Anna Lind. “They asked for rain,” he recalled.": the subject of the main
 * clause before, where the pronoun fits and nobody who fits as well has come between. Where nothing tells the subject's
 * gender, any other who fits puts it in doubt; from the paragraph before, a doubt is enough to leave it open.
 */
export function byTopic(
  { grounds, genders, memory }: PersonQuestion,
  token: number,
  kind: PronounKind,
  candidates: readonly number[],
): number | null {
  const { topic } = memory;
  if (kind !== "female" && kind !== "male") return null;
  if (!topic || !candidates.includes(topic.entity)) return null;
  const vote = (memory.votes.get(topic.entity) ?? 0) * (kind === "female" ? 1 : -1);
  const sure = genders[topic.entity] === kind || vote >= SETTLED / 2;
  const blocks = (grounds.blockAt[token] ?? 0) - topic.block;
  if (blocks > (sure ? 1 : 0)) return null;
  const rival = candidates.some((e) => {
    const trace = memory.traces[e];
    if (e === topic.entity || !trace || trace.inQuotation) return false;
    if (!sure && genders[e] === kind && trace.block === topic.block) return true;
    return trace.token > topic.token && (!sure || trace.subject || blocks > 0);
  });
  return rival ? null : topic.entity;
}
