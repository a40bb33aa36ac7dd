import type { DefaultTreeAdapterTypes as Dom } from "parse5";
import type { BlockKind, Mark } from "../../document.ts";
import { aligned } from "./aligned.ts";
import { isElement, isText, OUTSIDE } from "./html-tree.ts";
import type { TextBuilder } from "./text-builder.ts";

const INLINE = new Set(
  "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

const MARKS: ReadonlyMap<string, Mark["kind"]> = new Map([
  ["b", "strong"],
  ["strong", "strong"],
  ["i", "emphasis"],
  ["em", "emphasis"],
  ["cite", "emphasis"],
]);

interface Place {
  readonly kind: BlockKind;
  readonly level: number;
}

interface Step extends Place {
  readonly node: Dom.ChildNode;
  readonly leaving: boolean;
}

/** The article's text nodes as blocks, in the order in which they stand. */
export function writeArticle(
  source: string,
  document: Dom.Document,
  kept: ReadonlySet<Dom.TextNode>,
  builder: TextBuilder,
): void {
  const stack: Step[] = [];
  const push = (parent: Dom.ParentNode, place: Place) => {
    for (const node of parent.childNodes.toReversed()) stack.push({ ...place, node, leaving: false });
  };
  push(document, { kind: "paragraph", level: 0 });
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step;
    if (isText(node)) addText(source, node, kept, builder);
    else if (!isElement(node) || OUTSIDE.has(node.tagName)) continue;
    else if (step.leaving) leave(node, step, builder);
    else {
      const inner = placeIn(node, step);
      enter(node, inner, builder);
      stack.push({ ...step, leaving: true });
      push(node, inner);
    }
  }
}

function addText(
  source: string,
  node: Dom.TextNode,
  kept: ReadonlySet<Dom.TextNode>,
  builder: TextBuilder,
): void {
  const at = node.sourceCodeLocation;
  const white = node.value.trim() === "";
  if (!at || !(white || kept.has(node))) return;
  const raw = { start: at.startOffset, end: at.endOffset };
  for (const piece of white ? [{ words: " ", raw }] : aligned(source, raw, node.value)) builder.add(piece);
}

function placeIn({ tagName }: Dom.Element, { kind, level }: Place): Place {
  if (/^h[1-6]$/.test(tagName)) return { kind: "heading", level: Number(tagName[1]) };
  if (tagName === "blockquote") return { kind: "quote", level: kind === "quote" ? level + 1 : 1 };
  if (tagName === "ul" || tagName === "ol") return { kind: "item", level: kind === "item" ? level + 1 : 1 };
  return { kind, level };
}

function enter(element: Dom.Element, inner: Place, builder: TextBuilder): void {
  const mark = MARKS.get(element.tagName);
  if (element.tagName === "br") builder.lineBreak();
  else if (mark) builder.startMark(mark);
  else if (!INLINE.has(element.tagName)) builder.open(inner.kind, inner.level);
}

function leave(element: Dom.Element, outer: Place, builder: TextBuilder): void {
  const mark = MARKS.get(element.tagName);
  if (mark) builder.endMark(mark);
  else if (!INLINE.has(element.tagName)) builder.open(outer.kind, outer.level);
}
