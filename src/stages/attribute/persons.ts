/**
 * Which person is it? The second question, kept apart from which mention is the source: every mention that may stand for
 * a speaker is read in order, with a memory of who was named and who spoke.
 */
import type { MentionForm, Reason } from "../../document.ts";
import type { Grounds } from "./candidates.ts";
import { antecedent } from "./persons/antecedent.ts";
import { type Called, calledIn } from "./persons/called.ts";
import { besidesIn } from "./persons/description.ts";
import { entityKinds, PERSON } from "./persons/entity-kinds.ts";
import { callAlso, learnFacts } from "./persons/facts.ts";
import { type Genders, gendersFrom } from "./persons/genders.ts";
import { toldByKin } from "./persons/kin-gender.ts";
import { lastAsked } from "./persons/last-asked.ts";
import { type Memory, meet, newMemory, remember, speak, tell } from "./persons/memory.ts";
import { byNominal } from "./persons/nominal.ts";
import { votesIn } from "./persons/own-pronouns.ts";
import { byPronoun } from "./persons/pronoun.ts";
import { saidOf } from "./persons/said-of.ts";
import { strangerAt } from "./persons/stranger.ts";
import { ACTING, placesIn, SPEAKING, TOPICAL } from "./persons/topic.ts";
import { whoseWords } from "./persons/whose-words.ts";
import { writer } from "./persons/writing.ts";
import { RELATIVE, type WordSigns } from "./word-signs.ts";

/** Whom a mention stands for, how sure that is, and what it was found by. */
export interface Person {
  readonly entity: number | null;
  readonly probability: number;
  readonly via: "name" | "beside" | "description" | "pronoun" | "author" | "alternation" | "none";
  readonly reason: Reason | null;
}

export interface PersonQuestion {
  readonly grounds: Grounds;
  readonly words: WordSigns;
  /** By entity: what it is. */
  readonly kinds: Uint8Array;
  /** By entity: its type as rows have it. */
  readonly types: Uint16Array;
  /** Whom "I" stands for. */
  readonly author: Person;
  readonly genders: Genders;
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
  const places = placesIn(grounds, speaking, words, end);
  for (let m = 0; m < end; m++) {
    const form = grounds.doc.mentions[m]?.form ?? "name";
    const place = places[m] ?? 0;
    const subject = (place & ACTING) !== 0;
    const about = (place & TOPICAL) !== 0;
    if (watch && form !== "name") watch(question, m, subject);
    const isSource = (place & SPEAKING) !== 0;
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
  const { doc } = grounds;
  const words = grounds.words.signs;
  const { kinds, types, author } = entityKinds(doc);
  const votes = votesIn(grounds, kinds, words);
  return {
    grounds,
    words,
    kinds,
    types,
    author: authorWho(author),
    genders: gendersFrom(grounds, toldByKin(grounds, besides, words), votes),
    called: calledIn(grounds, besides, words),
    speaks: speaksIn(grounds, speaking),
    memory: newMemory(doc, votes),
  };
}

/** "I": the author, where the article names one. */
const authorWho = (entity: number): Person =>
  entity < 0
    ? { entity: null, probability: 0, via: "author", reason: "unknown" }
    : { entity, probability: 0.9, via: "author", reason: null };

function speaksIn({ doc }: Grounds, speaking: ReadonlySet<number>): Uint32Array {
  const speaks = new Uint32Array(doc.entities.length);
  for (const m of speaking) {
    const entity = doc.entityOf[m] ?? null;
    if (entity !== null) speaks[entity] = (speaks[entity] ?? 0) + 1;
  }
  return speaks;
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
  const word = words[first] ?? 0;
  if (word & RELATIVE) return before[antecedent(grounds, first)] ?? UNKNOWN;
  return writer(question, m) ?? byPronoun(question, m, subject);
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
