import type { About, EntityType, Ingested, Mention, Segmented } from "../../document.ts";
import type { Landmarks } from "../../landmarks.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { NameTagger } from "../../nlp/tagger.ts";
import type { Span } from "../../span.ts";
import { type Tokens, tokenAt } from "../../tokens.ts";
import { findArticledTitles } from "./articled-titles.ts";
import { findDatelines } from "./datelines.ts";
import { findDates } from "./dates.ts";
import { findEvents } from "./events.ts";
import { findFamousWorks } from "./famous.ts";
import { findFirms } from "./firms.ts";
import { cutInHeadlines } from "./headlines.ts";
import { findHeaderNames, findLabelNames, labelWords } from "./label-names.ts";
import { mentionOf } from "./mention-of.ts";
import { repairNames } from "./name-spans.ts";
import { peopleAlone } from "./name-tails.ts";
import { findNames } from "./names.ts";
import { findNominals } from "./nominals.ts";
import { isOrigin } from "./origins.ts";
import { apart, merged } from "./overlap.ts";
import { findPronouns } from "./pronouns.ts";
import { findRecurrences } from "./recurrences.ts";
import { findTitledNames } from "./titled-names.ts";
import { findWorks } from "./works.ts";

/** The tokens of a text, those of each block, and where a finder may begin. */
export interface Reading {
  readonly tokens: Tokens;
  readonly blocks: readonly number[];
  readonly landmarks: Landmarks;
}

/**
 * Names, noun phrases and pronouns, in order; of names, what the typography or the words prove goes before the tagger. A
 * noun phrase may hold names: [the [Clinton] campaign].
 */
export function findMentions(
  doc: Ingested & Segmented,
  about: About,
  reading: Reading,
  known: readonly Mention[],
  tag: NameTagger,
  lexicons: Lexicons,
): Mention[] {
  const { tokens, blocks, landmarks } = reading;
  const labels = labelWords(doc, tokens);
  const inLabel = new Set(labels.map((label) => label.first));
  // A label in italics is no title.
  const set = findWorks(doc.text, tokens, doc.marks, doc.quotations, lexicons).filter(
    (w) => !inLabel.has(w.first),
  );
  const works = set.filter((w) => w.type === "work");
  const marked = set.filter((w) => w.type !== "work");
  const repaired = repairNames(doc.text, tokens, findNames(doc.text, tokens, tag, lexicons), lexicons);
  const names = cutInHeadlines(tokens, blocks, peopleAlone(tokens, repaired, doc, lexicons)).filter(
    (name) => !isOrigin(tokens, landmarks, name, lexicons),
  );
  const sure = [
    known,
    findLabelNames(doc, about, names, tokens, lexicons),
    labels,
    findHeaderNames(doc, tokens, lexicons),
    namesInHead(tokens, about),
    works,
    findArticledTitles(doc.text, tokens, landmarks, names, lexicons),
    findDatelines(doc, tokens, blocks),
    findEvents(tokens, landmarks, lexicons),
    findDates(tokens, landmarks, lexicons),
    findFamousWorks(tokens, landmarks, lexicons),
    findFirms(tokens, landmarks, lexicons),
  ];
  const kept = apart(tokens.count);
  for (const list of sure) kept.take(list);
  kept.take(findRecurrences(kept, tokens, [works.filter((work) => work.last - work.first > 1)]));
  const titled = findTitledNames(tokens, landmarks, lexicons);
  for (const list of [names, titled, marked]) kept.take(list);
  const mayRecur = [...sure.filter((list) => list !== labels), names, titled];
  kept.take(findRecurrences(kept, tokens, mayRecur));
  const labelled = new Set(labels);
  const named = kept.inOrder().filter((mention) => !labelled.has(mention));
  const nominals = findNominals(tokens, named, cutsOf(doc, reading), landmarks);
  return merged(merged(named, nominals), findPronouns(tokens, landmarks, named));
}

/** 1 for each token that begins a block, a label or what is said after one: no phrase goes on from the words before it. */
function cutsOf({ turns }: Segmented, { tokens, blocks }: Reading): Uint8Array {
  const cuts = new Uint8Array(tokens.count);
  const cut = (offset: number) => {
    cuts[tokenAt(tokens, offset)] = 1;
  };
  for (let b = 0; b < blocks.length; b += 2) cuts[blocks[b] ?? 0] = 1;
  for (const { label, spans } of turns) {
    if (label) cut(label.start);
    if (spans[0]) cut(spans[0].start);
  }
  return cuts;
}

/** The authors and the outlet, where the head of the text names them. */
function namesInHead(tokens: Tokens, about: About): Mention[] {
  const authors = about.bylineSpans.map((span) => mentionAt(tokens, span, "person"));
  return about.outletSpan ? [...authors, mentionAt(tokens, about.outletSpan, "organization")] : authors;
}

function mentionAt(tokens: Tokens, span: Span, type: EntityType): Mention {
  const first = tokenAt(tokens, span.start);
  const last = Math.max(first + 1, tokenAt(tokens, span.end));
  return mentionOf(tokens, first, last, "name", type);
}
