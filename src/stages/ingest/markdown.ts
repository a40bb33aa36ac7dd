import type { Nodes, Parent } from "mdast";
import type { BlockKind, CastMember, Metadata } from "../../document.ts";
import type { Parsers } from "../../parsers.ts";
import type { Report } from "../../pipeline.ts";
import type { Span } from "../../span.ts";
import type { FormatReader } from "../ingest.ts";
import { aligned } from "./aligned.ts";
import { linesOf } from "./lines.ts";
import { addMarkup } from "./markup.ts";
import { folded, isoDate, language, NO_METADATA, names, people } from "./metadata.ts";
import { readPlain } from "./plain.ts";
import { type TextBuilder, textBuilder } from "./text-builder.ts";

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Some site generators take JSON instead, which is YAML too. */
const JSON_FRONT_MATTER = /^(\{[ \t]*\r?\n[\s\S]*?\r?\n\})[ \t]*(?:\r?\n|$)/;

/** Markdown (CommonMark) with front matter. */
export const markdownReader =
  (parsers: Parsers): FormatReader =>
  (decoded, report) => {
    if (isTangled(decoded)) {
      report(
        "tangled-markdown",
        "the Markdown is nested too deep or too densely to be parsed; it is read as plain text",
      );
      return readPlain(decoded);
    }
    const front = FRONT_MATTER.exec(decoded) ?? JSON_FRONT_MATTER.exec(decoded);
    const builder = textBuilder();
    const base = front?.[0].length ?? 0;
    const writer = { source: decoded, base, builder };
    write(parsers.markdown()(decoded.slice(base)), writer);
    const metadata = front?.[1] ? frontMatter(front[1], parsers, report) : NO_METADATA;
    return { ...builder.finish(), times: [], metadata };
  };

/** Block quotes and lists that one line may open, and brackets that one paragraph may hold: no author writes more. */
const DEEPEST = 1000;
const MOST_BRACKETS = 4000;
const CONTAINERS = /^[ \t]*(?:(?:>|[-+*](?=[ \t]))[ \t]*)*/;

/** True of a source over which a CommonMark parser takes quadratic time: ">>>>…", "[a]([a](…". */
function isTangled(source: string): boolean {
  let brackets = 0;
  for (const { start, end } of linesOf(source)) {
    const line = source.slice(start, end);
    const opened = CONTAINERS.exec(line)?.[0].replace(/[ \t]+/g, "").length ?? 0;
    brackets = line === "" ? 0 : brackets + line.split("[").length - 1;
    if (opened > DEEPEST || brackets > MOST_BRACKETS) return true;
  }
  return false;
}

interface Writer {
  readonly source: string;
  readonly base: number;
  readonly builder: TextBuilder;
}

interface Step {
  readonly node: Nodes;
  readonly leaving: boolean;
  readonly kind: BlockKind;
  readonly level: number;
}

/** Walks the tree with a stack of its own, so that no nesting is too deep. */
function write(root: Nodes, writer: Writer): void {
  const stack: Step[] = [{ node: root, leaving: false, kind: "paragraph", level: 0 }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    if (step.leaving) leave(step.node, writer.builder);
    else {
      enter(step, writer);
      if (!("children" in step.node)) continue;
      stack.push({ ...step, leaving: true });
      const inner = innerKind(step);
      for (const child of (step.node as Parent).children.toReversed())
        stack.push({ ...inner, node: child, leaving: false });
    }
  }
}

function innerKind({ node, kind, level }: Step): Pick<Step, "kind" | "level"> {
  if (node.type === "blockquote") return { kind: "quote", level: kind === "quote" ? level + 1 : 1 };
  if (node.type === "list") return { kind: "item", level: kind === "item" ? level + 1 : 1 };
  return { kind, level };
}

function enter({ node, kind, level }: Step, writer: Writer): void {
  const { builder } = writer;
  if (node.type === "heading") builder.open("heading", node.depth);
  else if (node.type === "paragraph") builder.open(kind, level);
  else if (node.type === "code") {
    builder.open("paragraph");
    addAligned(node.value, fenced(rawSpan(node, writer), writer), writer);
    builder.close();
  } else if (node.type === "html") addMarkup(writer.source, rawSpan(node, writer), builder);
  else if (node.type === "text") addAligned(node.value, rawSpan(node, writer), writer);
  else if (node.type === "inlineCode")
    addAligned(node.value, codeSpan(rawSpan(node, writer), writer), writer);
  else if (node.type === "break") builder.lineBreak();
  else if (node.type === "strong" || node.type === "emphasis") builder.startMark(node.type);
}

function leave(node: Nodes, builder: TextBuilder): void {
  if (node.type === "heading" || node.type === "paragraph") builder.close();
  else if (node.type === "strong" || node.type === "emphasis") builder.endMark(node.type);
}

function addAligned(words: string, raw: Span, writer: Writer): void {
  for (const piece of aligned(writer.source, raw, words)) writer.builder.add(piece);
}

const rawSpan = (node: Nodes, { base }: Writer): Span => ({
  start: base + (node.position?.start.offset ?? 0),
  end: base + (node.position?.end.offset ?? 0),
});

/** From the line after the opening fence. */
function fenced(span: Span, { source }: Writer): Span {
  if (!/[`~]/.test(source.charAt(span.start))) return span;
  const newline = source.indexOf("\n", span.start);
  return newline < 0 || newline > span.end ? span : { start: newline + 1, end: span.end };
}

/** Inside the backticks. */
function codeSpan(span: Span, { source }: Writer): Span {
  let { start, end } = span;
  while (start < end && source[start] === "`" && source[end - 1] === "`") {
    start++;
    end--;
  }
  return { start, end };
}

function frontMatter(yaml: string, parsers: Parsers, report: Report): Metadata {
  let fields: unknown;
  try {
    fields = parsers.yaml()(yaml, { logLevel: "error" });
  } catch {
    report("front-matter", "the front matter is no valid YAML and is not read");
  }
  if (typeof fields !== "object" || fields === null) return NO_METADATA;
  const given = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  const first = (...keys: string[]): unknown =>
    keys.map((key) => given.get(key)).find((value) => value != null);
  return {
    title: folded(first("title", "headline")),
    byline: people(first("byline", "author", "authors", "by")),
    published: isoDate(first("published", "date", "pubdate", "publishdate")),
    outlet: names(first("outlet", "publication", "publisher", "site"))[0] ?? null,
    lang: language(first("lang", "language", "locale")),
    cast: [
      ...members("interviewer", first("hosts", "host", "interviewers", "interviewer", "moderator")),
      ...members("interviewee", first("guests", "guest", "interviewees", "interviewee")),
      ...members(null, first("speakers", "speaker", "participants", "panelists", "cast")),
    ],
  };
}

const members = (part: CastMember["part"], listed: unknown): CastMember[] =>
  people(listed).map((name) => ({ name, part }));
