/** Markdown (CommonMark), to read: each article with its people and their roles, and who said what, in order. */
import type { InterviewRecord, RecordQuote } from "../schema.ts";
import { escapeMarkdown } from "./escape.ts";
import { type Export, piece } from "./export.ts";
import { counts, grouped, roleInWords } from "./tables.ts";

export const markdown: Export = async function* (records) {
  let before = "";
  for await (const record of records) {
    yield piece(before + articleOf(record));
    before = "\n---\n\n";
  }
};

function articleOf(record: InterviewRecord): string {
  const { title, byline, outlet, published, event } = record.article;
  const about = [byline.join(", "), outlet, published, event].filter(
    (words) => words !== null && words !== "",
  );
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  return [
    `# ${escapeMarkdown(title ?? record.id)}`,
    ...(about.length > 0 ? [about.map((words) => escapeMarkdown(words ?? "")).join(" · ")] : []),
    ...section("People", [peopleOf(record, names).join("\n")]),
    ...section(
      "Who said what",
      record.quotes.map((q) => quoteOf(q, names)),
    ),
  ]
    .map((block) => `${block}\n`)
    .join("\n");
}

const section = (title: string, blocks: readonly string[]): string[] =>
  blocks.some((block) => block !== "") ? [`## ${title}`, ...blocks] : [];

function peopleOf(record: InterviewRecord, names: ReadonlyMap<string, string>): string[] {
  const said = counts(record.quotes.map((q) => q.speaker));
  const roles = grouped(record.roles, (r) => r.person);
  return record.entities
    .filter((e) => e.type === "person")
    .map((e) => {
      const held = (roles.get(e.id) ?? []).map((r) => roleInWords(r, names));
      const count = said.get(e.id) ?? 0;
      const facts = [...held, ...(count > 0 ? [`${count} ${count === 1 ? "quote" : "quotes"}`] : [])];
      return `- **${escapeMarkdown(e.name)}**${facts.length > 0 ? `: ${escapeMarkdown(facts.join("; "))}` : ""}`;
    });
}

function quoteOf(quote: RecordQuote, names: ReadonlyMap<string, string>): string {
  const paragraphs = quote.text.split(/\n\n+/).map((p) => `> ${escapeMarkdown(p)}`);
  const speaker =
    quote.speaker === null ? `unknown (${quote.reason ?? "no reason"})` : names.get(quote.speaker);
  const how = `${quote.form} ${quote.act}, ${quote.confidence.toFixed(2)}`;
  return [...paragraphs, `> — **${escapeMarkdown(speaker ?? quote.speaker ?? "")}** (${how})`].join("\n>\n");
}
