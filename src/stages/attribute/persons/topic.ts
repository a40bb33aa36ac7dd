import { TAGS, type Tokens, tagOf } from "../../../tokens.ts";
import { askedByAuthor } from "../answers/asking.ts";
import { type Grounds, titled } from "../candidates.ts";
import type { PersonQuestion } from "../persons.ts";
import { genderOf } from "./genders.ts";
import { SETTLED } from "./memory.ts";
import type { PronounKind } from "./pronoun.ts";

/** Whom the narration is about: the person that was the first subject of the latest sentence with such a subject. */
export interface Topic {
  readonly entity: number;
  readonly token: number;
  readonly sentence: number;
  readonly block: number;
}

/**
 * The mentions that a sentence may be about, if it turns out who they are: the person or the owner that it opens with
 * ("Roe’s score is played on a machine"), the subjects of its clauses, and whom the author asks ("I ask the director why").
 */
export function topicalIn(grounds: Grounds): Uint8Array {
  const { doc, startingAt, nameAt, clauses } = grounds;
  const { mentions, sentences } = doc;
  const topical = new Uint8Array(mentions.length);
  for (const { first } of sentences) {
    const opening = startingAt[first] ?? -1;
    if (opening >= 0 && mentions[opening]?.type === "person") topical[titled(grounds, opening)] = 1;
    else if ((nameAt[first] ?? -1) >= 0) topical[nameAt[first] ?? -1] = 1;
  }
  for (const { link, subject } of clauses) if (link !== "relative") topical[titled(grounds, subject)] = 1;
  for (const m of askedByAuthor(grounds)) topical[m] = 1;
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m];
    if (mention?.type === "person" && isSubject(doc.tokens, mention.last)) topical[m] = 1;
  }
  return topical;
}

const AUXILIARY = TAGS.indexOf("AUX");
const VERB = TAGS.indexOf("VERB");

/** "Tern is on the call"; "its head of production, Tern, is on the call": a verb of any kind follows, copulas too. */
function isSubject({ tag, word }: Tokens, last: number): boolean {
  if (tag[last + 1] === AUXILIARY && word[last] === ",") return true;
  return (tag[last] === AUXILIARY || tag[last] === VERB) && word[last] !== ",";
}

/** By mention: 1 for subjects of verbs that are no copula. */
export function subjectsIn(grounds: Grounds): Uint8Array {
  const { mentions, tokens } = grounds.doc;
  const subjects = new Uint8Array(mentions.length);
  for (const { verb, subject } of grounds.clauses)
    if (tokens.tag[verb] !== AUXILIARY) subjects[titled(grounds, subject)] = 1;
  return subjects;
}

/**
 * "Bergman turned to the duo of Keller and Anna Lind. “They asked for rain,” he recalled.": whom the narration is about,
 * where the pronoun fits and nobody who fits as well has come between. Where nothing tells the gender, any other who fits
 * puts it in doubt; from the paragraph before, a doubt is enough to leave it open.
 */
export function clearTopic(
  { grounds, genders, memory }: PersonQuestion,
  token: number,
  kind: PronounKind,
  candidates: readonly number[],
): number | null {
  const { topic } = memory;
  if (kind !== "female" && kind !== "male") return null;
  if (!topic || !candidates.includes(topic.entity)) return null;
  const vote = (memory.votes[topic.entity] ?? 0) * (kind === "female" ? 1 : -1);
  const sure = genderOf(genders, topic.entity) === kind || vote >= SETTLED / 2;
  const blocks = (grounds.blockAt[token] ?? 0) - topic.block;
  if (blocks > (sure ? 1 : 0)) return null;
  const rival = candidates.some((e) => {
    const trace = memory.traces[e];
    if (e === topic.entity || !trace || trace.inQuotation) return false;
    if (!sure && genderOf(genders, e) === kind && trace.block === topic.block) return true;
    const isBetween = trace.token > topic.token && (!sure || trace.subject || blocks > 0);
    return isBetween && !hangsOn(grounds, trace.token);
  });
  return rival ? null : topic.entity;
}

/** "…, where Baek keeps her bees": the subject of a clause that hangs on another. */
function hangsOn({ doc: { tokens }, lexicons }: Grounds, token: number): boolean {
  const before = tokens.lower[token - 1] ?? "";
  return (
    lexicons.relatives.has(before) ||
    lexicons["time-subordinators"].has(before) ||
    (lexicons["question-openings"].has(before) && before.startsWith("wh")) ||
    tagOf(tokens, token - 1) === "SCONJ"
  );
}
