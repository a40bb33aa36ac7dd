import type { Block, BlockKind, Mark, RawOffsets } from "../../document.ts";
import { isSpace, type Span } from "../../span.ts";

/** Words of the source with the place where they stand in it; of another length there when a reference was decoded. */
export interface Piece {
  readonly words: string;
  readonly raw: Span;
}

/** What a builder has made of the pieces that it was given. */
export interface Built {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly rawOffsets: RawOffsets;
}

/** Puts the final text together: folds white space, parts blocks, and remembers where every word came from. */
export interface TextBuilder {
  /** Ends the block before and begins a new one, `gap` after it; a block without words leaves no trace. */
  readonly open: (kind: BlockKind, level?: number, gap?: string) => void;
  /** Ends the block; its span, or null when it had no words. */
  readonly close: () => Span | null;
  readonly add: (piece: Piece) => void;
  /** A hard line break inside the block. */
  readonly lineBreak: () => void;
  readonly startMark: (kind: Mark["kind"]) => void;
  readonly endMark: (kind: Mark["kind"]) => void;
  readonly finish: () => Built;
}

interface OpenMark {
  readonly kind: Mark["kind"];
  start: number | null;
}

const BLANK_LINE = "\n\n";

export function textBuilder(): TextBuilder {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  const map = offsetMap();
  let open: OpenMark[] = [];
  let length = 0;
  let next = { kind: "paragraph" as BlockKind, level: 0, gap: BLANK_LINE };
  let start: number | null = null;
  let between = "";

  const emit = (words: string) => {
    parts.push(words);
    length += words.length;
  };

  const begin = () => {
    if (start === null) {
      if (length > 0) emit(next.gap);
      start = length;
    } else if (between !== "") emit(between);
    between = "";
    for (const mark of open) mark.start ??= length;
  };

  const run = (words: string, raw: Span) => {
    begin();
    map.join(length, raw.start);
    emit(words);
    map.join(length, raw.end);
  };

  const keep = (mark: OpenMark) => {
    if (mark.start !== null && mark.start < length)
      marks.push({ kind: mark.kind, start: mark.start, end: length });
  };

  const close = () => {
    for (const mark of open) keep(mark);
    open = open.map(({ kind }) => ({ kind, start: null }));
    const span = start === null ? null : { start, end: length };
    if (span) blocks.push({ start: span.start, end: span.end, kind: next.kind, level: next.level });
    start = null;
    between = "";
    return span;
  };

  return {
    open: (kind, level = 0, gap = BLANK_LINE) => {
      close();
      next = { kind, level, gap };
    },
    close,
    add: ({ words, raw }) => {
      const decoded = words.length !== raw.end - raw.start;
      for (let i = 0; i < words.length; ) {
        const white = isSpace(words.charCodeAt(i));
        const from = i;
        while (i < words.length && isSpace(words.charCodeAt(i)) === white) i++;
        if (white) between ||= start === null ? "" : " ";
        else run(words.slice(from, i), decoded ? raw : { start: raw.start + from, end: raw.start + i });
      }
    },
    lineBreak: () => {
      if (start !== null) between = "\n";
    },
    startMark: (kind) => {
      open.push({ kind, start: null });
    },
    endMark: (kind) => {
      const index = open.findLastIndex((mark) => mark.kind === kind);
      const [mark] = index < 0 ? [] : open.splice(index, 1);
      if (mark) keep(mark);
    },
    finish: () => {
      close();
      return {
        text: parts.join(""),
        blocks,
        marks: marks.sort((a, b) => a.start - b.start),
        rawOffsets: map,
      };
    },
  };
}

/** Notes a pair of offsets wherever the text stops running alongside the source. */
function offsetMap(): RawOffsets & { readonly join: (text: number, raw: number) => void } {
  const text: number[] = [];
  const raw: number[] = [];
  let end = 0;
  const push = (t: number, r: number) => {
    text.push(t);
    raw.push(r);
  };
  return {
    text,
    raw,
    join: (t, r) => {
      const expected = (raw.at(-1) ?? 0) + t - (text.at(-1) ?? 0);
      if (text.length === 0) push(t, r);
      else if (expected !== r) {
        if (end === t && text.at(-1) !== t) push(t, expected);
        push(t, r);
      }
      end = t;
    },
  };
}
