/** Turns of subtitles: a voice, a label, a chevron or a dash at each change of speaker. */
import { askingOdds, endsAsking, likeliestPath } from "../../../asking.ts";
import type { Ingested, Label, Turn } from "../../../document.ts";
import type { LinearModel } from "../../../models.ts";
import { type Span, textOf } from "../../../span.ts";
import { keyOf } from "./labels.ts";
import { type Opener, openerAt, type Page } from "./opener.ts";

/** A new voice of a WebVTT cue; its name stands before its first words. */
export function voiceOpeners(page: Page): Opener[] {
  const { text, blocks, times } = page.doc;
  if (!times.some((t) => t.voice !== null)) return [];
  return blocks.flatMap(({ start }, i) => {
    const voice = times[i]?.voice ?? null;
    if (voice === null && page.isSilent(i)) return [];
    const name = voice === null ? "" : `${voice}: `;
    const same = i > 0 && (times[i - 1]?.voice ?? null) === voice;
    if (same && !(name && text.startsWith(name, start))) return [];
    const label = voice === null ? null : voiceLabel(voice, start);
    return [{ ...openerAt(page, i, null, "voice", start + name.length), label }];
  });
}

const voiceLabel = (name: string, start: number): Label => ({
  start,
  end: start + name.length,
  name,
  key: keyOf(name),
  aside: null,
});

/** Subtitles without voices: a chevron or a dash at each change of speaker, with a label or without. */
export function cueOpeners(page: Page, labelled: readonly Opener[]): Opener[] {
  const { text, blocks } = page.doc;
  if (blocks.some((block) => block.kind !== "cue")) return [];
  const named = new Map(labelled.map((opener) => [opener.block, opener]));
  const dash = named.size > 0 ? null : commonDash(page);
  const found = page.looks.flatMap(({ block, settings, words }): Opener[] => {
    const label = named.get(block);
    if (label) return [label];
    const dashed =
      settings.has("dash") &&
      (dash === null ? isDialogue(page, block) : text[blocks[block]?.start ?? 0] === dash);
    const setting = settings.has("chevron") ? "chevron" : dashed ? "dash" : null;
    const inner = chevronsInside(page, words, block);
    return setting ? [openerAt(page, block, null, setting, words.start), ...inner] : inner;
  });
  return found.length < 2 ? [] : withOpening(page, found);
}

/** What is said before the first change of speaker is a turn too. */
function withOpening(page: Page, found: readonly Opener[]): Opener[] {
  const { text, blocks } = page.doc;
  const first = found[0]?.block ?? 0;
  const opens = blocks.slice(0, first).some((_, i) => !page.isSilent(i));
  const before = text.slice(blocks[0]?.start ?? 0, found[0]?.at).trim();
  return opens && before !== "" ? [openerAt(page, 0, null, "between"), ...found] : [...found];
}

/** ">> It looks like glass. >> It wants to be glass.": a change of speaker inside a cue. */
function chevronsInside(page: Page, words: Span, block: number): Opener[] {
  return [...textOf(page.doc.text, words).matchAll(/(?<=[.?!…"”’)\]-][ \n])>>+[ \t]*(?=\S)/g)].map(
    (found) => {
      const at = words.start + found.index;
      return { ...openerAt(page, block, null, "chevron", at + found[0].length), at };
    },
  );
}

/** The dash that begins most lines; another one is an interruption. */
function commonDash({ doc: { text, blocks }, looks }: Page): string {
  const counts = new Map<string, number>();
  for (const { block, settings } of looks) {
    const dash = text.charAt(blocks[block]?.start ?? 0);
    if (settings.has("dash")) counts.set(dash, (counts.get(dash) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/** "- Is it heavy?" "- Two hundred grams.": two lines of one cue, both with a dash. */
function isDialogue({ doc: { times }, looks }: Page, block: number): boolean {
  const own = times[block];
  return [block - 1, block + 1].some(
    (other) => own && times[other]?.from === own.from && looks[other]?.settings.has("dash"),
  );
}

/** Dashes and chevrons say that speakers change and not who they are: how they speak says who asks. */
export function withParts({ text }: Ingested, turns: readonly Turn[], model: LinearModel): Turn[] {
  const dashed = turns.every(
    (turn) => turn.part === null && ["dash", "chevron", "between"].includes(turn.setting),
  );
  if (turns.length === 0 || !dashed) return [...turns];
  const said = turns.map(({ spans }) => {
    const words = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
    return { words, asks: endsAsking(textOf(text, words)) };
  });
  const path = likeliestPath(askingOdds(text, said, model), model.get("change of turn") ?? 0);
  return turns.map(({ label, spans, setting }, i) => {
    return { label, spans, part: path[i] ? "interviewer" : "interviewee", setting };
  });
}
