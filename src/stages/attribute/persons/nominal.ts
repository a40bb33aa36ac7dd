import type { Reason } from "../../../document.ts";
import { type Feature, weightOf } from "../../../feature.ts";
import { headNoun } from "../../../tokens.ts";
import type { Person, PersonQuestion } from "../persons.ts";
import { softmax } from "../rank.ts";
import type { AttributeDoc } from "../scene.ts";
import { ofAge, seniorityOf } from "./ages.ts";
import { isMany, wordsOf } from "./description.ts";
import { introducedBehind } from "./introduced.ts";
import { type Description, featuresOf, isMeant, nobody } from "./nominal-features.ts";
import { nounFits } from "./noun-gender.ts";
import { ownerOf } from "./owner.ts";
import { isStrangerAgain } from "./stranger.ts";

/** Candidates for a description, each with its features; null is nobody whom the article names. */
export interface NominalCandidate {
  readonly entity: number | null;
  readonly features: readonly Feature[];
}

/** "the director", "his sister", "the union": the one in mind who fits best, or nobody, by a log-linear ranker. */
export function byNominal(question: PersonQuestion, m: number): Person {
  const candidates = nominalCandidates(question, m);
  if (candidates.length < 2)
    return { entity: null, probability: 0, via: "none", reason: reasonFor(question, m) };
  const weights = softmax(candidates.map((c) => weightOf(question.grounds.models.nominals, c.features)));
  const best = weights.indexOf(Math.max(...weights));
  const entity = candidates[best]?.entity ?? null;
  if (entity === null) return { entity, probability: 0, via: "none", reason: reasonFor(question, m) };
  return { entity, probability: weights[best] ?? 0, via: "description", reason: null };
}

function reasonFor({ grounds: { doc } }: PersonQuestion, m: number): Reason {
  return isMany(doc.tokens.lower[(doc.mentions[m]?.last ?? 1) - 1] ?? "") ? "crowd" : "unnamed";
}

/** Of more who are called so nobody can be told apart, and lists stay short. */
const MOST_BEARERS = 30;

/** Nobody first, then those in mind, those whom the article calls so, and who is named right behind. */
export function nominalCandidates(question: PersonQuestion, m: number): NominalCandidate[] {
  const { memory } = question;
  const description = read(question, m);
  if (!description) return [];
  const { bearers, next } = description;
  const called = [...bearers.keys()].slice(0, MOST_BEARERS);
  const entities = new Set([...called, ...memory.recent, ...memory.spoken, ...(next === null ? [] : [next])]);
  const fitting = ofAge(
    memory.ages,
    [...entities].filter((e) => mayBe(question, description, e)),
    description.seniority,
  );
  const others = fitting.map((entity) => ({
    entity,
    features: featuresOf(question, description, entity, fitting),
  }));
  return [{ entity: null, features: nobody(question, description, fitting) }, ...others];
}

function read(question: PersonQuestion, m: number): Description | null {
  const { grounds, memory, called } = question;
  const { tokens, mentions } = grounds.doc;
  const mention = mentions[m];
  if (!mention) return null;
  const head = headNoun(tokens, mention.last);
  const key = head === "old" ? `${tokens.lower[mention.first + 1]}-old` : head;
  const bearers = called.get(key) ?? new Map<number, string>();
  if (mention.type === "other" && ![...bearers.values()].some(isMeant)) return null;
  const determiner = determinerOf(question, mention.first);
  if (determiner === null || isMany(head) || isStrangerAgain(question, m)) return null;
  const modifiers = tokens.lower
    .slice(mention.first + 1, mention.last - 1)
    .filter((w) => /\p{L}{3}/u.test(w));
  return {
    m,
    head,
    determiner,
    owner: ownerOf(question, m),
    bearers,
    modifiers,
    seniority: seniorityOf(grounds, head, modifiers),
    before: memory.described.get(wordsOf(grounds, m)) ?? null,
    next: introducedBehind(grounds, m),
  };
}

/** What makes a description stand for somebody known: "the", "its", "their", "his" or a name that owns; null for "a" and "some". */
function determinerOf({ grounds: { doc, lexicons, nameAt } }: PersonQuestion, first: number): string | null {
  const word = doc.tokens.lower[first] ?? "";
  if (lexicons.definites.has(word)) return "the";
  if (word === "its" || word === "their") return word;
  return lexicons.possessives.has(word) || (nameAt[first] ?? -1) >= 0 ? "his" : null;
}

/** Persons for nouns of persons, bodies for nouns of bodies; never the author, nor who owns it, nor one of another gender. */
function mayBe(
  { grounds, genders }: PersonQuestion,
  { m, head, owner, bearers }: Description,
  e: number,
): boolean {
  const { doc, lexicons } = grounds;
  const type = doc.entities[e]?.type;
  if (e === owner || doc.entities[e]?.part === "author" || isOutlet(doc, e)) return false;
  if (doc.mentions[m]?.type === "organization" && !bearers.has(e))
    return type === "organization" || type === "other";
  const speaks = type === "person" || (bearers.has(e) && type !== "work" && type !== "other");
  return speaks && nounFits(head, genders[e], lexicons);
}

/** The paper that prints the article is not whom its descriptions stand for. */
const isOutlet = ({ about, entities }: AttributeDoc, e: number): boolean =>
  entities[e]?.name === about.outlet;
