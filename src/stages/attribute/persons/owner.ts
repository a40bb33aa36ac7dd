import type { PersonQuestion } from "../persons.ts";
import { FEMALE, MALE } from "../word-signs.ts";
import { PERSON } from "./entity-kinds.ts";
import { genderOf } from "./genders.ts";

/** Who owns a noun phrase: the name in it, else the person in mind that its pronoun fits: "his sister", "Ito’s label". */
export function ownerOf(question: PersonQuestion, m: number): number | null {
  const { grounds, genders, memory, kinds, words } = question;
  const { doc, nameAt } = grounds;
  const first = doc.mentions[m]?.first ?? 0;
  const name = nameAt[first] ?? -1;
  if (name >= 0) return doc.entityOf[name] ?? null;
  const word = words[first] ?? 0;
  if (!(word & (FEMALE | MALE))) return null;
  const [gender, other] = word & FEMALE ? (["female", "male"] as const) : (["male", "female"] as const);
  const isPerson = (e: number) => ((kinds[e] ?? 0) & PERSON) !== 0;
  const topic = memory.topic?.entity ?? -1;
  if (topic >= 0 && isPerson(topic) && genderOf(genders, topic) !== other) return topic;
  const fits = (e: number, g: string) => isPerson(e) && genderOf(genders, e) === g;
  return memory.recent.find((e) => fits(e, gender)) ?? memory.recent.find((e) => fits(e, "unknown")) ?? null;
}
