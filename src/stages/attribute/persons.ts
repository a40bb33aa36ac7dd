/**
 * Which person is it? The second question, kept apart from which mention is the source: every mention that may stand for
 * a speaker is read in order, with a memory of who was named and who spoke.
 */
import type { Reason } from "../../document.ts";
import { tagOf } from "../../tokens.ts";
import { type Grounds, titled } from "./candidates.ts";
import { type Gender, gendersOf } from "./gender.ts";
import { ageBehind } from "./persons/ages.ts";
import { type Called, call, calledIn } from "./persons/called.ts";
import { beside, isDetermined, wordsOf } from "./persons/description.ts";
import { isKin, relate } from "./persons/kin.ts";
import { withKin } from "./persons/kin-gender.ts";
import { type Memory, meet, newMemory, remember, speak, tell } from "./persons/memory.ts";
import { byNominal } from "./persons/nominal.ts";
import { votesIn, withOwnPronouns } from "./persons/own-pronouns.ts";
import { ownerOf } from "./persons/owner.ts";
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

const unnamed = (reason: Reason): Person => ({ entity: null, probability: 0, via: "none", reason });

/**
 * @param speaking mentions that are the source of something said
 * @param watch sees every pronoun and description before it is answered
 * @returns the person of every mention, by index
 */
export function personsOf(
  grounds: Grounds,
  speaking: ReadonlySet<number>,
  watch: Watch = () => {},
): Person[] {
  const { doc, lexicons } = grounds;
  const votes = votesIn(grounds);
  const genders = withOwnPronouns(withKin(grounds, gendersOf(doc, lexicons)), votes);
  const called = calledIn(grounds);
  const speaks = speaksIn(grounds, speaking);
  const question = { grounds, genders, called, speaks, memory: newMemory(doc, votes) };
  const acting = grounds.clauses.filter(({ verb }) => tagOf(doc.tokens, verb) !== "AUX");
  const subjects = new Set(acting.map((c) => titled(grounds, c.subject)));
  const main = topicalIn(grounds);
  const persons: Person[] = [];
  doc.mentions.forEach((mention, m) => {
    const subject = subjects.has(m);
    if (mention.form !== "name") watch(question, m, subject);
    const words = speaking.has(m) ? whoseWords(question, m) : null;
    const person = words ?? personOf(question, m, subject, persons);
    persons.push(person);
    learnFacts(question, m, person);
    if (mention.form === "nominal") callAlso(question, m, persons);
    if (person.entity === null && main.has(m) && saidOf(grounds, m) < 0)
      meet(question.memory, strangerAt(grounds, m));
    if (person.entity === null || person.via === "author") return;
    if (person.probability >= SURE || mention.form !== "nominal")
      keepInMind(question, person.entity, m, subject, main.has(m));
    if (speaking.has(m)) speak(question.memory, person.entity, m);
  });
  return persons;
}

function speaksIn({ doc }: Grounds, speaking: ReadonlySet<number>): Uint32Array {
  const speaks = new Uint32Array(doc.entities.length);
  for (const m of speaking) {
    const entity = doc.entityOf[m] ?? null;
    if (entity !== null) speaks[entity] = (speaks[entity] ?? 0) + 1;
  }
  return speaks;
}

/** How old somebody is, whose relative, and what they were called. */
function learnFacts(question: PersonQuestion, m: number, { entity }: Person): void {
  const { grounds, memory, called } = question;
  if (entity === null || grounds.doc.entities[entity]?.type !== "person") return;
  const age = ageBehind(grounds, m);
  if (age !== null) {
    memory.ages.set(entity, age);
    call(called, `${age}-old`, entity, "head");
  }
  if (grounds.doc.mentions[m]?.form !== "nominal") return;
  if (isDetermined(grounds, m)) memory.described.set(wordsOf(grounds, m), entity);
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
  const entity = persons[saidOf(grounds, m)]?.entity ?? null;
  call(called, doc.tokens.lower[mention.last - 1] ?? "", entity, "told");
}

function keepInMind(
  { grounds, memory }: PersonQuestion,
  entity: number,
  m: number,
  subject: boolean,
  topical: boolean,
): void {
  const { doc, masked } = grounds;
  const mention = doc.mentions[m];
  if (!mention) return;
  remember(memory, grounds, entity, m, mention.form, subject);
  if (topical && masked[mention.first] === 0 && doc.entities[entity]?.type === "person")
    tell(memory, grounds, entity, m);
}

function personOf(question: PersonQuestion, m: number, subject: boolean, before: readonly Person[]): Person {
  const { grounds } = question;
  const mention = grounds.doc.mentions[m];
  if (!mention || mention.form === "name") return named(grounds, m);
  if (mention.form === "nominal") return descriptive(question, m);
  const word = grounds.doc.tokens.lower[mention.first] ?? "";
  if (grounds.lexicons.relatives.has(word))
    return before[antecedent(grounds, mention.first)] ?? unnamed("unknown");
  return writer(question, m) ?? byPronoun(question, m, subject);
}

/** "Obama, who called it …": the mention that a relative pronoun hangs on. */
function antecedent(grounds: Grounds, token: number): number {
  const end = grounds.doc.tokens.word[token - 1] === "," ? token - 2 : token - 1;
  return grounds.endingAt[end] ?? -1;
}

function named(grounds: Grounds, m: number): Person {
  const entity = grounds.doc.entityOf[m] ?? null;
  return entity === null ? unnamed("unknown") : { entity, probability: 1, via: "name", reason: null };
}

/** "its general secretary, Catriona Muir"; "the director" who was named before; else somebody without a name. */
function descriptive(question: PersonQuestion, m: number): Person {
  const next = beside(question.grounds, m);
  if (next !== null) return { entity: next, probability: 0.9, via: "beside", reason: null };
  return byNominal(question, m);
}
