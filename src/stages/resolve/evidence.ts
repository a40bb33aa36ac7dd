/** What kind of thing a name stands for: votes of its own words, of what stands around it, and of the tagger. */

import type { Lexicons } from "../../lexicons.ts";
import { tagOf } from "../../tokens.ts";
import type { ResolveDoc } from "../resolve.ts";
import { acronymVotes } from "./evidence/acronyms.ts";
import { contextVotes } from "./evidence/context.ts";
import { roleVotes } from "./evidence/roles.ts";
import { shapeVotes } from "./evidence/shape.ts";
import { type Form, vote } from "./forms.ts";

/** The tagger's or the typography's own opinion of a mention. */
const TAGGED = {
  person: 10,
  organization: 10,
  place: 10,
  work: 25,
  event: 25,
  character: 25,
  product: 10,
  date: 100,
  other: 4,
};

/** Whom the file lists among the speakers is somebody, whatever the words look like. */
const LISTED = 500;

/** Who has a turn is what the label is read as, whatever else is named so; "Episode 88:" is no speaker. */
const SPEAKS = 60;

/** Adds all votes to the forms; each mention and each claim is looked at once. */
export function gatherVotes(doc: ResolveDoc, forms: readonly Form[], lexicons: Lexicons): void {
  const formOf = new Map<number, Form>();
  const labels = new Set(doc.turns.flatMap(({ label }) => (label ? [label.end] : [])));
  for (const form of forms) {
    for (const m of form.mentions) {
      formOf.set(m, form);
      const mention = doc.mentions[m];
      if (mention)
        vote(
          form.votes,
          mention.type,
          TAGGED[mention.type] + (labels.has(mention.end) && !/\d/.test(form.key) ? SPEAKS : 0),
        );
      contextVotes(doc, m, lexicons, (type, weight) => vote(form.votes, type, weight));
    }
    shapeVotes(form, lexicons);
    if (form.listed !== null) vote(form.votes, "person", LISTED);
    if (isStray(doc, form)) vote(form.votes, "other", STRAY);
  }
  acronymVotes(forms, lexicons);
  familyVotes(forms);
  roleVotes(doc, formOf, lexicons);
}

/** "two van der Meulens": a family is no person. */
function familyVotes(forms: readonly Form[]): void {
  const families = new Set(forms.flatMap((form) => (form.words.length > 1 ? [form.words.at(-1) ?? ""] : [])));
  for (const form of forms) {
    const last = form.words.at(-1) ?? "";
    if (last.endsWith("s") && families.has(last.slice(0, -1)) && form.mentions.length < 3)
      vote(form.votes, "other", 60);
  }
}

/** A little more than the tagger's own opinion. */
const STRAY = 11;

/** “Toothbrush,” he said: an English word whose capital only its place explains, seen once. */
function isStray(doc: ResolveDoc, form: Form): boolean {
  const mention = doc.mentions[form.mentions[0] ?? -1];
  if (!mention || form.mentions.length > 1 || mention.last - mention.first > 1) return false;
  if (doc.tokens.listed[mention.first] === 0 || isSubject(doc, mention.last)) return false;
  const before = doc.tokens.word[mention.first - 1];
  return doc.tokens.opens[mention.first] === 1 || before === undefined || /^["“‘'([.!?]$/.test(before);
}

/** "Frost attended", "Frost's house": what acts and owns is somebody. */
function isSubject({ tokens }: ResolveDoc, next: number): boolean {
  const tag = next < tokens.count ? tagOf(tokens, next) : "PUNCT";
  return tag === "VERB" || tag === "AUX" || tag === "PART";
}
