/**
 * What kind of thing a name stands for: what the tagger leans to, and clues of its own words and of what stands around it.
 * What each clue is worth is fitted (`training/names/type-weights.ts`).
 */
import type { EntityType, Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { LinearModel } from "../../models.ts";
import { folded } from "../../names.ts";
import { tagOf } from "../../tokens.ts";
import type { ResolveDoc } from "../resolve.ts";
import { acronymClues } from "./evidence/acronyms.ts";
import { commonWordClues } from "./evidence/common-words.ts";
import { contextClues } from "./evidence/context.ts";
import { roleClues } from "./evidence/roles.ts";
import { shapeClues } from "./evidence/shape.ts";
import { type Form, vote } from "./forms.ts";

/** Says that a clue speaks for a form being of a type. */
export type FormCast = (form: Form, type: EntityType, clue: string) => void;

/** The types that each of the tagger's four may turn out to be, in its order. */
const LEANS: readonly (readonly EntityType[])[] = [
  ["person"],
  ["organization"],
  ["place"],
  ["other", "work", "event", "product"],
];

/** Fills the votes of the forms; each mention and each claim is looked at once. */
export function gatherVotes(
  doc: ResolveDoc,
  forms: readonly Form[],
  lexicons: Lexicons,
  model: LinearModel,
): void {
  for (const form of forms) leanVotes(doc, form, model.get("leaning") ?? 1);
  gatherClues(doc, forms, lexicons, (form, type, clue) => {
    const weight = again(form, clue) * (model.get(clue) ?? 0);
    vote(form.votes, type, weight);
    vote(form.told, type, weight);
  });
}

/** The same clue again is worth half as much, then a third. */
function again(form: Form, clue: string): number {
  const times = (form.clues.get(clue) ?? 0) + 1;
  form.clues.set(clue, times);
  return 1 / times;
}

/** What a clue that was seen so many times is worth, in times of itself. */
export function harmonic(times: number): number {
  let sum = 0;
  for (let n = 1; n <= times; n++) sum += 1 / n;
  return sum;
}

function leanVotes(doc: ResolveDoc, form: Form, weight: number): void {
  const sums = leaningsOf(doc, form);
  LEANS.forEach((types, i) => {
    for (const type of types) vote(form.votes, type, (sums[i] ?? 0) * weight);
  });
}

/** What the tagger leans to over the mentions that it found, counted as clues are; all 0 when it found none. */
export function leaningsOf(doc: ResolveDoc, form: Form): number[] {
  const sums = LEANS.map(() => 0);
  let count = 0;
  for (const m of form.mentions) {
    const leanings = doc.mentions[m]?.leanings;
    if (!leanings) continue;
    count++;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (leanings[i] ?? 0);
  }
  return sums.map((sum) => (count === 0 ? 0 : (sum / count) * harmonic(count)));
}

/** All clues, in an order that is the same for the same document. */
export function gatherClues(
  doc: ResolveDoc,
  forms: readonly Form[],
  lexicons: Lexicons,
  cast: FormCast,
): void {
  const formOf = new Map<number, Form>();
  // Who has a turn is what the label is read as, whatever else is named so; "Episode 88:" is no speaker.
  const labels = new Set(doc.turns.flatMap(({ label }) => (label ? [label.end] : [])));
  const outlet = folded(doc.about.outlet?.replace(/^the /i, "") ?? "");
  const title = ` ${(folded(doc.about.title ?? "").match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
  for (const form of forms) {
    const own = (type: EntityType, clue: string) => cast(form, type, clue);
    for (const m of form.mentions) {
      formOf.set(m, form);
      const mention = doc.mentions[m];
      if (mention && !mention.leanings) own(mention.type, `set-${mention.type}`);
      if (mention && labels.has(mention.end) && !/\d/.test(form.key)) own(mention.type, "label");
      contextClues(doc, m, lexicons, own);
    }
    shapeClues(form, lexicons, own);
    if (form.listed !== null) own("person", "listed");
    if (form.key === outlet) own("organization", "outlet");
    if (form.words.length > 1 && title.includes(` ${form.words.join(" ")} `)) own("work", "in-title");
    if (isStray(doc, form)) own("other", "stray");
  }
  acronymClues(forms, lexicons, cast);
  commonWordClues(doc, forms, cast);
  familyClues(forms, cast);
  roleClues(doc, formOf, lexicons, cast);
}

/** "two van der Meulens": a family is no person. */
function familyClues(forms: readonly Form[], cast: FormCast): void {
  const families = new Set(forms.flatMap((form) => (form.words.length > 1 ? [form.words.at(-1) ?? ""] : [])));
  for (const form of forms) {
    const last = form.words.at(-1) ?? "";
    if (last.endsWith("s") && families.has(last.slice(0, -1)) && form.mentions.length < 3)
      cast(form, "other", "family");
  }
}

/** “Toothbrush,” he said: an English word whose capital only its place explains, seen once. */
function isStray(doc: ResolveDoc, form: Form): boolean {
  const mention = doc.mentions[form.mentions[0] ?? -1];
  if (!mention || form.mentions.length > 1 || mention.last - mention.first > 1) return false;
  if (doc.tokens.listed[mention.first] === 0 || isSubject(doc, mention)) return false;
  if (/\p{Lu}.*\p{Lu}/u.test(doc.tokens.word[mention.first] ?? "")) return false;
  const before = doc.tokens.word[mention.first - 1];
  return doc.tokens.opens[mention.first] === 1 || before === undefined || /^["“‘'[.!?]$/.test(before);
}

/** "Frost attended", "Frost later attended", "Frost's house": what acts and owns is somebody. */
function isSubject({ tokens }: ResolveDoc, { last: next }: Mention): boolean {
  const verb = next < tokens.count && tagOf(tokens, next) === "ADV" ? next + 1 : next;
  const tag = verb < tokens.count ? tagOf(tokens, verb) : "PUNCT";
  return tag === "VERB" || tag === "AUX" || tag === "PART";
}
