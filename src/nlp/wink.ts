/**
 * Reads a text as wink-nlp does, the same tokens, sentences and tags, several times as fast: wink's word list, tokenizer
 * and pattern machines, and around them a memory of what has been cut and looked up before.
 *
 * Two defects of wink are met here. Words that it has not seen stay in its cache and change how later texts are read; here
 * they are forgotten with the text. Its tokenizer is quadratic on long runs without a space, so such runs are hidden from it.
 */
import { isSpace } from "../span.ts";
import type { Reader } from "../tokens.ts";
import { type Cutter, cutter } from "./wink/chunks.ts";
import { columns, type RawTokens } from "./wink/columns.ts";
import { type Lexeme, type Lexemes, lexemesOf } from "./wink/lexemes.ts";
import { type WinkModel, winkModel } from "./wink/model.ts";
import { eachRun } from "./wink/runs.ts";

/** Longer runs without a space are no words; wink takes quadratic time over them. */
const LONGEST_WORD = 128;

/** So many runs and words are kept from text to text; beyond, all are forgotten, so that memory stays flat. */
const MOST_KEPT = 200_000;

interface Engine {
  readonly model: WinkModel;
  readonly lexemes: Lexemes;
  readonly cutter: Cutter;
}

/** Makes a reader. What it keeps does not show: the same text gives the same tokens whatever was read before. */
export function winkReader(): Reader {
  let engine = start();
  return (text) => {
    if (engine.cutter.size() > MOST_KEPT) engine = start();
    engine.cutter.nextText();
    const shown = withoutLongRuns(text);
    const raw = rawTokens(shown, engine.cutter);
    return columns(
      text,
      shown,
      raw,
      sentenceStarts(raw, engine.model),
      tagged(raw, engine.model),
      engine.lexemes,
    );
  };
}

function start(): Engine {
  const model = winkModel();
  const lexemes = lexemesOf(model);
  return { model, lexemes, cutter: cutter(model, lexemes) };
}

/** wink counts no more spaces than these. */
const MOST_SPACES = 65_534;

function rawTokens(shown: string, { cut }: Cutter): RawTokens {
  const lexemes: Lexeme[] = [];
  const spaces: number[] = [];
  eachRun(shown, (start, end, hash, before, hard) => {
    cut(shown, start, end, hash, lexemes);
    if (spaces.length < lexemes.length) spaces.push(hard ? before : Math.min(before, MOST_SPACES));
    while (spaces.length < lexemes.length) spaces.push(0);
  });
  return { lexemes, spaces };
}

/** The tokens that a sentence starts with, by wink's machine; the text's first is one. */
function sentenceStarts({ lexemes, spaces }: RawTokens, { sentences }: WinkModel): number[] {
  const events = new Int16Array(lexemes.length);
  for (let i = 0; i < lexemes.length; i++) {
    const lexeme = lexemes[i];
    if (lexeme) events[i] = spaces[i] ? lexeme.spaced : lexeme.sentence;
  }
  const starts = [0];
  sentences.recognize(events, lexemes.length, (end) => starts.push(end + 1));
  return starts;
}

/** The part of speech of each token: what its word is most often, then what two machines make of it among the others. */
function tagged({ lexemes }: RawTokens, { tags }: WinkModel): Uint8Array {
  const tag = new Uint8Array(lexemes.length);
  for (let i = 0; i < lexemes.length; i++) tag[i] = lexemes[i]?.tag ?? 0;
  const events = new Int16Array(lexemes.length);
  for (let m = 0; m < tags.length; m++) {
    const machine = tags[m];
    if (!machine) continue;
    for (let i = 0; i < lexemes.length; i++) {
      const own = tag[i] ?? 0;
      const hint = own === 0 ? undefined : lexemes[i]?.hints?.[m];
      events[i] = hint ?? machine.eventOfTag[own] ?? 0;
    }
    machine.recognize(events, lexemes.length, (i, to) => {
      if (to < 0) tag[i] = -to;
      else if (((lexemes[i]?.canBe ?? 0) >> to) & 1) tag[i] = to;
    });
  }
  for (let i = 0; i < lexemes.length; i++) if (lexemes[i]?.fixed) tag[i] = lexemes[i]?.tag ?? 0;
  return tag;
}

/** The text with runs of more than `LONGEST_WORD` units without a space turned into spaces, same length. */
function withoutLongRuns(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let run = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isSpace(text.charCodeAt(i))) continue;
    if (i - run > LONGEST_WORD) {
      parts.push(text.slice(from, run), " ".repeat(i - run));
      from = i;
    }
    run = i + 1;
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(from);
}
