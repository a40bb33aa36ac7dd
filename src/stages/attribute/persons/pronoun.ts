import { weightOfRow } from "../../../forms.ts";
import type { Person, PersonQuestion } from "../persons.ts";
import { heaviest, softmax } from "../rank.ts";
import { type Memory, SETTLED } from "./memory.ts";
import { PRONOUN, rowsFor } from "./pronoun-features.ts";
import { isStranger } from "./stranger.ts";
import { clearTopic } from "./topic.ts";

/** "she said": the person in mind who fits best, by a log-linear ranker; "I" is the author. */
export function byPronoun(question: PersonQuestion, m: number, subject: boolean): Person {
  const { grounds, memory } = question;
  const mention = grounds.doc.mentions[m];
  const word = grounds.doc.tokens.lower[mention?.first ?? 0] ?? "";
  const kind = kindOfPronoun(question, word);
  if (kind === "first") return authorOf(question);
  if (kind === null || (mention && grounds.masked[mention.first] === 1)) return none;
  if (isStranger(question, mention?.first ?? 0, kind)) return { ...none, reason: "unnamed" };
  const candidates = pronounCandidates(question, m, kind);
  if (candidates.length === 0) return none;
  const token = mention?.first ?? 0;
  const { entity, probability } = byRank(question, m, candidates, kind, subject);
  const [sentence, block] = [grounds.sentenceAt[token] ?? 0, grounds.blockAt[token] ?? 0];
  memory.pronouns.set(kind, { entity, token, sentence, block });
  learn(question, entity, kind, probability);
  return { entity, probability, via: "pronoun", reason: null };
}

/** How sure it is whom a pronoun stands for that clearly fits whom the narration is about. */
const CLEAR = 0.9;

/** Whom the narration is clearly about, else the candidate with most weight, and its share of all weight. */
function byRank(
  question: PersonQuestion,
  m: number,
  candidates: readonly number[],
  kind: PronounKind,
  subject: boolean,
): { entity: number; probability: number } {
  const { doc, lexicons } = question.grounds;
  const clear = clearTopic(question, doc.mentions[m]?.first ?? 0, kind, candidates);
  const weights = candidates.length === 1 ? [1] : weightsOf(question, m, candidates, kind, subject);
  const word = doc.tokens.lower[doc.mentions[m]?.first ?? 0] ?? "";
  if (clear !== null && lexicons["subject-pronouns"].has(word))
    return { entity: clear, probability: Math.max(weights[candidates.indexOf(clear)] ?? 0, CLEAR) };
  const best = heaviest(weights);
  return { entity: candidates[best] ?? -1, probability: weights[best] ?? 0 };
}

function weightsOf(
  question: PersonQuestion,
  m: number,
  candidates: readonly number[],
  kind: PronounKind,
  subject: boolean,
): number[] {
  const { doc, models } = question.grounds;
  const rowOf = rowsFor(question, m, kind, subject);
  const scores: number[] = [];
  for (const entity of candidates) {
    const row = rowOf(entity);
    scores.push(row === null ? 0 : weightOfRow(PRONOUN, row, models.pronouns, doc.tokens.vocabulary));
  }
  return softmax(scores);
}

/** Counts what pronouns have stood for a person: "Yodaka … she said". */
function learn({ memory }: PersonQuestion, entity: number, kind: PronounKind, probability: number): void {
  if (kind !== "female" && kind !== "male") return;
  const vote = kind === "female" ? probability : -probability;
  memory.votes.set(entity, (memory.votes.get(entity) ?? 0) + vote);
}

/** "Yodaka … she said … he": by then "he" is somebody else. */
function calledOtherwise({ votes }: Memory, entity: number, kind: PronounKind): boolean {
  const vote = votes.get(entity) ?? 0;
  return kind === "female" ? vote <= -SETTLED : vote >= SETTLED;
}

const none: Person = { entity: null, probability: 0, via: "none", reason: "unknown" };

export type PronounKind = "female" | "male" | "they" | "it" | "first";

export function kindOfPronoun({ grounds }: PersonQuestion, word: string): PronounKind | null {
  const { lexicons } = grounds;
  if (lexicons["female-pronouns"].has(word)) return "female";
  if (lexicons["male-pronouns"].has(word)) return "male";
  if (lexicons["first-pronouns"].has(word)) return "first";
  if (lexicons["plural-pronouns"].has(word)) return "they";
  return lexicons["neuter-pronouns"].has(word) ? "it" : null;
}

function authorOf({ grounds }: PersonQuestion): Person {
  const entity = grounds.doc.entities.findIndex((e) => e.part === "author");
  return entity < 0 ? { ...none, via: "author" } : { entity, probability: 0.9, via: "author", reason: null };
}

/** Entities in mind that the pronoun may stand for. */
export function pronounCandidates(question: PersonQuestion, m: number, kind: PronounKind): number[] {
  const { grounds, genders, memory } = question;
  const token = grounds.doc.mentions[m]?.first ?? 0;
  const aside = isParenthetical(question, token);
  return memory.recent.filter((entity) => {
    const trace = memory.traces[entity];
    if (aside && trace?.form === "name" && trace.sentence === grounds.sentenceAt[token]) return false;
    const type = grounds.doc.entities[entity]?.type;
    if (kind === "it") return type === "organization" || type === "other" || type === "work";
    if (kind === "they")
      return type === "organization" || (type === "person" && genders[entity] === "unknown");
    const other = kind === "female" ? "male" : "female";
    if (type !== "person" || grounds.doc.entities[entity]?.part === "author") return false;
    return genders[entity] === "unknown" ? !calledOtherwise(memory, entity, kind) : genders[entity] !== other;
  });
}

/**
 * "Hwang, she revealed, knows the ending"; "Ferrer was offered a title, she says": whom the content names is not whom the
 * pronoun stands for.
 */
function isParenthetical({ grounds }: PersonQuestion, token: number): boolean {
  const { word, lower } = grounds.doc.tokens;
  const said = grounds.lexicons["speech-verbs"].has(lower[token + 1] ?? "");
  return (
    said && word[token - 1] === "," && /^[,.]$/.test(word[token + 2] ?? "") && !grounds.masked[token - 2]
  );
}
