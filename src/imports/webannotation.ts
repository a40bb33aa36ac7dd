/**
 * W3C Web Annotations: a collection, a page, or a list of them. A body with the purpose `classifying` is the label, tags
 * `key:value` are attributes; the words are those of the text quote selectors, so the article is not needed. Annotations
 * that share a source are one article.
 */
import { z } from "zod";
import { grouped } from "../exports/tables.ts";
import { jsonIn } from "./json.ts";
import { type Import, type LabelledWords, type Link, labelFor, type Names, relationFor } from "./labelled.ts";

const selector = z.union([
  z.object({ type: z.literal("TextPositionSelector"), start: z.int().nonnegative() }),
  z.object({ type: z.literal("TextQuoteSelector"), exact: z.string() }),
  z.looseObject({}),
]);

const list = <Item extends z.ZodType>(item: Item) => z.union([z.array(item), item.transform((one) => [one])]);

const target = z.object({
  source: z.union([z.string(), z.object({ id: z.string() })]),
  selector: list(selector),
});

const body = z.looseObject({
  purpose: z.string().optional(),
  value: z.string().optional(),
  source: z.string().optional(),
});

const annotation = z.object({
  id: z.string(),
  body: list(body),
  target: list(z.union([target, z.string()])),
});

type Annotation = z.infer<typeof annotation>;

const items = z.array(annotation);

const file = z.union([
  items,
  z.object({ items }).transform((page) => page.items),
  z.object({ first: z.object({ items }) }).transform((collection) => collection.first.items),
]);

export const webannotation: Import = (files, names) => {
  const annotations = [...files].flatMap(([name, text]) => jsonIn(file, text, name));
  const links = annotations.flatMap((a) => linkOf(a, names));
  const spans = annotations.flatMap((a) => spanOf(a, names));
  return [...grouped(spans, (s) => s.source)].map(([source, found]) => {
    const ids = new Set(found.map((span) => span.id));
    return {
      id: slugOf(source),
      text: null,
      spans: found,
      links: links.filter((link) => ids.has(link.from)),
    };
  });
};

/** The name of the file that a source leads to, without its ending. */
const slugOf = (source: string): string =>
  decodeURI(source)
    .split(/[/:]/)
    .at(-1)
    ?.replace(/\.[^.]*$/, "") || "article";

const classOf = (a: Annotation): string => a.body.find((b) => b.purpose === "classifying")?.value ?? "";

function linkOf(a: Annotation, names: Names): Link[] {
  const to = a.body.find((b) => b.purpose === "linking")?.source;
  const [from] = a.target;
  return to !== undefined && typeof from === "string"
    ? [{ from, to, label: relationFor(classOf(a), names) }]
    : [];
}

function spanOf(a: Annotation, names: Names): (LabelledWords & { readonly source: string })[] {
  const targets = a.target.filter((t) => typeof t !== "string");
  const [first] = targets;
  if (!first) return [];
  const source = typeof first.source === "string" ? first.source : first.source.id;
  const words = targets.flatMap((t) =>
    t.selector.flatMap((s) => ("exact" in s && typeof s.exact === "string" ? [s.exact] : [])),
  );
  const start =
    first.selector.flatMap((s) => ("start" in s && typeof s.start === "number" ? [s.start] : []))[0] ?? 0;
  return [
    { id: a.id, source, label: labelFor(classOf(a), names), words, start, attributes: attributesOf(a) },
  ];
}

function attributesOf(a: Annotation): Record<string, string> {
  const tags = a.body.flatMap((b) => (b.purpose === "tagging" && b.value !== undefined ? [b.value] : []));
  return Object.fromEntries(
    tags
      .filter((tag) => tag.includes(":"))
      .map((tag) => [tag.slice(0, tag.indexOf(":")), tag.slice(tag.indexOf(":") + 1)]),
  );
}
