/** Who said what: every quotation and turn is put through the sieves, most precise first. */
import type { Attributed, Extracted, Ingested, Resolved, Segmented, Utterance } from "../document.ts";
import type { Models } from "../models.ts";
import type { Stage } from "../pipeline.ts";
import { type Sieve, sift } from "../sieve.ts";
import type { Span } from "../span.ts";
import { cueAfter } from "./attribute/cue-after.ts";
import { cueBefore } from "./attribute/cue-before.ts";
import { joinReported } from "./attribute/reported/join.ts";
import { type Reporting, reportingOf } from "./attribute/reported/reporting.ts";
import { findReported } from "./attribute/reported.ts";
import { sameParagraph } from "./attribute/same-paragraph.ts";

export type AttributeDoc = Ingested & Segmented & Extracted & Resolved;

/** Whose words a quotation's are: the entity, with the words that prove it. */
export interface Attribution {
  readonly speaker: number | null;
  readonly mention: number | null;
  readonly cue: Span | null;
}

/** Asked of a quotation, by its index in the document. */
export type QuoteSieve = Sieve<number, Attribution, AttributeDoc>;

const SIEVES: readonly QuoteSieve[] = [cueBefore, cueAfter, sameParagraph];

export function attribute(models: Models): Stage<AttributeDoc, Attributed> {
  const reporting = reportingOf(models.reported);
  return { name: "attribute", run: (doc) => attributed(doc, reporting) };
}

function attributed(doc: AttributeDoc, reporting: Reporting): Attributed {
  // Found before the sieves run: its sources may enter the history of pronouns.
  const reported = findReported(doc, reporting);
  const speech = doc.quotations.map((_, i) => i);
  const decided = sift(speech, SIEVES, doc);
  const utterances = speech.map((i): Utterance => {
    const decision = decided.get(i);
    const mention = doc.mentions[decision?.answer.mention ?? -1] ?? null;
    return {
      form: "quoted",
      act: "statement",
      part: null,
      speaker: decision?.answer.speaker ?? null,
      reason: decision?.answer.speaker == null ? "unknown" : null,
      spans: doc.quotations[i]?.spans ?? [],
      content: null,
      mention,
      cue: decision?.answer.cue ?? null,
      respondsTo: null,
      within: null,
      method: decision?.sieve ?? "none",
      confidence: decision ? 0.9 : 0,
    };
  });
  return {
    utterances: joinReported(utterances, reported, (m) => ({
      speaker: doc.entityOf[m] ?? null,
      span: doc.mentions[m] ?? null,
    })),
    links: new Map(),
  };
}
