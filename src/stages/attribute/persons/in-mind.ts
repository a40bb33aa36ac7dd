import type { PersonQuestion } from "../persons.ts";
import { isMany } from "./description.ts";

/**
 * "the union said", and nobody is called a union: the body, or the person, that was the last in mind. Of persons first
 * whom the narration is about: "Le Bihan sent a letter, which Dossou read out. “There are forty words,” the translator wrote."
 */
export function inMind(question: PersonQuestion, m: number): number | null {
  const { grounds, memory } = question;
  const { tokens, mentions } = grounds.doc;
  const mention = mentions[m];
  if (!mention || mention.type === "other") return null;
  if (!grounds.lexicons.definites.has(tokens.lower[mention.first] ?? "")) return null;
  const head = tokens.lower[mention.last - 1] ?? "";
  if (isMany(head)) return null;
  const near = nearby(question, mention.type, grounds.blockAt[mention.first] ?? 0);
  if (mention.type !== "person") return near[0] ?? null;
  const fitting = [...near, ...memory.spoken].filter((e) => fitsNoun(question, e, head));
  return fitting.find((e) => e === memory.topic?.entity) ?? fitting[0] ?? null;
}

/** Entities of a type that this paragraph or the one before speaks of, the last first. */
function nearby({ grounds, memory }: PersonQuestion, type: string, block: number): number[] {
  return memory.recent.filter((e) => {
    const trace = memory.traces[e];
    return grounds.doc.entities[e]?.type === type && trace !== undefined && block - trace.block <= 1;
  });
}

/** "the actress" is a person, and no man. */
function fitsNoun({ grounds, genders }: PersonQuestion, entity: number, head: string): boolean {
  const { lexicons, doc } = grounds;
  if (doc.entities[entity]?.type !== "person") return false;
  if (lexicons["female-nouns"].has(head)) return genders[entity] !== "male";
  return !lexicons["male-nouns"].has(head) || genders[entity] !== "female";
}
