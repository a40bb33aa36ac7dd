/** Quotations as utterances: those that one attribution holds together are one, with a span for each part. */

import type { RunnerUp, Utterance } from "../../document.ts";
import { isCapital } from "../../letters.ts";
import type { Span } from "../../span.ts";
import { spanOf } from "../../tokens.ts";
import type { Grounds } from "./candidates.ts";
import { confidenceOf } from "./confidence.ts";
import { exchangeOf } from "./exchange.ts";
import { namedHere } from "./named-here.ts";
import type { Person } from "./persons.ts";
import type { Choice } from "./rank.ts";
import type { Range } from "./scene.ts";
import { sourceWords } from "./source-words.ts";
import { verbBeside } from "./verb-beside.ts";

/** What was decided for one quotation. */
export interface Attribution {
  readonly quotation: number;
  readonly choice: Choice;
  /** The mention that names the source, found here or with an earlier quotation. */
  readonly mention: number | null;
  readonly cue: Range | null;
  readonly person: Person;
  /** How many quotations the source was handed on by. */
  readonly handed: number;
}

/** Answers of the ranker as attributions: a source that is the same as another’s is looked up there. */
export function attributions(
  grounds: Grounds,
  choices: ReadonlyMap<number, Choice>,
  persons: readonly Person[],
): Map<number, Attribution> {
  const found = new Map<number, Attribution>();
  const exchange = exchangeOf(grounds, choices, persons);
  for (const [quotation, choice] of choices) {
    const from = choice.sameAs === null ? undefined : found.get(choice.sameAs);
    const mention = choice.mention ?? from?.mention ?? null;
    const person = choice.mention === null && from ? from.person : personOf(grounds, mention, persons);
    const plain = { quotation, choice, mention, cue: choice.cue, person, handed: from ? from.handed + 1 : 0 };
    const other = exchange.speakerOf(quotation, found);
    const attribution = other === undefined ? plain : exchanged(plain, other);
    found.set(quotation, attribution);
    exchange.hear(quotation, attribution.person.entity);
  }
  return found;
}

/** How likely the other one speaks a line of a talk: set by hand and low, news has few such paragraphs. */
const OTHERS_LINE = 0.6;

function exchanged(plain: Attribution, entity: number): Attribution {
  const { mention, sameAs, probability } = plain.choice;
  const second = { mention, sameAs, probability };
  const choice = {
    method: "alternation",
    mention: null,
    sameAs: null,
    cue: null,
    probability: OTHERS_LINE,
    second,
  };
  const person: Person = { entity, probability: OTHERS_LINE, via: "alternation", reason: null };
  return { ...plain, choice, mention: null, cue: null, person, handed: 0 };
}

const NOBODY: Person = { entity: null, probability: 0, via: "none", reason: "unknown" };

function personOf(grounds: Grounds, mention: number | null, persons: readonly Person[]): Person {
  if (mention === null) return NOBODY;
  if (grounds.joinedSubjects.has(mention)) {
    return { ...NOBODY, reason: "two-at-once" };
  }
  return persons[mention] ?? NOBODY;
}

/** Utterances in order; the second value tells which quotation each began with. */
export function utterancesOf(
  grounds: Grounds,
  found: ReadonlyMap<number, Attribution>,
  persons: readonly Person[],
): Utterance[] {
  const groups: Attribution[][] = [];
  for (const attribution of found.values()) {
    const last = groups.at(-1);
    if (last && goesOn(grounds, last.at(-1), attribution)) last.push(attribution);
    else groups.push([attribution]);
  }
  const utterances: Utterance[] = [];
  for (const group of groups) {
    const utterance = utteranceOf(grounds, group, found, persons);
    if (utterance) utterances.push(utterance);
  }
  return utterances;
}

/** “A,” she said, “b.” and “A,” she said. “B.”: no narration between, and the same source. */
function goesOn(grounds: Grounds, before: Attribution | undefined, here: Attribution): boolean {
  if (!before || before.mention !== here.mention || here.mention === null) return false;
  const first = grounds.ranges[before.quotation];
  const second = grounds.ranges[here.quotation];
  if (!first || !second || beginsAnew(grounds, here.mention, first, second)) return false;
  const block = grounds.blockAt[first.last - 1] === grounds.blockAt[second.first];
  const apart = (grounds.sentenceAt[second.first] ?? 0) - (grounds.sentenceAt[first.last - 1] ?? 0);
  return block && (apart === 0 || (apart === 1 && opensSentence(grounds, second)));
}

/** She said, “A.” Then she went on, “B.”: after a source that stands before it, a capital begins another sentence. */
const beginsAnew = ({ doc }: Grounds, mention: number, first: Range, second: Range): boolean =>
  (doc.mentions[mention]?.first ?? first.first) < first.first &&
  first.last < second.first &&
  isCapital(doc.tokens.word[first.last] ?? "");

const opensSentence = (grounds: Grounds, range: Range): boolean =>
  grounds.doc.sentences[grounds.sentenceAt[range.first] ?? -1]?.first === range.first;

function utteranceOf(
  grounds: Grounds,
  group: readonly Attribution[],
  found: ReadonlyMap<number, Attribution>,
  persons: readonly Person[],
): Utterance | null {
  const { doc, models } = grounds;
  const lead = group.find((a) => a.choice.mention !== null) ?? group[0];
  if (!lead) return null;
  const speaker = lead.person.entity;
  const cue = cueOf(grounds, lead);
  const utterance: Utterance & { runnerUp?: RunnerUp } = {
    form: "quoted",
    act: "statement",
    part: null,
    speaker,
    reason: speaker === null ? (lead.person.reason ?? "unknown") : null,
    spans: spansOf(grounds, group),
    content: null,
    mention: mentionSpan(grounds, namedHere(grounds, lead, persons)),
    cue: cue && spanOf(doc.tokens, cue.first, cue.last),
    respondsTo: null,
    within: null,
    method: lead.choice.method,
    confidence: rounded(confidenceOf(models.confidence, lead)),
  };
  const runnerUp = next(grounds, lead, found);
  if (runnerUp !== null) utterance.runnerUp = runnerUp;
  return utterance;
}

function spansOf({ doc }: Grounds, group: readonly Attribution[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { quotation } of group)
    for (const span of doc.quotations[quotation]?.spans ?? []) spans.push(span);
  return spans;
}

/** He nodded. “Mostly.” What is told in a sentence of its own is what somebody does, and no cue. */
function cueOf(grounds: Grounds, { cue, choice, quotation }: Attribution): Range | null {
  if (choice.method.startsWith("sentence-")) return null;
  return cue ?? (choice.mention === null ? null : verbBeside(grounds, quotation, choice.mention));
}

/** A chance below this is not told. */
const LEAST_CHANCE = 0.02;

/** The source that was considered next, where it is another one than the one chosen and had a chance. */
function next(
  grounds: Grounds,
  { choice: { second }, mention: chosen }: Attribution,
  found: ReadonlyMap<number, Attribution>,
): RunnerUp | null {
  if (!second || second.probability < LEAST_CHANCE) return null;
  const mention = second.mention ?? found.get(second.sameAs ?? -1)?.mention ?? null;
  if (mention === chosen) return null;
  const speaker = mention === null ? null : (grounds.doc.entityOf[mention] ?? null);
  const span = mentionSpan(grounds, mention);
  return { speaker, mention: span, probability: rounded(second.probability) };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const mentionSpan = (grounds: Grounds, m: number | null): Span | null =>
  m === null ? null : sourceWords(grounds, m);
