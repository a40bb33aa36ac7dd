/**
 * Which person is it? The second question, kept apart from which mention is the source: every mention that may stand for
 * a speaker is read in order, with a memory of who was named and who spoke.
 */
import type { Reason } from "../../document.ts";
import { type Grounds, titled } from "./candidates.ts";
import { type Gender, gendersOf } from "./gender.ts";
import { beside, describedAs, heldBy, isMany, kin } from "./persons/description.ts";
import { inMind } from "./persons/in-mind.ts";
import { withKin } from "./persons/kin-gender.ts";
import { type Memory, meet, newMemory, remember, speak, tell } from "./persons/memory.ts";
import { byPronoun } from "./persons/pronoun.ts";
import { saidOf } from "./persons/said-of.ts";
import { isStrangerAgain, strangerAt } from "./persons/stranger.ts";
import { topicalIn } from "./persons/topic.ts";

/** Whom a mention stands for, how sure that is, and what it was found by. */
export interface Person {
  readonly entity: number | null;
  readonly probability: number;
  readonly via: "name" | "beside" | "description" | "pronoun" | "author" | "none";
  readonly reason: Reason | null;
}

export interface PersonQuestion {
  readonly grounds: Grounds;
  readonly genders: readonly Gender[];
  readonly memory: Memory;
}

/** Sees every pronoun with what is in mind when it is read; training learns from it. */
export type Watch = (question: PersonQuestion, mention: number, subject: boolean) => void;

/** A description that is less sure than this keeps nobody in mind. */
const SURE = 0.5;

const unnamed = (reason: Reason): Person => ({ entity: null, probability: 0, via: "none", reason });

/**
 * @param speaking mentions that are the source of something said
 * @param watch sees every pronoun before it is answered
 * @returns the person of every mention, by index
 */
export function personsOf(
  grounds: Grounds,
  speaking: ReadonlySet<number>,
  watch: Watch = () => {},
): Person[] {
  const { doc, lexicons } = grounds;
  const question = { grounds, genders: withKin(grounds, gendersOf(doc, lexicons)), memory: newMemory(doc) };
  const described = describedAs(grounds);
  const subjects = new Set(grounds.clauses.map((c) => titled(grounds, c.subject)));
  const main = topicalIn(grounds);
  const persons: Person[] = [];
  doc.mentions.forEach((mention, m) => {
    const subject = subjects.has(m);
    if (mention.form === "pronoun") watch(question, m, subject);
    const person = personOf(question, m, subject, described, persons);
    persons.push(person);
    if (mention.form === "nominal") callAlso(grounds, described, m, persons);
    if (person.entity === null && main.has(m) && saidOf(grounds, m) < 0)
      meet(question.memory, strangerAt(grounds, m));
    if (person.entity === null || person.via === "author") return;
    if (person.probability >= SURE || mention.form !== "nominal")
      keepInMind(question, person.entity, m, subject, main.has(m));
    if (speaking.has(m)) speak(question.memory, person.entity, m);
  });
  return persons;
}

/** "She used to be a plumber": from here on she can be called one. */
function callAlso(
  grounds: Grounds,
  described: Map<string, number[]>,
  m: number,
  persons: readonly Person[],
): void {
  const entity = persons[saidOf(grounds, m)]?.entity ?? null;
  const head = grounds.doc.tokens.lower[(grounds.doc.mentions[m]?.last ?? 1) - 1] ?? "";
  const known = described.get(head) ?? [];
  if (entity !== null && grounds.doc.mentions[m]?.type === "person" && !known.includes(entity))
    described.set(head, [...known, entity]);
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

function personOf(
  question: PersonQuestion,
  m: number,
  subject: boolean,
  described: ReadonlyMap<string, readonly number[]>,
  before: readonly Person[],
): Person {
  const { grounds } = question;
  const mention = grounds.doc.mentions[m];
  if (!mention || mention.form === "name") return named(grounds, m);
  if (mention.form === "nominal") return descriptive(question, m, described);
  const word = grounds.doc.tokens.lower[mention.first] ?? "";
  if (grounds.lexicons.relatives.has(word))
    return before[antecedent(grounds, mention.first)] ?? unnamed("unknown");
  return byPronoun(question, m, subject);
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
function descriptive(
  question: PersonQuestion,
  m: number,
  described: ReadonlyMap<string, readonly number[]>,
): Person {
  const next = beside(question.grounds, m);
  if (next !== null) return { entity: next, probability: 0.9, via: "beside", reason: null };
  if (isStrangerAgain(question, m)) return unnamed("unnamed");
  const relative = kin(question, m);
  if (relative !== null)
    return {
      entity: relative.entity,
      probability: relative.sure ? 0.7 : 0.4,
      via: "description",
      reason: null,
    };
  const held = heldBy(question, m, described);
  if (held !== null)
    return { entity: held.entity, probability: held.sure ? 0.8 : 0.5, via: "description", reason: null };
  const last = inMind(question, m);
  if (last !== null) return { entity: last, probability: 0.3, via: "description", reason: null };
  const mention = question.grounds.doc.mentions[m];
  const head = question.grounds.doc.tokens.lower[(mention?.last ?? 1) - 1] ?? "";
  return unnamed(isMany(head) ? "crowd" : "unnamed");
}
