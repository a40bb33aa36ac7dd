/** What speaks for somebody whom a description may stand for, and for nobody. */
import { type Feature, feature } from "../../../feature.ts";
import { genderOfNoun } from "../../../names.ts";
import type { PersonQuestion } from "../persons.ts";
import type { AttributeDoc } from "../scene.ts";
import { ageAmong, type Seniority } from "./ages.ts";
import { isNamedBeside } from "./named-beside.ts";

/** A description that may stand for somebody whom the article names, with what its words say. */
export interface Description {
  readonly m: number;
  readonly head: string;
  readonly determiner: string;
  readonly owner: number | null;
  /** Whom the article calls by its noun, and how. */
  readonly bearers: ReadonlyMap<number, string>;
  readonly modifiers: readonly string[];
  readonly seniority: Seniority;
  /** Whom the same words stood for before. */
  readonly before: number | null;
  /** Who is named for the first time right behind it. */
  readonly next: number | null;
}

export function featuresOf(
  question: PersonQuestion,
  description: Description,
  e: number,
  all: readonly number[],
): Feature[] {
  const { grounds, memory, called } = question;
  const { m, bearers, modifiers, before, next } = description;
  const type = grounds.doc.mentions[m]?.type;
  const trace = memory.traces[e];
  const calling = bearers.get(e) ?? "no";
  const known = calling !== "no";
  const rivals = all.filter((other) => other !== e && bearers.get(other) === calling).length;
  const first = grounds.doc.mentions[m]?.first ?? 0;
  const blocks = trace ? Math.min(3, Math.max(0, (grounds.blockAt[first] ?? 0) - trace.block)) : 9;
  const topic = memory.topic?.entity === e;
  const spoken = memory.spoken.indexOf(e);
  const order = Math.min(3, memory.recent.filter((other) => all.includes(other)).indexOf(e));
  return [
    feature`called=${calling}`,
    feature`known=${known} rivals=${Math.min(2, rivals)}`,
    feature`better=${!known && all.some((other) => bearers.has(other))}`,
    feature`fits=${modifiers.some((word) => called.get(word)?.has(e))}`,
    feature`before=${before === null ? "no" : before === e}`,
    feature`next=${next === e}`,
    feature`named=${isNamedBeside(grounds, first, e)}`,
    feature`met=${trace !== undefined}`,
    feature`topic=${topic}`,
    feature`topic=${topic} known=${known} subject=${trace?.subject}`,
    feature`order=${order}`,
    feature`blocks=${blocks}`,
    feature`${type} order=${order} blocks=${blocks}`,
    feature`${type} subject=${trace?.subject}`,
    feature`spoken=${spoken}`,
    feature`spoken=${spoken} order=${order}`,
    feature`${type} spoken=${spoken} known=${known}`,
    feature`${type} speaks=${Math.min(2, question.speaks[e] ?? 0)}`,
    feature`type=${grounds.doc.entities[e]?.type}`,
    ...personal(question, description, e, all),
  ];
}

/** What the noun says of a person: a relative, a woman, the elder of two. */
function personal(
  { grounds: { doc, lexicons }, genders, memory }: PersonQuestion,
  { head, determiner, owner, seniority }: Description,
  e: number,
  all: readonly number[],
): Feature[] {
  const kin = lexicons.kinship.has(head);
  const family = kin && owner !== null && familyOf(doc, e) === familyOf(doc, owner);
  const related = owner !== null && memory.kin.get(owner)?.has(e) === true;
  const gendered = genderOfNoun(head, lexicons) !== null;
  const fits = gendered && genders[e] !== "unknown";
  return [
    feature`kin=${kin} family=${family} ${determiner}`,
    feature`kin=${kin} family=${family} fits=${fits}`,
    feature`kin=${kin} related=${related} owner=${owner !== null}`,
    feature`kin=${kin} spoken=${memory.spoken.indexOf(e)}`,
    feature`gendered=${gendered} fits=${fits}`,
    feature`seniority=${seniority} age=${seniority === "none" ? "-" : ageAmong(memory.ages, e, all)}`,
  ];
}

/** A noun of any type stands for whom the article calls just so. */
export const isMeant = (calling: string): boolean => calling === "title" || calling === "head";

const familyOf = ({ entities }: AttributeDoc, e: number): string =>
  entities[e]?.name.split(" ").at(-1)?.toLowerCase() ?? "";

export function nobody(
  { grounds }: PersonQuestion,
  { m, head, determiner, bearers }: Description,
  all: readonly number[],
): Feature[] {
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
