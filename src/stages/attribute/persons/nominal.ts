import { namesOf, rowFor } from "../../../feature-templates.ts";
import { stepsOfRow } from "../../../feature-weights.ts";
import { withoutEx } from "../../../tokens.ts";
import { SIGN } from "../clause-words.ts";
import type { Person, PersonQuestion } from "../persons.ts";
import { heaviest, shareOf } from "../shares.ts";
import { DEFINITE, hasSign, MANY, MANY_HEAD, POSSESSIVE } from "../word-signs.ts";
import { ofAge, seniorityOf } from "./ages.ts";
import type { Calling } from "./called.ts";
import { wordsOf } from "./description.ts";
import { AUTHOR, ORGANIZATION, OTHER, OUTLET, PERSON, WORK } from "./entity-kinds.ts";
import { genderOf } from "./genders.ts";
import { introducedBehind } from "./introduced.ts";
import { isMeant, NOBODY, writeNobody } from "./nobody-features.ts";
import {
  type Description,
  type Phrase,
  type Setting,
  SOMEBODY,
  settingOf,
  writeSomebody,
} from "./nominal-features.ts";
import { nounAt } from "./noun-at.ts";
import { ownerOf } from "./owner.ts";
import { isStrangerAgain } from "./stranger.ts";

/** A candidate for a description; null is nobody whom the article names. */
export interface NominalCandidate {
  readonly entity: number | null;
  readonly features: readonly string[];
}

const CROWD: Person = { entity: null, probability: 0, via: "none", reason: "crowd" };
const UNNAMED: Person = { entity: null, probability: 0, via: "none", reason: "unnamed" };

/** "the director", "his sister", "the union": the one in mind who fits best, or nobody, by a log-linear ranker. */
export function byNominal(question: PersonQuestion, m: number): Person {
  const phrase = read(question, m);
  const meant = phrase === null ? NONE : meantBy(question, phrase);
  // Most descriptions are of nobody whom the article names.
  if (phrase === null || meant.length === 0) return nobodyFor(question, m);
  const { doc, models } = question.grounds;
  const { vocabulary } = doc.tokens;
  const setting = settingFor(question, phrase, meant);
  writeNobody(setting, NOBODYS_ROW);
  const steps = [stepsOfRow(NOBODY, NOBODYS_ROW, models.nominals, vocabulary)];
  for (const entity of setting.all) {
    writeSomebody(setting, entity, ROW);
    steps.push(stepsOfRow(SOMEBODY, ROW, models.nominals, vocabulary));
  }
  const best = heaviest(steps);
  const entity = best > 0 ? setting.all[best - 1] : undefined;
  if (entity === undefined) return nobodyFor(question, m);
  return { entity, probability: shareOf(steps, best), via: "description", reason: null };
}

const NONE: readonly number[] = [];

/** What speaks for one candidate after another. */
const ROW = rowFor(SOMEBODY);
const NOBODYS_ROW = rowFor(NOBODY);

function nobodyFor({ grounds: { doc }, words }: PersonQuestion, m: number): Person {
  return (words[(doc.mentions[m]?.last ?? 1) - 1] ?? 0) & MANY ? CROWD : UNNAMED;
}

/** Of more who are called so nobody can be told apart, and lists stay short. */
const MOST_BEARERS = 30;

/** Candidates with what is known of them by name: nobody first; the learner of the model looks at them. */
export function nominalCandidates(question: PersonQuestion, m: number): NominalCandidate[] {
  const { vocabulary } = question.grounds.doc.tokens;
  const phrase = read(question, m);
  if (phrase === null) return [];
  const setting = settingFor(question, phrase, meantBy(question, phrase));
  const [nobody, row] = [rowFor(NOBODY), rowFor(SOMEBODY)];
  writeNobody(setting, nobody);
  const somebody = setting.all.map((entity) => {
    writeSomebody(setting, entity, row);
    return { entity, features: namesOf(SOMEBODY, row, vocabulary) };
  });
  return [{ entity: null, features: namesOf(NOBODY, nobody, vocabulary) }, ...somebody];
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

/** Those whose age fits too, and what else is asked of all of them. */
function settingFor(question: PersonQuestion, phrase: Phrase, entities: readonly number[]): Setting {
  const description = describe(question, phrase);
  return settingOf(question, description, ofAge(question.memory.ages, entities, description.seniority));
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
  const noun = nounAt(grounds, mention.last);
  if (hasSign(words, noun, MANY_HEAD)) return null;
  const head = withoutEx(tokens.lower[noun] ?? "");
  const key = head === "old" ? `${tokens.lower[mention.first + 1]}-old` : head;
  const bearers = called.get(key) ?? NO_BEARERS;
  if (mention.type === "other" && !isMeant(bearers)) return null;
  if (isStrangerAgain(question, m)) return null;
  return {
    m,
    head,
    gender: genderIn(grounds.words.clauseSigns[noun] ?? 0),
    determiner,
    owner: ownerOf(question, m),
    bearers,
    next: introducedBehind(grounds, m),
  };
}

/** What a noun tells of whom it describes. */
const genderIn = (sign: number): Phrase["gender"] =>
  (sign & SIGN.woman) !== 0 ? "female" : (sign & SIGN.man) !== 0 ? "male" : null;

/** What else its words say. */
function describe({ grounds, memory, called }: PersonQuestion, phrase: Phrase): Description {
  const { tokens, mentions } = grounds.doc;
  const { first, last } = mentions[phrase.m] ?? { first: 0, last: 0 };
  const fitting: ReadonlyMap<number, Calling>[] = [];
  for (let i = first + 1; i < last - 1; i++) {
    const word = tokens.lower[i] ?? "";
    const bearers = called.get(word);
    if (bearers !== undefined && IS_WORD.test(word)) fitting.push(bearers);
  }
  const { described } = memory;
  return {
    phrase,
    fitting,
    seniority: seniorityOf(grounds, phrase.head, first + 1, last - 1),
    before: described.size === 0 ? null : (described.get(wordsOf(grounds, phrase.m)) ?? null),
  };
}

/** What is no figure and no mark. */
const IS_WORD = /\p{L}{3}/u;

/** What makes a description stand for somebody known: "the", "its", "their", "his" or a name that owns; null for "a" and "some". */
function determinerOf({ grounds: { doc, nameAt }, words }: PersonQuestion, first: number): string | null {
  const sign = words[first] ?? 0;
  if (sign & DEFINITE) return "the";
  if (!(sign & POSSESSIVE)) return (nameAt[first] ?? -1) >= 0 ? "his" : null;
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
  if (gender === null) return true;
  const own = genderOf(genders, e);
  return own === "unknown" || own === gender;
}
