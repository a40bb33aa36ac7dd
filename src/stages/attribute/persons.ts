/**
 * Which person is it? The second question, kept apart from which mention is the source: every mention that may stand for
 * a speaker is read in order, with a memory of who was named and who spoke.
 */
import type { MentionForm, Reason } from "../../document.ts";
import { hasTag, tagSet } from "../../tokens.ts";
import { type Grounds, titled } from "./candidates.ts";
import { type Gender, gendersOf } from "./gender.ts";
import { ageBehind } from "./persons/ages.ts";
import { type Called, call, calledIn } from "./persons/called.ts";
import { besidesIn, wordsOf } from "./persons/description.ts";
import { AUTHOR, entityKinds, entityTypes, PERSON } from "./persons/entity-kinds.ts";
import { isKin, relate } from "./persons/kin.ts";
import { withKin } from "./persons/kin-gender.ts";
import { type Memory, meet, newMemory, remember, speak, tell } from "./persons/memory.ts";
import { byNominal } from "./persons/nominal.ts";
import { votesIn, withOwnPronouns } from "./persons/own-pronouns.ts";
import { ownerOf } from "./persons/owner.ts";
import { DEFINITE, type PersonWords, POSSESSIVE, personWords, RELATIVE } from "./persons/person-words.ts";
import { byPronoun } from "./persons/pronoun.ts";
import { saidOf } from "./persons/said-of.ts";
import { strangerAt } from "./persons/stranger.ts";
import { topicalIn } from "./persons/topic.ts";
import { whoseWords } from "./persons/whose-words.ts";
import { writer } from "./persons/writing.ts";

/** Whom a mention stands for, how sure that is, and what it was found by. */
export interface Person {
  readonly entity: number | null;
  readonly probability: number;
  readonly via: "name" | "beside" | "description" | "pronoun" | "author" | "alternation" | "none";
  readonly reason: Reason | null;
}

export interface PersonQuestion {
  readonly grounds: Grounds;
  readonly words: PersonWords;
  /** By entity: what it is. */
  readonly kinds: Uint8Array;
  /** By entity: its type as rows have it. */
  readonly types: Uint16Array;
  /** Whom "I" stands for. */
  readonly author: Person;
  readonly genders: readonly Gender[];
  readonly called: Called;
  /** How often the article names each entity as a source, anywhere. */
  readonly speaks: Uint32Array;
  readonly memory: Memory;
}

/** Sees every pronoun and description with what is in mind when it is read; training learns from it. */
export type Watch = (question: PersonQuestion, mention: number, subject: boolean) => void;

/** A description that is less sure than this keeps nobody in mind. */
const SURE = 0.5;

const UNKNOWN: Person = { entity: null, probability: 0, via: "none", reason: "unknown" };

/**
 * @param speaking mentions that are the source of something said
 * @param watch sees every pronoun and description before it is answered
 * @returns the person of every mention, by index; behind the last pronoun or description that anybody asks for, of names only
 */
export function personsOf(grounds: Grounds, speaking: ReadonlySet<number>, watch?: Watch): Person[] {
  const { mentions, entities } = grounds.doc;
  const names = new Array<Person | undefined>(entities.length).fill(undefined);
  const persons: Person[] = [];
  const end = watch ? mentions.length : 1 + lastAsked(grounds, speaking);
  if (end > 0) readUpTo(end, grounds, speaking, persons, names, watch);
  for (let m = end; m < mentions.length; m++)
    persons.push(mentions[m]?.form === "name" ? named(grounds, m, names) : UNKNOWN);
  return persons;
}

/**
 * The last pronoun or description that is a source, or stands before the last quotation, where it may name the source again;
 * −1 for none. Whom those behind it stand for changes nothing.
 */
function lastAsked({ doc: { mentions }, speech, ranges }: Grounds, speaking: ReadonlySet<number>): number {
  let last = -1;
  for (const m of speaking) if (m > last && mentions[m]?.form !== "name") last = m;
  const quotation = speech.at(-1);
  const start = quotation === undefined ? 0 : (ranges[quotation]?.first ?? 0);
  let m = mentions.length - 1;
  while (m > last && (mentions[m]?.form === "name" || (mentions[m]?.first ?? 0) >= start)) m--;
  return m;
}

/** Reads the mentions in order. */
function readUpTo(
  end: number,
  grounds: Grounds,
  speaking: ReadonlySet<number>,
  persons: Person[],
  names: (Person | undefined)[],
  watch: Watch | undefined,
): void {
  const besides = besidesIn(grounds);
  const question = questionOf(grounds, besides, speaking);
  const { memory, words, kinds } = question;
  const subjects = subjectsIn(grounds);
  const topical = topicalIn(grounds);
  for (let m = 0; m < end; m++) {
    const form = grounds.doc.mentions[m]?.form ?? "name";
    const subject = subjects[m] === 1;
    const about = topical[m] === 1;
    if (watch && form !== "name") watch(question, m, subject);
    const isSource = speaking.has(m);
    const person =
      (isSource ? whoseWords(question, m) : null) ??
      (form === "name"
        ? named(grounds, m, names)
        : form === "nominal"
          ? descriptive(question, m, besides)
          : pronominal(question, m, subject, persons));
    persons.push(person);
    const { entity } = person;
    if (entity !== null && (kinds[entity] ?? 0) & PERSON) learnFacts(question, entity, m);
    if (form === "nominal") callAlso(question, m, persons);
    if (entity === null) {
      const stranger = about ? strangerAt(grounds, m, words) : null;
      if (stranger && saidOf(grounds, m) < 0) meet(memory, stranger);
      continue;
    }
    if (person.via === "author") continue;
    if (person.probability >= SURE || form !== "nominal")
      keepInMind(question, entity, m, form, subject, about);
    if (isSource) speak(memory, entity);
  }
}

