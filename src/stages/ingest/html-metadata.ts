import type { DefaultTreeAdapterTypes as Dom } from "parse5";
import type { Metadata } from "../../document.ts";
import { attribute, wordsIn } from "./html-tree.ts";
import { folded, isoDate, language, names } from "./metadata.ts";

type Elements = ReadonlyArray<{ readonly element: Dom.Element }>;

/** What the page says of itself: JSON-LD first, then its meta elements, then its own elements. */
export function pageMetadata(elements: Elements): Metadata {
  const all = elements.map(({ element }) => element);
  const linked = jsonLd(all);
  const meta = metaContents(all);
  const text = (tag: string) => {
    const element = all.find(({ tagName }) => tagName === tag);
    return element ? folded(wordsIn(element)) : null;
  };
  const outlet =
    names(linked["publisher"])[0] ??
    meta.get("og:site_name") ??
    meta.get("application-name") ??
    outletBehind(text("title"), text("h1"));
  const html = all.find(({ tagName }) => tagName === "html");
  return {
    title: titleOf([folded(linked["headline"]), meta.get("og:title"), text("title"), text("h1")], outlet),
    byline: bylineOf(names(linked["author"]), meta, all),
    published: isoDate(linked["datePublished"]) ?? isoDate(publishedOf(meta, all)),
    outlet,
    lang: language(html && attribute(html, "lang")),
    cast: [],
  };
}

const ARTICLE = /Article$|^(?:BlogPosting|Interview|Report|Review|WebPage)$/;

/** The first thing in the page's JSON-LD that is an article of some kind. */
function jsonLd(elements: readonly Dom.Element[]): Readonly<Record<string, unknown>> {
  for (const element of elements) {
    if (element.tagName !== "script" || attribute(element, "type") !== "application/ld+json") continue;
    const article = things(parsed(wordsIn(element))).find(isArticle);
    if (article) return article;
  }
  return {};
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

type Thing = Readonly<Record<string, unknown>>;

/** A value, a list of values, or a graph of them. */
function things(value: unknown): Thing[] {
  const flat = Array.isArray(value) ? value : [value];
  return flat.flatMap((one) => {
    if (typeof one !== "object" || one === null || Array.isArray(one)) return [];
    const thing: Thing = one;
    return Array.isArray(thing["@graph"]) ? thing["@graph"].filter(isThing) : [thing];
  });
}

const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null;
const isArticle = (thing: Thing): boolean => names(thing["@type"]).some((type) => ARTICLE.test(type));

/** Contents of the meta elements by property or name, the first of each. */
function metaContents(elements: readonly Dom.Element[]): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== "meta") continue;
    const key = (attribute(element, "property") ?? attribute(element, "name"))?.toLowerCase();
    const content = folded(attribute(element, "content"));
    if (key && content && !contents.has(key)) contents.set(key, content);
  }
  return contents;
}

/** The title without the outlet that pages put behind it: "Who turned the lights off? - Dark Sky Weekly". */
function titleOf(candidates: readonly (string | null | undefined)[], outlet: string | null): string | null {
  const title = candidates.find((candidate) => candidate);
  if (!title || !outlet || !title.endsWith(outlet)) return title ?? null;
  return title.slice(0, -outlet.length).replace(/(?<!\s)\s*[|–—:·-]\s*$/, "") || title;
}

/** "Who turned the lights off? | Dark Sky Weekly" over the heading "Who turned the lights off?". */
function outletBehind(title: string | null, heading: string | null): string | null {
  if (!title || !heading || !title.startsWith(heading)) return null;
  return /^\s*[|–—·-]\s*(\p{Lu}.{1,40})$/u.exec(title.slice(heading.length))?.[1] ?? null;
}

function bylineOf(
  linked: readonly string[],
  meta: ReadonlyMap<string, string>,
  elements: readonly Dom.Element[],
): string[] {
  if (linked.length > 0) return [...new Set(linked)];
  const named = [meta.get("author"), meta.get("article:author"), meta.get("parsely-author")];
  const said = named.filter((name) => name !== undefined && !/^https?:/.test(name));
  const marked = elements.filter(
    (e) => attribute(e, "rel") === "author" || attribute(e, "itemprop") === "author",
  );
  const found = said.length > 0 ? said.slice(0, 1) : marked.map((element) => folded(wordsIn(element)));
  return [...new Set(found.flatMap((name) => (name ? [name] : [])))];
}

function publishedOf(meta: ReadonlyMap<string, string>, elements: readonly Dom.Element[]): string | null {
  const time = elements.find(({ tagName }) => tagName === "time");
  const keys = ["article:published_time", "datepublished", "date", "dc.date", "pubdate"];
  const given = keys.map((key) => meta.get(key)).find((date) => date !== undefined);
  return given ?? (time ? attribute(time, "datetime") : null);
}
