/** What the article tells in passing of those whom mentions stand for. */
import type { Person, PersonQuestion } from "../persons.ts";
import { DEFINITE, POSSESSIVE } from "../word-signs.ts";
import { ageBehind } from "./ages.ts";
import { call } from "./called.ts";
import { wordsOf } from "./description.ts";
import { isKin, relate } from "./kin.ts";
import { ownerOf } from "./owner.ts";
import { saidOf } from "./said-of.ts";

/** How old a person is, whose relative, and what they were called. */
export function learnFacts(question: PersonQuestion, entity: number, m: number): void {
  const { grounds, memory, called, words } = question;
  const mention = grounds.doc.mentions[m];
  const age = ageBehind(grounds, mention?.last ?? 0, words);
  if (age !== null) {
    memory.ages.set(entity, age);
    call(called, `${age}-old`, entity, "head");
  }
  if (mention?.form !== "nominal") return;
  if ((words[mention.first] ?? 0) & (DEFINITE | POSSESSIVE))
    memory.described.set(wordsOf(grounds, m), entity);
  if (isKin(grounds, m)) relate(memory.kin, entity, ownerOf(question, m));
}

/** "She used to be a plumber": from here on she can be called one. */
export function callAlso(
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