function questionOf(grounds: Grounds, besides: Int32Array, speaking: ReadonlySet<number>): PersonQuestion {
  const { doc, lexicons } = grounds;
  const words = personWords(lexicons, doc.tokens.vocabulary);
  const kinds = entityKinds(doc);
  const votes = votesIn(grounds, kinds, words);
  return {
    grounds,
    words,
    kinds,
    types: entityTypes(doc),
    author: authorAmong(kinds),
    genders: withOwnPronouns(withKin(grounds, gendersOf(doc, lexicons), besides, words), votes),
    called: calledIn(grounds, besides),
    speaks: speaksIn(grounds, speaking),
    memory: newMemory(doc, votes),
  };
}

/** By mention: 1 for subjects of verbs that are no copula. */
function subjectsIn(grounds: Grounds): Uint8Array {
  const { mentions, tokens } = grounds.doc;
  const subjects = new Uint8Array(mentions.length);
  for (const { verb, subject } of grounds.clauses)
    if (!hasTag(tokens, verb, AUX)) subjects[titled(grounds, subject)] = 1;
  return subjects;
}

const AUX = tagSet("AUX");

/** "I": the author, where the article names one. */
function authorAmong(kinds: Uint8Array): Person {
  const entity = kinds.findIndex((kind) => (kind & AUTHOR) !== 0);
  return entity < 0
    ? { ...UNKNOWN, via: "author" }
    : { entity, probability: 0.9, via: "author", reason: null };
}

function speaksIn({ doc }: Grounds, speaking: ReadonlySet<number>): Uint32Array {
  const speaks = new Uint32Array(doc.entities.length);
  for (const m of speaking) {
    const entity = doc.entityOf[m] ?? null;
    if (entity !== null) speaks[entity] = (speaks[entity] ?? 0) + 1;
  }
  return speaks;
}

/** How old a person is, whose relative, and what they were called. */
function learnFacts(question: PersonQuestion, entity: number, m: number): void {
  const { grounds, memory, called, words } = question;
  const mention = grounds.doc.mentions[m];
  const age = ageBehind(grounds, mention?.last ?? 0, words);
  if (age !== null) {
    memory.ages.set(entity, age);
    call(called, `${age}-old`, entity, "head");
  }
  if (mention?.form !== "nominal") return;
  const first = grounds.doc.tokens.id[mention.first] ?? 0;
  if ((words.nouns[first] ?? 0) & DEFINITE || (words.pronouns[first] ?? 0) & POSSESSIVE)
    memory.described.set(wordsOf(grounds, m), entity);
  if (isKin(grounds, m)) relate(memory.kin, entity, ownerOf(question, m));
}

/** "She used to be a plumber": from here on she can be called one. */
function callAlso(
  { grounds: { doc }, grounds, called }: PersonQuestion,
  m: number,
  persons: readonly Person[],
): void {
  const mention = doc.mentions[m];
  if (mention?.type !== "person") return;
  const subject = saidOf(grounds, m);
  const entity = subject < 0 ? null : (persons[subject]?.entity ?? null);
  if (entity !== null) call(called, doc.tokens.lower[mention.last - 1] ?? "", entity, "told");
}

function keepInMind(
  { grounds, memory, kinds }: PersonQuestion,
  entity: number,
  m: number,
  form: MentionForm,
  subject: boolean,
  topical: boolean,
): void {
  const isTold = grounds.masked[grounds.doc.mentions[m]?.first ?? 0] === 0;
  const isPerson = ((kinds[entity] ?? 0) & PERSON) !== 0;
  remember(memory, grounds, entity, m, form, subject, isTold && isPerson);
  if (topical && isTold && isPerson) tell(memory, grounds, entity, m);
}

function pronominal(
  question: PersonQuestion,
  m: number,
  subject: boolean,
  before: readonly Person[],
): Person {
  const { grounds, words } = question;
  const { first } = grounds.doc.mentions[m] ?? { first: 0 };
  const word = words.pronouns[grounds.doc.tokens.id[first] ?? 0] ?? 0;
  if (word & RELATIVE) return before[antecedent(grounds, first)] ?? UNKNOWN;
  return writer(question, m) ?? byPronoun(question, m, subject);
}

/** "Obama, who called it …": the mention that a relative pronoun hangs on. */
function antecedent(grounds: Grounds, token: number): number {
  const end = grounds.doc.tokens.word[token - 1] === "," ? token - 2 : token - 1;
  return grounds.endingAt[end] ?? -1;
}

/** @param known the persons of entities that were named before */
function named({ doc }: Grounds, m: number, known: (Person | undefined)[]): Person {
  const entity = doc.entityOf[m] ?? null;
  if (entity === null) return UNKNOWN;
  const before = known[entity];
  if (before) return before;
  const person: Person = { entity, probability: 1, via: "name", reason: null };
  known[entity] = person;
  return person;
}

/** "its general secretary, Catriona Muir"; "the director" who was named before; else somebody without a name. */
function descriptive(question: PersonQuestion, m: number, besides: Int32Array): Person {
  const next = besides[m] ?? -1;
  if (next >= 0) return { entity: next, probability: 0.9, via: "beside", reason: null };
  return byNominal(question, m);
}
