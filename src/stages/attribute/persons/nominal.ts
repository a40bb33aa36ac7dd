import type { Reason } from "../../../document.ts";
import { type Feature, feature, weightOf } from "../../../feature.ts";
import { genderOfNoun } from "../../../names.ts";
import type { Person, PersonQuestion } from "../persons.ts";
import { softmax } from "../rank.ts";
import type { AttributeDoc } from "../scene.ts";
import { isMany } from "./description.ts";
import { nounFits } from "./noun-gender.ts";
import { ownerOf } from "./owner.ts";
import { isStrangerAgain } from "./stranger.ts";

/** A description that may stand for somebody whom the article names, with what its words say. */
interface Description {
  readonly m: number;
  readonly head: string;
  readonly determiner: string;
  readonly owner: number | null;
  readonly bearers: ReadonlyMap<number, string>;
  readonly modifiers: readonly string[];
}

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

/** Nobody first, then those whom the article calls so, and those in mind. */
export function nominalCandidates(question: PersonQuestion, m: number): NominalCandidate[] {
  const { memory } = question;
  const description = read(question, m);
  if (!description) return [];
  const entities = new Set([...description.bearers.keys(), ...memory.recent, ...memory.spoken]);
  const fitting = [...entities].filter((e) => mayBe(question, description, e));
  const others = fitting.map((entity) => ({
    entity,
    features: featuresOf(question, description, entity, fitting),
  }));
  return [{ entity: null, features: nobody(question, description, fitting) }, ...others];
}

function read(question: PersonQuestion, m: number): Description | null {
  const { tokens, mentions } = question.grounds.doc;
  const mention = mentions[m];
  if (!mention) return null;
  const head = tokens.lower[mention.last - 1] ?? "";
  const key = head === "old" ? `${tokens.lower[mention.first + 1]}-old` : head;
  const bearers = question.called.get(key) ?? new Map<number, string>();
  if (mention.type === "other" && ![...bearers.values()].some(isMeant)) return null;
  const determiner = determinerOf(question, mention.first);
  if (determiner === null || isMany(head) || isStrangerAgain(question, m)) return null;
  return {
    m,
    head,
    determiner,
    owner: ownerOf(question, m),
    bearers,
    modifiers: tokens.lower.slice(mention.first + 1, mention.last - 1).filter((w) => /\p{L}{3}/u.test(w)),
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
  return (bearers.has(e) || type === "person") && nounFits(head, genders[e], lexicons);
}

/** The paper that prints the article is not whom its descriptions stand for. */
const isOutlet = ({ about, entities }: AttributeDoc, e: number): boolean =>
  entities[e]?.name === about.outlet;

function featuresOf(
  question: PersonQuestion,
  { m, head, determiner, owner, bearers, modifiers }: Description,
  e: number,
  all: readonly number[],
): Feature[] {
  const { grounds, genders, memory, called } = question;
  const { doc, lexicons } = grounds;
  const type = doc.mentions[m]?.type;
  const trace = memory.traces[e];
  const calling = bearers.get(e) ?? "no";
  const rivals = all.filter((other) => other !== e && bearers.get(other) === calling).length;
  const better = calling === "no" && all.some((other) => bearers.has(other));
  const first = doc.mentions[m]?.first ?? 0;
  const blocks = trace ? Math.min(3, Math.max(0, (grounds.blockAt[first] ?? 0) - trace.block)) : 9;
  const topic = memory.topic?.entity === e;
  const spoken = memory.spoken.indexOf(e);
  const order = Math.min(3, memory.recent.filter((other) => all.includes(other)).indexOf(e));
  const kin = lexicons.kinship.has(head);
  const family = kin && owner !== null && familyOf(doc, e) === familyOf(doc, owner);
  const fits = modifiers.some((word) => called.get(word)?.has(e));
  const gendered = genderOfNoun(head, lexicons) !== null;
  const known = calling !== "no";
  return [
    feature`called=${calling}`,
    feature`known=${known} rivals=${Math.min(2, rivals)}`,
    feature`better=${better}`,
    feature`met=${trace !== undefined}`,
    feature`topic=${topic}`,
    feature`order=${order}`,
    feature`${type} speaks=${Math.min(2, question.speaks.get(e) ?? 0)}`,
    feature`type=${doc.entities[e]?.type}`,
    feature`spoken=${spoken}`,
    feature`blocks=${blocks}`,
    feature`${type} subject=${trace?.subject}`,
    feature`kin=${kin} family=${family} ${determiner}`,
    feature`kin=${kin} spoken=${spoken}`,
    feature`fits=${fits}`,
    feature`gendered=${gendered} fits=${gendered && genders[e] !== "unknown"}`,
  ];
}

/** A noun of any type stands for whom the article calls just so. */
const isMeant = (calling: string): boolean => calling === "title" || calling === "head";

const familyOf = ({ entities }: { entities: readonly { readonly name: string }[] }, e: number): string =>
  entities[e]?.name.split(" ").at(-1)?.toLowerCase() ?? "";

function nobody(
  question: PersonQuestion,
  { m, head, determiner, bearers }: Description,
  all: readonly number[],
): Feature[] {
  const { grounds } = question;
  const type = grounds.doc.mentions[m]?.type;
  const known = [...bearers.values()].some(isMeant) ? "head" : bearers.size > 0;
  return [
    feature`nobody`,
    feature`nobody ${type} ${determiner}`,
    feature`nobody ${determiner} known=${known}`,
    feature`nobody others=${Math.min(2, all.length)}`,
    feature`nobody kin=${grounds.lexicons.kinship.has(head)} ${determiner}`,
  ];
}
