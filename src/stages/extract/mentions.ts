import type { About, EntityType, Ingested, Mention, Segmented, Sentence } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { NameTagger } from "../../nlp/tagger.ts";
import type { Span } from "../../span.ts";
import { spanOf, type Tokens, tokenAt } from "../../tokens.ts";
import { findDates } from "./dates.ts";
import { findEvents } from "./events.ts";
import { repairNames } from "./name-spans.ts";
import { findNames } from "./names.ts";
import { withoutOverlap } from "./overlap.ts";
import { findRecurrences } from "./recurrences.ts";
import { findWorks } from "./works.ts";

/** Names and third-person pronouns, in order; what the typography or the words prove goes before the tagger. */
export function findMentions(
  doc: Ingested & Segmented,
  about: About,
  tokens: Tokens,
  sentences: readonly Sentence[],
  tag: NameTagger,
  lexicons: Lexicons,
): Mention[] {
  const works = findWorks(doc.text, tokens, doc.marks, doc.quotations, lexicons);
  const names = repairNames(doc.text, tokens, findNames(doc.text, tokens, tag, lexicons), lexicons);
  const sure = [namesInHead(tokens, about), works, findEvents(tokens, lexicons), findDates(tokens, lexicons)];
  const again = findRecurrences(tokens, [...sure.flat(), ...names]);
  return withoutOverlap([...sure, names, again, findPronouns(tokens, sentences)], tokens.count);
}

/** The authors and the outlet, where the head of the text names them. */
function namesInHead(tokens: Tokens, about: About): Mention[] {
  const authors = about.bylineSpans.map((span) => mentionAt(tokens, span, "person"));
  return about.outletSpan ? [...authors, mentionAt(tokens, about.outletSpan, "organization")] : authors;
}

function mentionAt(tokens: Tokens, span: Span, type: EntityType): Mention {
  const first = tokenAt(tokens, span.start);
  const last = Math.max(first + 1, tokenAt(tokens, span.end));
  return { ...spanOf(tokens, first, last), form: "name", type, first, last, honorific: null };
}

const PRONOUNS: ReadonlySet<string> = new Set(["he", "she", "they"]);

function findPronouns(tokens: Tokens, sentences: readonly Sentence[]): Mention[] {
  const pronouns: Mention[] = [];
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++) {
      if (!PRONOUNS.has(tokens.lower[i] ?? "")) continue;
      const span = spanOf(tokens, i, i + 1);
      pronouns.push({ ...span, form: "pronoun", type: "person", first: i, last: i + 1, honorific: null });
    }
  return pronouns;
}
