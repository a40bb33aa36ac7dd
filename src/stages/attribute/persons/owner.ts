import type { PersonQuestion } from "../persons.ts";

/** Who owns a noun phrase: the name in it, else the person in mind that its pronoun fits: "his sister", "Ito’s label". */
export function ownerOf({ grounds, genders, memory }: PersonQuestion, m: number): number | null {
  const { doc, lexicons } = grounds;
  const mention = doc.mentions[m];
  const first = mention?.first ?? 0;
  const name = grounds.nameAt[first] ?? -1;
  if (name >= 0) return doc.entityOf[name] ?? null;
  const word = doc.tokens.lower[first] ?? "";
  const female = lexicons["female-pronouns"].has(word);
  if (!female && !lexicons["male-pronouns"].has(word)) return null;
  const [gender, other] = female ? (["female", "male"] as const) : (["male", "female"] as const);
  const isPerson = (e: number) => doc.entities[e]?.type === "person";
  const topic = memory.topic?.entity ?? -1;
  if (isPerson(topic) && genders[topic] !== other) return topic;
  const fits = (e: number, g: string) => isPerson(e) && genders[e] === g;
  return memory.recent.find((e) => fits(e, gender)) ?? memory.recent.find((e) => fits(e, "unknown")) ?? null;
}
