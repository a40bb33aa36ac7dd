import type { DefaultTreeAdapterTypes as Dom } from "parse5";
import type { Parsers } from "../../parsers.ts";
import type { Report } from "../../pipeline.ts";
import { isElement, isText, OUTSIDE } from "./html-tree.ts";

/** Deeper than any page that a person wrote; Readability calls itself for every level and would overflow. */
const DEEPEST = 400;
/** Readability is trusted when what it keeps is at least this part of the page's words. */
const LEAST_KEPT = 0.2;

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const NUMBER = "data-saidby-text";

interface Elements extends ReadonlyArray<{ readonly element: Dom.Element; readonly depth: number }> {}

/**
 * The text nodes that belong to the article: each is wrapped in a numbered element, Readability chooses, and the
 * numbers that survive say which. Nothing of the page's head is shown to it, so that it takes no heading for a
 * repeated title and no line for a byline.
 */
export function articleTexts(
  document: Dom.Document,
  elements: Elements,
  parsers: Parsers,
  report: Report,
): ReadonlySet<Dom.TextNode> {
  const body = elements.find(({ element }) => element.tagName === "body")?.element ?? document;
  const { html, texts } = numbered(body);
  const all = new Set(texts);
  if (elements.some(({ depth }) => depth > DEEPEST)) {
    report("deep-html", "the page is nested too deep to tell its article from the rest; all of it is read");
    return all;
  }
  const kept = survivors(html, texts, parsers);
  return lengthOf(kept) < LEAST_KEPT * lengthOf(all) ? all : withTitle(texts, kept);
}

function survivors(
  html: string,
  texts: readonly Dom.TextNode[],
  parsers: Parsers,
): ReadonlySet<Dom.TextNode> {
  const Readability = parsers.readability();
  const { document } = parsers.page()(html);
  const kept = new Set<Dom.TextNode>();
  new Readability<null>(document, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (article) => {
      for (const element of article instanceof Object && "querySelectorAll" in article
        ? marked(article)
        : []) {
        const text = texts[Number(element.getAttribute(NUMBER))];
        if (text) kept.add(text);
      }
      return null;
    },
  }).parse();
  return kept;
}

interface Queried {
  readonly querySelectorAll: (
    selector: string,
  ) => Iterable<{ readonly getAttribute: (name: string) => string | null }>;
}
const marked = (article: unknown) => (article as Queried).querySelectorAll(`[${NUMBER}]`);

/** The page's one title heading stays, and what stands between it and the article's first words: dek, byline, date. */
function withTitle(
  texts: readonly Dom.TextNode[],
  kept: ReadonlySet<Dom.TextNode>,
): ReadonlySet<Dom.TextNode> {
  const titles = texts.flatMap((text, i) => (ancestor(text, "h1") ? [i] : []));
  const first = texts.findIndex((text) => kept.has(text));
  const title = titles[0];
  if (title === undefined || first < title) return kept;
  const headings = new Set(titles.map((i) => ancestor(texts[i], "h1")));
  return headings.size === 1 ? new Set([...texts.slice(title, first), ...kept]) : kept;
}

function ancestor(node: Dom.ChildNode | undefined, tag: string): Dom.Element | null {
  for (let up = node?.parentNode ?? null; up && isElement(up); up = up.parentNode) {
    if (up.tagName === tag) return up;
  }
  return null;
}

const lengthOf = (texts: ReadonlySet<Dom.TextNode>): number => {
  let length = 0;
  for (const text of texts) length += text.value.trim().length;
  return length;
};

/** The body written out again, every text node with words in an element that carries its number. */
function numbered(body: Dom.ParentNode): { html: string; texts: Dom.TextNode[] } {
  const out: string[] = [`<!doctype html><html><head><meta name="author" content="-"></head><body>`];
  const texts: Dom.TextNode[] = [];
  const stack: (Dom.ChildNode | string)[] = body.childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") out.push(node);
    else if (isText(node)) {
      const words = escaped(node.value);
      const wrap = node.value.trim() !== "";
      out.push(wrap ? `<span ${NUMBER}="${texts.push(node) - 1}">${words}</span>` : words);
    } else if (isElement(node) && !OUTSIDE.has(node.tagName)) {
      out.push(openTag(node));
      if (VOID.has(node.tagName)) continue;
      stack.push(`</${node.tagName}>`, ...node.childNodes.toReversed());
    }
  }
  out.push("</body></html>");
  return { html: out.join(""), texts };
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function openTag(element: Dom.Element): string {
  const attrs = element.attrs
    .filter(({ name }) =>
      /^(?:id|class|role|href|src|hidden|aria-hidden|aria-modal|style|rel|itemprop)$/.test(name),
    )
    .map(({ name, value }) => ` ${name}="${escaped(value).replace(/"/g, "&quot;")}"`);
  return `<${element.tagName}${attrs.join("")}>`;
}
