import type { Row, Templates } from "../../../feature-templates.ts";
import { stepsOfRow } from "../../../feature-weights.ts";
import { genderOfNoun } from "../../../names.ts";
import { headAt, headNoun } from "../../../tokens.ts";
import type { Person, PersonQuestion } from "../persons.ts";
import { heaviest, shareOf } from "../shares.ts";
import { ofAge, seniorityOf } from "./ages.ts";
import type { Calling } from "./called.ts";
import { wordsOf } from "./description.ts";
import { AUTHOR, ORGANIZATION, OTHER, OUTLET, PERSON, WORK } from "./entity-kinds.ts";
import { introducedBehind } from "./introduced.ts";
import {
  type Description,
  isMeant,
  NOBODY,
  nobody,
  type Phrase,
  rowsFor,
  SOMEBODY,
} from "./nominal-features.ts";
import { ownerOf } from "./owner.ts";
import { DEFINITE, MANY, MANY_HEAD, POSSESSIVE } from "./person-words.ts";
import { isStrangerAgain } from "./stranger.ts";

/** Candidates for a description, each with what speaks for it; null is nobody whom the article names. */
export interface NominalCandidate {
  readonly entity: number | null;
  readonly templates: Templates;
  readonly row: Row;
}

const CROWD: Person = { entity: null, probability: 0, via: "none", reason: "crowd" };
const UNNAMED: Person = { entity: null, probability: 0, via: "none", reason: "unnamed" };

/** "the director", "his sister", "the union": the one in mind who fits best, or nobody, by a log-linear ranker. */
export function byNominal(question: PersonQuestion, m: number): Person {
  const phrase = read(question, m);
  const meant = phrase === null ? [] : meantBy(question, phrase);
  // Most descriptions are of nobody whom the article names.
  if (phrase === null || meant.length === 0) return nobodyFor(question, m);
  const { doc, models } = question.grounds;
  const { vocabulary } = doc.tokens;
  const candidates = candidatesAmong(question, phrase, meant);
  const steps = candidates.map((c) => stepsOfRow(c.templates, c.row, models.nominals, vocabulary));
  const best = heaviest(steps);
  const entity = candidates[best]?.entity ?? null;
  if (entity === null) return nobodyFor(question, m);
  return { entity, probability: shareOf(steps, best), via: "description", reason: null };
}

function nobodyFor({ grounds: { doc }, words }: PersonQuestion, m: number): Person {
  const head = doc.tokens.id[(doc.mentions[m]?.last ?? 1) - 1] ?? 0;
  return (words.nouns[head] ?? 0) & MANY ? CROWD : UNNAMED;
}

/** Of more who are called so nobody can be told apart, and lists stay short. */
const MOST_BEARERS = 30;

/** Nobody first, then those in mind, those whom the article calls so, and who is named right behind. */
export function nominalCandidates(question: PersonQuestion, m: number): NominalCandidate[] {
  const phrase = read(question, m);
  return phrase === null ? [] : candidatesAmong(question, phrase, meantBy(question, phrase));
}

/** Whom a phrase may stand for, whatever their age. */
function meantBy(question: PersonQuestion, phrase: Phrase): number[] {
  const { recent, spoken } = question.memory;
  const entities: number[] = [];
  const consider = (e: number) => {
    if (!entities.includes(e) && mayBe(question, phrase, e)) entities.push(e);
  };
  let count = 0;
  for (const bearer of phrase.bearers.keys()) {
    if (count++ === MOST_BEARERS) break;
    consider(bearer);
  }
  for (const e of recent) consider(e);
  for (const e of spoken) consider(e);
  if (phrase.next !== null) consider(phrase.next);
  return entities;
}

function candidatesAmong(
  question: PersonQuestion,
  phrase: Phrase,
  entities: readonly number[],
): NominalCandidate[] {
  const description = describe(question, phrase);
  const fitting = ofAge(question.memory.ages, entities, description.seniority);
  const rowOf = rowsFor(question, description, fitting);
  const somebody = fitting.map((entity) => ({ entity, templates: SOMEBODY, row: rowOf(entity) }));
  return [{ entity: null, templates: NOBODY, row: nobody(question, description, fitting) }, ...somebody];
}

const NO_BEARERS: ReadonlyMap<number, Calling> = new Map();

/** What tells whom a description may stand for; null for one that stands for nobody who is known. */
function read(question: PersonQuestion, m: number): Phrase | null {
  const { grounds, called, words } = question;
  const { tokens, mentions } = grounds.doc;
  const mention = mentions[m];
  if (!mention) return null;
  const determiner = determinerOf(question, mention.first);
  if (determiner === null) return null;
  const head = headNoun(tokens, mention.last);
  const key = head === "old" ? `${tokens.lower[mention.first + 1]}-old` : head;
  const bearers = called.get(key) ?? NO_BEARERS;
  if (mention.type === "other" && !isMeant(bearers)) return null;
  const noun = words.nouns[tokens.id[headAt(tokens, mention.last)] ?? 0] ?? 0;
  if (noun & MANY_HEAD || isStrangerAgain(question, m)) return null;
  return {
    m,
    head,
    gender: genderOfNoun(head, grounds.lexicons),
    determiner,
    owner: ownerOf(question, m),
    bearers,
    next: introducedBehind(grounds, m),
  };
}

/** What else its words say. */
function describe(question: PersonQuestion, phrase: Phrase): Description {
  const { grounds, memory } = question;
  const { tokens, mentions } = grounds.doc;
  const { m, head, gender, determiner, owner, bearers, next } = phrase;
  const { first, last } = mentions[m] ?? { first: 0, last: 0 };
  const modifiers = tokens.lower.slice(first + 1, last - 1).filter((w) => /\p{L}{3}/u.test(w));
  return {
    m,
    head,
    gender,
    determiner,
    owner,
    bearers,
    next,
    modifiers,
    seniority: seniorityOf(grounds, head, modifiers),
    before: memory.described.get(wordsOf(grounds, m)) ?? null,
  };
}

/** What makes a description stand for somebody known: "the", "its", "their", "his" or a name that owns; null for "a" and "some". */
function determinerOf({ grounds: { doc, nameAt }, words }: PersonQuestion, first: number): string | null {
  const id = doc.tokens.id[first] ?? 0;
  if ((words.nouns[id] ?? 0) & DEFINITE) return "the";
  if (!((words.pronouns[id] ?? 0) & POSSESSIVE)) return (nameAt[first] ?? -1) >= 0 ? "his" : null;
  const word = doc.tokens.lower[first] ?? "";
  return word === "its" || word === "their" ? word : "his";
}

/** Persons for nouns of persons, bodies for nouns of bodies; never the author, nor who owns it, nor one of another gender. */
function mayBe(
  { grounds, genders, kinds }: PersonQuestion,
  { m, gender, owner, bearers }: Phrase,
  e: number,
): boolean {
  const is = kinds[e] ?? 0;
  if (e === owner || is & (AUTHOR | OUTLET)) return false;
  if (grounds.doc.mentions[m]?.type === "organization" && !bearers.has(e))
    return (is & (ORGANIZATION | OTHER)) !== 0;
  if (!(is & PERSON) && (!bearers.has(e) || is & (WORK | OTHER))) return false;
  return gender === null || genders[e] === undefined || genders[e] === "unknown" || genders[e] === gender;
}
