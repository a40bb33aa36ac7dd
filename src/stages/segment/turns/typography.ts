import type { Block, Ingested } from "../../../document.ts";
import { isSpace, type Span } from "../../../span.ts";
import { markReader } from "./lines.ts";

/** How a question can be set apart without a label. */
export const SETTINGS = ["heading", "bold", "italic", "number", "dash", "chevron", "lead-bold"] as const;
export type Setting = (typeof SETTINGS)[number];

/** A block as the eye sees it. */
export interface Look {
  readonly block: number;
  readonly settings: ReadonlySet<Setting>;
  /** The words without the number or dash before them. */
  readonly words: Span;
  /** Of a bold beginning: where it ends. */
  readonly lead: number | null;
  readonly asks: boolean;
  readonly level: number;
}

const NUMBER = /^(?:Q(?:uestion)?[ .]*)?\d{1,3}[.):][ \t]*(?=\S)/i;
const DASH = /^[—–-][ \t]*(?=[^\s—–-])/;
const LONG_DASH = /^[—–][ \t]*(?=[^\s—–-])/;
const CHEVRON = /^>>+[ \t]*/;

/** The signs that a number, a dash or a chevron can begin with, and the Q of "Question 1". */
const SETTING: ReadonlySet<number> = new Set([..."0123456789Qq—–->"].map((sign) => sign.charCodeAt(0)));
const NONE: ReadonlySet<Setting> = new Set();

/** What every block looks like, in order. */
export function looksOf({ text, blocks, marks }: Ingested): Look[] {
  const bold = markReader(marks, "strong");
  const italic = markReader(marks, "emphasis");
  const looks = blocks.map((block, index) => lookOf(text, block, index, bold(block), italic(block)));
  for (const [i, look] of looks.entries())
    if (isLoneItem(blocks, i)) looks[i] = { ...look, settings: new Set([...look.settings, "number"]) };
  return looks;
}

/** A dialogue without a label asks so often. */
export const FEWEST_ASKING = 3;

/** True of paragraphs that nothing sets apart and of which hardly one asks: without a label none of them is a turn. */
export function isPlainProse({ text, blocks, marks, times }: Ingested): boolean {
  if (marks.length > 0 || times.length > 0) return false;
  let asking = 0;
  for (const block of blocks) {
    if (block.kind !== "paragraph" || SETTING.has(text.charCodeAt(block.start))) return false;
    if (asks(text, block) && ++asking >= FEWEST_ASKING) return false;
  }
  return true;
}

/** "1. Why?", an answer, "2. When?": entries that follow no other are no list, and have lost their numbers as marks. */
const isLoneItem = (blocks: readonly Block[], i: number): boolean =>
  blocks[i]?.kind === "item" && [i - 1, i + 1].every((other) => blocks[other]?.kind !== "item");

function lookOf(text: string, block: Block, index: number, bold: Span | null, italic: Span | null): Look {
  const { start, end, kind, level } = block;
  if (kind !== "heading" && bold === null && italic === null && !SETTING.has(text.charCodeAt(start))) {
    const words = { start, end };
    return { block: index, settings: NONE, words, lead: null, asks: asks(text, words), level };
  }
  const head = text.slice(start, Math.min(end, start + 24));
  const number = NUMBER.exec(head)?.[0].length ?? 0;
  const dash = (kind === "cue" ? DASH : LONG_DASH).exec(head)?.[0].length ?? 0;
  const chevron = CHEVRON.exec(head)?.[0].length ?? 0;
  const settings = new Set<Setting>();
  if (kind === "heading") settings.add("heading");
  if (bold && covers(text, bold, block)) settings.add("bold");
  else if (bold && /[?.:!…]["”’)]*\s*$/.test(text.slice(bold.start, bold.end))) settings.add("lead-bold");
  if (italic && covers(text, italic, block)) settings.add("italic");
  if (number > 0) settings.add("number");
  if (dash > 0) settings.add("dash");
  if (chevron > 0) settings.add("chevron");
  const words = { start: start + Math.max(number, dash, chevron), end };
  const lead = settings.has("lead-bold") && bold ? bold.end : null;
  const first = { start: words.start, end: lead ?? end };
  return { block: index, settings, words, lead, asks: asks(text, first), level };
}

/** The mark reaches to the block's end, but for punctuation. */
const covers = (text: string, mark: Span, block: Block): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(mark.end, block.end));

/** How many of the blocks ask. */
export const askingIn = (looks: readonly Look[]): number =>
  looks.reduce((sum, { asks }) => (asks ? sum + 1 : sum), 0);

/** How near the end a question mark is looked for. */
const NEAR_END = 80;
const ASKS = /\?["”’)\]]*\s*(?:[([][^)\]]{0,40}[)\]])?\s*$/;

/** A question mark near the end. */
function asks(text: string, { start, end }: Span): boolean {
  const last = text.charCodeAt(end - 1);
  if (!BEHIND_ASKING.has(last) && !isSpace(last)) return false;
  const from = Math.max(start, end - NEAR_END);
  for (let i = end - 1; i >= from; i--)
    if (text.charCodeAt(i) === QUESTION_MARK) return ASKS.test(text.slice(from, end));
  return false;
}

const QUESTION_MARK = 0x3f;
const BEHIND_ASKING: ReadonlySet<number> = new Set([...'?"”’)]'].map((sign) => sign.charCodeAt(0)));
