/** Turns: where they begin, who is named there, and which words are theirs. */
import { askingOdds, endsAsking, likeliestPath } from "../../asking.ts";
import type { Block, Evidence, Ingested, Label, Turn, TurnSetting } from "../../document.ts";
import type { LinearModel } from "../../models.ts";
import { type Span, textOf, trimmed } from "../../span.ts";
import { type Candidate, keyOf, labelAt } from "./turns/labels.ts";
import { type Line, linesIn } from "./turns/lines.ts";
import { isNoSpeech } from "./turns/no-speech.ts";
import { withRunOn } from "./turns/run-on.ts";
import { type LabelWords, labelsOf } from "./turns/scheme.ts";
import { setApart } from "./turns/set-apart.ts";
import { type Look, looksOf } from "./turns/typography.ts";
import { unlabelledQuestions } from "./turns/unlabelled.ts";
import { unmarkedQuestions } from "./turns/unmarked.ts";

/** Where a turn begins. */
interface Opener {
  readonly block: number;
  /** Where its label begins; where its words begin when it has none. */
  readonly at: number;
  readonly from: number;
  readonly label: Label | null;
  readonly part: Turn["part"];
  readonly setting: TurnSetting;
}

export interface Turns {
  readonly turns: Turn[];
  readonly evidence: Evidence[];
}

/** All turns of an article; none in prose. */
export function findTurns(doc: Ingested, words: LabelWords, unmarked: LinearModel): Turns {
  const { text, blocks } = doc;
  const lines = withRunOn(text, linesIn(text, blocks));
  const candidates = lines
    .flatMap((line, i) => labelAt(text, line, i) ?? [])
    .filter((c) => mayLabel(c, blocks[lines[c.line]?.block ?? 0]));
  const labels = labelsOf(text, candidates, lines, words);
  const looks = looksOf(doc);
  const ends = hasEndNote(looks) ? blocks.length - 1 : -1;
  const silent = blocks.map((block, i) => isNoSpeech(text, block, words) || i === ends);
  const openers = openersOf(doc, lines, labels, looks, silent, words, unmarked);
  const turns = turnsFrom(text, blocks, openers, silent);
  return { turns: withParts(text, turns, unmarked), evidence: evidenceOf(turns, blocks) };
}

/** An introduction and a note may be in italics; more of them are questions. */
const MOST_NOTES = 2;

/** "*The next round is on Sunday.*", in italics below the last answer. */
function hasEndNote(looks: readonly Look[]): boolean {
  const last = looks.at(-1);
  const italic = looks.filter((look) => look.settings.has("italic")).length;
  return last?.settings.has("italic") === true && !last.asks && italic <= MOST_NOTES;
}

/** A heading names nobody, and a subtitle nobody without a colon. */
const mayLabel = (c: Candidate, block: Block | undefined): boolean =>
  c.shape !== "own-line" || (block?.kind !== "heading" && block?.kind !== "cue");

function openersOf(
  doc: Ingested,
  lines: readonly Line[],
  labels: readonly Candidate[],
  looks: readonly Look[],
  silent: readonly boolean[],
  words: LabelWords,
  unmarked: LinearModel,
): Opener[] {
  const labelled = labels.map((label) => labelOpener(doc.text, label, lines, words));
  const voices = voiceOpeners(doc, silent);
  if (voices.length > 0) return voices;
  const cues = cueOpeners(doc, looks, labelled, silent);
  if (cues.length > 0) return cues;
  const taken = new Set(labelled.map((opener) => opener.block));
  const speaking = looks.filter(({ block }) => !silent[block] || mayAsk(doc, block));
  const apart = setApart(doc.text, doc.blocks, speaking, looks, taken);
  const questions = apart ? questionOpeners(doc, looks, apart.questions, apart.setting, taken, silent) : [];
  const others =
    questions.length > 0
      ? []
      : [...answersBetween(doc, labelled, silent), ...questionsBetween(doc, looks, labelled, silent)];
  const set = [...labelled, ...questions, ...others].sort((a, b) => a.from - b.from);
  return set.length > 0 ? set : unmarkedOpeners(doc, looks, silent, unmarked);
}

/** "Q: Where do you begin?" and then an answer with no label: what follows each question. */
function answersBetween(
  { blocks }: Ingested,
  labelled: readonly Opener[],
  silent: readonly boolean[],
): Opener[] {
  if (!labelled.every((opener) => opener.part === "interviewer")) return [];
  const taken = new Set(labelled.map((opener) => opener.block));
  return labelled.flatMap(({ block: question }): Opener[] => {
    let at = question + 1;
    while (at < blocks.length && silent[at]) at++;
    const block = blocks[at];
    if (!block || taken.has(at)) return [];
    const { start } = block;
    return [{ block: at, at: start, from: start, label: null, part: "interviewee", setting: "between" }];
  });
}

