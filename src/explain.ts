/** Why this speaker: the decision behind one quote of a record, in words. Only what the record holds is said. */
import { Failure } from "./failure.ts";
import type { InterviewRecord, RecordEntity, RecordQuote } from "./schema.ts";

/** What each way of finding a source means, as the end of "The source was found …". */
const METHODS: Readonly<Record<string, string>> = {
  "cue-after": "as the subject of a verb after the words",
  "cue-before": "as the subject of a verb before the words",
  "sentence-before": "in the sentence before the words",
  "sentence-after": "in the sentence after the words",
  "author-asks": "behind the words, which are a question that the author puts",
  "according-to": "behind “according to”",
  label: "as the label before a colon",
  signature: "behind the dash that follows the words",
  owner: "as the owner of a noun for what is said",
  "same-paragraph": "with an earlier quote of the same paragraph",
  "previous-paragraph": "with the quote of the paragraph before",
  alternation: "by turns: two people speak one after the other",
  nearby: "as the likeliest name near the words",
  reported: "by the cue of reported speech",
  none: "nowhere",
};

/** How the subject of a cue was reached, by the last part of a method’s name. */
const LINKS: Readonly<Record<string, string>> = {
  aside: ", over an aside",
  relative: ", through a relative pronoun",
  shared: ", shared with the verb before",
  inverted: ", which stands behind its verb",
};

const REASONS: Readonly<Record<string, string>> = {
  crowd: "the source is several people whom nobody names",
  unnamed: "the source is somebody whom nobody names",
  unknown: "the article does not tell who speaks",
  ambiguous: "more than one person may be meant",
  "generic-label": "the label names nobody",
  "two-at-once": "two people are the source at once",
};

/**
 * The explanation of one quote, line by line.
 * @param id the id of the quote in its record: "q3"
 * @throws Failure `explain` when the record has no such quote
 */
export function explain(record: InterviewRecord, id: string): string[] {
  const quote = record.quotes.find((q) => q.id === id);
  if (!quote)
    throw new Failure(
      "explain",
      `there is no quote "${id}"; the ids are q1 to q${record.quotes.length}`,
      record.id,
    );
  const speaker = record.entities.find((entity) => entity.id === quote.speaker) ?? null;
  return [
    `${quote.id}: “${shortened(quote.text)}”`,
    said(quote, speaker),
    found(quote),
    ...chain(record, quote, speaker),
    ...considered(record, quote),
    `Confidence ${quote.confidence}: of the quotes that are given this, about ${Math.round(quote.confidence * 100)} in 100 have the right speaker.`,
  ];
}

const LONGEST = 100;
const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);

function said(quote: RecordQuote, speaker: RecordEntity | null): string {
  if (speaker) return `Said by ${speaker.name} (${speaker.type}, ${speaker.id}).`;
  return `No speaker: ${REASONS[quote.reason ?? "unknown"] ?? quote.reason}.`;
}

function found({ method, mention, cue }: RecordQuote): string {
  const link = Object.keys(LINKS).find((name) => method.endsWith(`-${name}`));
  const base = link ? method.slice(0, -link.length - 1) : method;
  const words = METHODS[base] ? `${METHODS[base]}${link ? LINKS[link] : ""}` : `by the rule "${method}"`;
  const by = cue ? ` The cue is “${cue.text}”.` : "";
  return `The source was found ${words}${mention ? `: “${mention.text}”` : ""} (${method}).${by}`;
}

/** From the words that name the source to the entity. */
function chain(record: InterviewRecord, { mention }: RecordQuote, speaker: RecordEntity | null): string[] {
  if (!mention || !speaker || mention.text === speaker.name) return [];
  const here = speaker.mentions.find((m) => m.start === mention.start && m.end === mention.end);
  const name = speaker.mentions.findLast((m) => m.form === "name" && m.end <= mention.start);
  const form = here?.form ?? (speaker.aliases.includes(mention.text) ? "name" : "description");
  if (form === "name") return [`“${mention.text}” is a form of the name ${speaker.name}.`];
  const roles = record.roles.filter((role) => role.person === speaker.id).map((role) => role.title);
  const role = form === "nominal" && roles.length > 0 ? `, who is ${roles.join(", ")}` : "";
  const last = name ? `, last named “${name.text}” ${mention.start - name.start} characters before` : "";
  return [`“${mention.text}” stands for ${speaker.name}${role}${last}.`];
}

function considered(record: InterviewRecord, { runnerUp }: RecordQuote): string[] {
  if (!runnerUp) return [];
  const name = record.entities.find((entity) => entity.id === runnerUp.speaker)?.name;
  const who = name ?? (runnerUp.mention ? `“${runnerUp.mention.text}”` : "nobody");
  return [`Considered next: ${who}, with a weight of ${runnerUp.probability}.`];
}
