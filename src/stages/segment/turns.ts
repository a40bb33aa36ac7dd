/** Turns: where they begin, who is named there, and which words are theirs. */
import type { Block, Evidence, Ingested, Quotation, Turn } from "../../document.ts";
import type { LinearModel } from "../../models.ts";
import { type Span, trimmed } from "../../span.ts";
import { colonFinder } from "./turns/colons.ts";
import { endNoteAt } from "./turns/end-note.ts";
import { openersInMarks } from "./turns/in-marks.ts";
import { answersBetween, labelOpener, questionsBetween } from "./turns/labelled.ts";
import { type Candidate, labelAt, mayBegin } from "./turns/labels.ts";
import { linesIn } from "./turns/lines.ts";
import { type Silence, silenceOf } from "./turns/no-speech.ts";
import type { Opener, Page } from "./turns/opener.ts";
import { setApartOpeners, unmarkedOpeners } from "./turns/questions.ts";
import { withRunOn } from "./turns/run-on.ts";
import { fewestLabels, type LabelWords, labelsOf } from "./turns/scheme.ts";
import { cueOpeners, voiceOpeners, withParts } from "./turns/subtitles.ts";
import { isPlainProse, type Look, looksOf } from "./turns/typography.ts";

export interface Turns {
  readonly turns: Turn[];
  readonly evidence: Evidence[];
}

/** All turns of an article; none in prose. */
export function findTurns(
  doc: Ingested,
  quotations: readonly Quotation[],
  words: LabelWords,
  unmarked: LinearModel,
): Turns {
  const { text, blocks } = doc;
  const labelled = labelledOf(doc, words);
  if (labelled.length === 0 && isPlainProse(doc)) return { turns: [], evidence: evidenceOf([], blocks) };
  const looks = looksOf(doc);
  const ends = hasEndNote(looks) ? blocks.length - 1 : -1;
  const silence = silenceOf(text, blocks, words);
  const isSilent: Silence = ends < 0 ? silence : (block) => block === ends || silence(block);
  const page: Page = { doc, looks, isSilent, words, unmarked };
  const turns = withoutEndNote(page, (read) => turnsFrom(read, openersOf(read, labelled, quotations)));
  return { turns: withParts(doc, turns, unmarked), evidence: evidenceOf(turns, blocks) };
}

/** An introduction and a note may be in italics; more of them are questions. */
const MOST_NOTES = 2;

/** "*The next round is on Sunday.*", in italics below the last answer. */
function hasEndNote(looks: readonly Look[]): boolean {
  const last = looks.at(-1);
  if (last?.settings.has("italic") !== true || last.asks) return false;
  return looks.filter((look) => look.settings.has("italic")).length <= MOST_NOTES;
}

/** Reads again without the paragraph that turns out to be said by nobody. */
function withoutEndNote(page: Page, read: (page: Page) => Turn[]): Turn[] {
  const turns = read(page);
  const note = endNoteAt(page.doc, turns, page.words);
  if (note === null) return turns;
  return read({ ...page, isSilent: (b) => page.doc.blocks[b]?.start === note || page.isSilent(b) });
}

/** The turns that a label begins. */
function labelledOf(doc: Ingested, words: LabelWords): Opener[] {
  const { text, blocks } = doc;
  const lines = withRunOn(text, linesIn(text, blocks));
  const colons = colonFinder(text);
  const candidates: Candidate[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const candidate = line && mayBegin(text, line, colons) ? labelAt(text, line, i) : null;
    if (line && candidate && mayLabel(candidate, blocks[line.block])) candidates.push(candidate);
  }
  if (candidates.length < fewestLabels(lines.length)) return [];
  return labelsOf(text, candidates, lines, words).map((label) => labelOpener(doc, label, lines, words));
}

/** A heading names nobody, and a subtitle nobody without a colon. */
const mayLabel = (c: Candidate, block: Block | undefined): boolean =>
  c.shape !== "own-line" || (block?.kind !== "heading" && block?.kind !== "cue");

function openersOf(page: Page, labelled: readonly Opener[], quotations: readonly Quotation[]): Opener[] {
  const voices = voiceOpeners(page);
  if (voices.length > 0) return voices;
  const cues = cueOpeners(page, labelled);
  if (cues.length > 0) return cues;
  const questions = setApartOpeners(page, new Set(labelled.map((opener) => opener.block)));
  const others =
    questions.length > 0
      ? questions
      : [...answersBetween(page, labelled), ...questionsBetween(page, labelled)];
  const set = [...labelled, ...others].sort((a, b) => a.from - b.from);
  if (set.length > 0) return set;
  const marked = openersInMarks(page, quotations);
  return marked.length > 0 ? marked : unmarkedOpeners(page);
}

/** What the turns were found by, and how often. */
function evidenceOf(turns: readonly Turn[], blocks: readonly Block[]): Evidence[] {
  const counts = new Map<string, number>();
  for (const { setting } of turns) counts.set(setting, (counts.get(setting) ?? 0) + 1);
  const signs = [...counts].map(([sign, seen]) => ({ sign, seen, of: turns.length }));
  return [...signs, { sign: "turns among blocks", seen: turns.length, of: blocks.length }];
}

/** The words of each turn, from its opener to the next one; an opener without words is none. */
function turnsFrom(page: Page, openers: readonly Opener[]): Turn[] {
  return openers.flatMap((opener, i) => {
    const spans = opener.spans ?? wordsOf(page, opener, openers[i + 1]?.at ?? page.doc.text.length);
    const { label, part, setting } = opener;
    return spans.length > 0 ? [{ label, spans, part, setting }] : [];
  });
}

/** Block by block, without what is no speech. */
function wordsOf({ doc: { text, blocks }, isSilent }: Page, opener: Opener, end: number): Span[] {
  const spans: Span[] = [];
  for (let b = opener.block; b < blocks.length; b++) {
    const block = blocks[b];
    if (!block || block.start >= end) break;
    const later = b > opener.block;
    if (later && ((spans.length > 0 && isSilent(b)) || block.kind === "heading")) continue;
    const from = Math.max(block.start, opener.from);
    const span = trimmed(text, { start: from, end: Math.min(block.end, end) });
    if (span.end > span.start) spans.push(span);
  }
  return spans;
}