/** Questions with no label, where only the answers have one. */
function questionsBetween(
  { blocks }: Ingested,
  looks: readonly Look[],
  labelled: readonly Opener[],
  silent: readonly boolean[],
): Opener[] {
  const alone = labelled.some(({ block, from }) => from >= (blocks[block]?.end ?? 0));
  if (alone || labelled.some(({ part }) => part === "interviewer")) return [];
  const labels = labelled.map(({ block }) => block);
  return unlabelledQuestions(looks, labels, silent).map((block) => {
    const at = blocks[block]?.start ?? 0;
    return { block, at, from: at, label: null, part: "interviewer", setting: "unmarked" };
  });
}

function labelOpener(
  text: string,
  { whole, name, key, line, aside }: Candidate,
  lines: readonly Line[],
  words: LabelWords,
): Opener {
  const asks = words["asker-labels"].has(key);
  const answers = words["answerer-labels"].has(key);
  return {
    block: lines[line]?.block ?? 0,
    at: whole.start,
    from: whole.end,
    label: { ...name, name: textOf(text, name), key, aside: aside && textOf(text, aside) },
    part: asks ? "interviewer" : answers ? "interviewee" : null,
    setting: "label",
  };
}

/** A heading, or "(inaudible)" in bold: nobody's words in an answer, a question where it is set as one. */
const mayAsk = ({ text, blocks }: Ingested, block: number): boolean =>
  blocks[block]?.kind === "heading" || /^[([]/.test(text.charAt(blocks[block]?.start ?? 0));

/** A new voice of a WebVTT cue; its name stands before its first words. */
function voiceOpeners({ text, blocks, times }: Ingested, silent: readonly boolean[]): Opener[] {
  if (!times.some((t) => t.voice !== null)) return [];
  return blocks.flatMap((block, i) => {
    const voice = times[i]?.voice ?? null;
    if (voice === null && silent[i]) return [];
    const name = voice === null ? "" : `${voice}: `;
    if (i > 0 && (times[i - 1]?.voice ?? null) === voice && !(name && text.startsWith(name, block.start)))
      return [];
    const label =
      voice === null
        ? null
        : {
            start: block.start,
            end: block.start + voice.length,
            name: voice,
            key: keyOf(voice),
            aside: null,
          };
    const from = block.start + name.length;
    return [{ block: i, at: block.start, from, label, part: null, setting: "voice" as const }];
  });
}

/** Subtitles without voices: a chevron or a dash at each change of speaker, with a label or without. */
function cueOpeners(
  doc: Ingested,
  looks: readonly Look[],
  labelled: readonly Opener[],
  silent: readonly boolean[],
): Opener[] {
  const { text, blocks } = doc;
  if (blocks.some((block) => block.kind !== "cue")) return [];
  const named = new Map(labelled.map((opener) => [opener.block, opener]));
  const dash = commonDash(doc, looks);
  const found = looks.flatMap(({ block, settings, words }): Opener[] => {
    const label = named.get(block);
    if (label) return [label];
    const dashed =
      settings.has("dash") &&
      (named.size > 0 ? isDialogue(doc, looks, block) : text[blocks[block]?.start ?? 0] === dash);
    const setting = settings.has("chevron") ? "chevron" : dashed ? "dash" : null;
    const at = blocks[block]?.start ?? 0;
    const opener = { block, at, from: words.start, label: null, part: null };
    const inner = chevronsInside(text, words, block);
    return setting ? [{ ...opener, setting }, ...inner] : inner;
  });
  if (found.length < 2) return [];
  const first = found[0]?.block ?? 0;
  const start = blocks[0]?.start ?? 0;
  const opening: Opener = { block: 0, at: start, from: start, label: null, part: null, setting: "between" };
  const opens = blocks.slice(0, first).some((_, i) => !silent[i]);
  return opens && text.slice(start, found[0]?.at).trim() !== "" ? [opening, ...found] : found;
}

/** ">> It looks like glass. >> It wants to be glass.": a change of speaker inside a cue. */
function chevronsInside(text: string, words: Span, block: number): Opener[] {
  return [...textOf(text, words).matchAll(/(?<=[.?!…"”’)\]-][ \n])>>+[ \t]*(?=\S)/g)].map((found) => {
    const at = words.start + found.index;
    return { block, at, from: at + found[0].length, label: null, part: null, setting: "chevron" };
  });
}

/** The dash that begins most lines; another one is an interruption. */
function commonDash({ text, blocks }: Ingested, looks: readonly Look[]): string {
  const counts = new Map<string, number>();
  for (const { block, settings } of looks) {
    const dash = text.charAt(blocks[block]?.start ?? 0);
    if (settings.has("dash")) counts.set(dash, (counts.get(dash) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/** "- Is it heavy?" "- Two hundred grams.": two lines of one cue, both with a dash. */
function isDialogue({ times }: Ingested, looks: readonly Look[], block: number): boolean {
  const own = times[block];
  return [block - 1, block + 1].some(
    (other) => own && times[other]?.from === own.from && looks[other]?.settings.has("dash"),
  );
}

/** A question that is set apart, and the answer after it. */
function questionOpeners(
  { blocks }: Ingested,
  looks: readonly Look[],
  questions: ReadonlySet<number>,
  setting: TurnSetting,
  taken: ReadonlySet<number>,
  silent: readonly boolean[],
): Opener[] {
  const found: Opener[] = [];
  let asked = false;
  for (const look of looks) {
    const block = blocks[look.block];
    if (!block) continue;
    if (questions.has(look.block)) {
      if (asked && found.at(-1)?.block === look.block - 1 && setting !== "heading") continue;
      found.push({
        block: look.block,
        at: block.start,
        from: look.words.start,
        label: null,
        part: "interviewer",
        setting,
      });
      asked = true;
      if (look.lead !== null && (setting === "lead-bold" || setting === "bold")) {
        found.push({
          block: look.block,
          at: look.lead,
          from: look.lead,
          label: null,
          part: "interviewee",
          setting: "between",
        });
        asked = false;
      }
    } else if (taken.has(look.block)) asked = false;
    else if (asked && !silent[look.block]) {
      found.push({
        block: look.block,
        at: block.start,
        from: block.start,
        label: null,
        part: "interviewee",
        setting: "between",
      });
      asked = false;
    }
  }
  return found;
}

/** A dialogue that nothing marks: a turn begins where asking and answering change. */
function unmarkedOpeners(
  doc: Ingested,
  looks: readonly Look[],
  silent: readonly boolean[],
  model: LinearModel,
): Opener[] {
  const questions = unmarkedQuestions(doc, looks, silent, model);
  if (questions === null || questions.size === 0) return [];
  const first = questions.values().next().value ?? 0;
  let asked: boolean | null = null;
  return doc.blocks.flatMap((block, i): Opener[] => {
    const asks = questions.has(i);
    if (i < first || silent[i] || asks === asked) return [];
    asked = asks;
    const part = asks ? "interviewer" : "interviewee";
    return [{ block: i, at: block.start, from: block.start, label: null, part, setting: "unmarked" }];
  });
}

/** Dashes and chevrons of subtitles say that speakers change and not who they are: how they speak says who asks. */
function withParts(text: string, turns: readonly Turn[], model: LinearModel): Turn[] {
  const dashed = turns.every(
    (turn) => turn.part === null && ["dash", "chevron", "between"].includes(turn.setting),
  );
  if (!dashed) return [...turns];
  const said = turns.map(({ spans }) => {
    const words = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
    return { words, asks: endsAsking(textOf(text, words)) };
  });
  const path = likeliestPath(askingOdds(text, said, model), model.get("change of turn") ?? 0);
  return turns.map((turn, i) => ({ ...turn, part: path[i] ? "interviewer" : "interviewee" }));
}

/** What the turns were found by, and how often. */
function evidenceOf(turns: readonly Turn[], blocks: readonly Block[]): Evidence[] {
  const counts = new Map<string, number>();
  for (const { setting } of turns) counts.set(setting, (counts.get(setting) ?? 0) + 1);
  const signs = [...counts].map(([sign, seen]) => ({ sign, seen, of: turns.length }));
  return [...signs, { sign: "turns among blocks", seen: turns.length, of: blocks.length }];
}

/** The words of each turn: from its opener to the next one, block by block, without what is no speech. */
function turnsFrom(
  text: string,
  blocks: readonly Block[],
  openers: readonly Opener[],
  silent: readonly boolean[],
): Turn[] {
  return openers.flatMap((opener, i) => {
    const next = openers[i + 1];
    const end = next?.at ?? text.length;
    const spans: Span[] = [];
    for (let b = opener.block; b < blocks.length && (blocks[b]?.start ?? end) < end; b++) {
      const block = blocks[b];
      if (
        !block ||
        (b > opener.block && spans.length > 0 && silent[b]) ||
        (block.kind === "heading" && b > opener.block)
      )
        continue;
      const span = trimmed(text, {
        start: Math.max(block.start, opener.from),
        end: Math.min(block.end, end),
      });
      if (span.end > span.start) spans.push(span);
    }
    return spans.length > 0
      ? [{ label: opener.label, spans, part: opener.part, setting: opener.setting }]
      : [];
  });
}
