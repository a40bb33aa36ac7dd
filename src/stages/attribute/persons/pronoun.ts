import { rowFor } from "../../../feature-templates.ts";
import { stepsOfRow } from "../../../feature-weights.ts";
import { SIGN } from "../clause-words.ts";
import type { Person, PersonQuestion } from "../persons.ts";
import { heaviest, shareOf } from "../shares.ts";
import { FEMALE, FIRST_PERSON, hasSign, MALE, NEUTER, PLURAL, SPEECH_VERB, SUBJECT } from "../word-signs.ts";
import { AUTHOR, ORGANIZATION, OTHER, PERSON, WORK } from "./entity-kinds.ts";
import { genderOf } from "./genders.ts";
import { type Memory, SETTLED } from "./memory.ts";
import { PRONOUN, readPronoun, writeRow } from "./pronoun-features.ts";
import { isStranger } from "./stranger.ts";
import { clearTopic } from "./topic.ts";

/** "she said": the person in mind who fits best, by a log-linear ranker; "I" is the author. */
export function byPronoun(question: PersonQuestion, m: number, subject: boolean): Person {
  const { grounds, memory } = question;
  const token = grounds.doc.mentions[m]?.first ?? 0;
  const kind = kindOfPronoun(question, token);
  if (kind === "first") return question.author;
  if (kind === null || grounds.masked[token] === 1) return none;
  if (isStranger(question, token, kind)) return unnamed;
  const candidates = pronounCandidates(question, m, kind);
  if (candidates.length === 0) return none;
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
  if (candidates.length === 1) return { entity: candidates[0] ?? -1, probability: 1 };
  const { doc } = question.grounds;
  const token = doc.mentions[m]?.first ?? 0;
  const word = question.words[token] ?? 0;
  const clear = word & SUBJECT ? clearTopic(question, token, kind, candidates) : null;
  const steps = stepsOf(question, m, candidates, kind, subject);
  if (clear !== null)
    return { entity: clear, probability: Math.max(shareOf(steps, candidates.indexOf(clear)), CLEAR) };
  const best = heaviest(steps);
  return { entity: candidates[best] ?? -1, probability: shareOf(steps, best) };
}

/** What the model gives to each candidate, in steps. */
function stepsOf(
  question: PersonQuestion,
  m: number,
  candidates: readonly number[],
  kind: PronounKind,
  subject: boolean,
): number[] {
  const { models, doc } = question.grounds;
  const { vocabulary } = doc.tokens;
  const pronoun = readPronoun(question, m, kind, subject);
  const steps: number[] = [];
  for (const candidate of candidates) {
    const isMet = writeRow(pronoun, candidate, ROW);
    steps.push(isMet ? stepsOfRow(PRONOUN, ROW, models.pronouns, vocabulary) : 0);
  }
  return steps;
}

/** What speaks for one candidate after another. */
const ROW = rowFor(PRONOUN);

/** Counts what pronouns have stood for a person: "Yodaka … she said". */
function learn({ memory }: PersonQuestion, entity: number, kind: PronounKind, probability: number): void {
  if (kind !== "female" && kind !== "male") return;
  const vote = kind === "female" ? probability : -probability;
  memory.votes[entity] = (memory.votes[entity] ?? 0) + vote;
}

/** "Yodaka … she said … he": by then "he" is somebody else. */
function calledOtherwise({ votes }: Memory, entity: number, kind: PronounKind): boolean {
  const vote = votes[entity] ?? 0;
  return kind === "female" ? vote <= -SETTLED : vote >= SETTLED;
}

const none: Person = { entity: null, probability: 0, via: "none", reason: "unknown" };
const unnamed: Person = { ...none, reason: "unnamed" };

export type PronounKind = "female" | "male" | "they" | "it" | "first";

export function kindOfPronoun({ words }: PersonQuestion, token: number): PronounKind | null {
  const word = words[token] ?? 0;
  if (word & FEMALE) return "female";
  if (word & MALE) return "male";
  if (word & FIRST_PERSON) return "first";
  if (word & PLURAL) return "they";
  return word & NEUTER ? "it" : null;
}

/** Entities in mind that the pronoun may stand for. */
export function pronounCandidates(question: PersonQuestion, m: number, kind: PronounKind): number[] {
  const { grounds, memory } = question;
  const token = grounds.doc.mentions[m]?.first ?? 0;
  const aside = isParenthetical(question, token);
  const candidates: number[] = [];
  for (const entity of memory.recent) {
    if (!mayStandFor(question, entity, kind)) continue;
    const trace = memory.traces[entity];
    if (aside && trace?.form === "name" && trace.sentence === grounds.sentenceAt[token]) continue;
    candidates.push(entity);
  }
  return candidates;
}

function mayStandFor({ genders, memory, kinds }: PersonQuestion, entity: number, kind: PronounKind): boolean {
  const is = kinds[entity] ?? 0;
  if (kind === "it") return (is & (ORGANIZATION | OTHER | WORK)) !== 0;
  if (kind === "they")
    return (is & ORGANIZATION) !== 0 || ((is & PERSON) !== 0 && genderOf(genders, entity) === "unknown");
  if (!(is & PERSON) || is & AUTHOR) return false;
  const gender = genderOf(genders, entity);
  if (gender === "unknown") return !calledOtherwise(memory, entity, kind);
  return gender !== (kind === "female" ? "male" : "female");
}

/**
 * "Hwang, she revealed, knows the ending"; "Ferrer was offered a title, she says": whom the content names is not whom the
 * pronoun stands for.
 */
function isParenthetical({ grounds, words }: PersonQuestion, token: number): boolean {
  const { word } = grounds.doc.tokens;
  if (!hasSign(grounds.words.clauseSigns, token - 1, SIGN.comma) || grounds.masked[token - 2]) return false;
  const said = (words[token + 1] ?? 0) & SPEECH_VERB;
  return said !== 0 && /^[,.]$/.test(word[token + 2] ?? "");
}
