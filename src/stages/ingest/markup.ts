import type { Span } from "../../span.ts";
import { aligned } from "./aligned.ts";
import type { TextBuilder } from "./text-builder.ts";

const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|iframe|figcaption|svg)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?([a-z][a-z0-9-]*)\b[^>]*>/giy;
const INLINE =
  /^(?:a|abbr|b|cite|code|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|c|v|ruby|rt)$/i;

/** The words of HTML that stands inside another format: tags dropped, a block tag ends the block, `<br>` the line. */
export function addMarkup(source: string, raw: Span, builder: TextBuilder): void {
  const markup = source.slice(raw.start, raw.end);
  const add = (start: number, end: number) =>
    addDecoded(source, { start: raw.start + start, end: raw.start + end }, builder);
  let from = 0;
  for (let at = 0; ; ) {
    const open = markup.indexOf("<", at);
    if (open < 0 || markup.indexOf(">", open) < 0) break;
    TAG.lastIndex = open;
    const tag = TAG.exec(markup);
    at = tag ? TAG.lastIndex : open + 1;
    if (!tag) continue;
    add(from, open);
    follow(tag[2]?.toLowerCase() ?? "", tag[0].startsWith("</"), builder);
    from = at;
  }
  add(from, markup.length);
}

function follow(name: string, closing: boolean, builder: TextBuilder): void {
  if (name === "") return;
  if (name === "br") builder.lineBreak();
  else if (name === "b" || name === "strong")
    closing ? builder.endMark("strong") : builder.startMark("strong");
  else if (name === "i" || name === "em")
    closing ? builder.endMark("emphasis") : builder.startMark("emphasis");
  else if (!INLINE.test(name)) builder.open("paragraph");
}

/** Named references that subtitles and hand-written markup use; numbers are read as they are. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["lrm", "\u200e"],
  ["rlm", "\u200f"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["mdash", "—"],
  ["ndash", "–"],
  ["hellip", "…"],
]);

/** Words of the source, with the character references in them read. */
export function addDecoded(source: string, raw: Span, builder: TextBuilder): void {
  const words = source.slice(raw.start, raw.end);
  const decoded = words.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,6}));/gi,
    (whole, hex, decimal, name) => {
      if (name) return NAMED.get(name) ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
  for (const piece of aligned(source, raw, decoded)) builder.add(piece);
}
