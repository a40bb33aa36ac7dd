/** A record for people: who said what, with roles, and a line of counts. */
import colours from "picocolors";
import wrapAnsi from "wrap-ansi";
import { printable } from "../printable.ts";
import type { InterviewRecord, RecordEntity, RecordQuote } from "../schema.ts";

export interface Look {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

type Paint = (text: string) => string;
const plain: Paint = (text) => text;

type Pen = ReturnType<typeof colours.createColors>;

/** What is needed to draw any part of one record. */
interface Page {
  readonly record: InterviewRecord;
  readonly pen: Pen;
  readonly width: number;
  readonly entity: ReadonlyMap<string, RecordEntity>;
  /** A colour for each entity that speaks, in the order in which they first speak. */
  readonly paint: ReadonlyMap<string, Paint>;
}

/** Longer lines are hard to read. */
const WIDEST = 96;

/** The page for one record; it ends with a line end. */
export function pretty(record: InterviewRecord, look: Look): string {
  const pen = colours.createColors(look.colour);
  const page: Page = {
    record,
    pen,
    width: Math.min(look.width, WIDEST),
    entity: new Map(record.entities.map((entity) => [entity.id, entity])),
    paint: speakerColours(record, pen),
  };
  const parts = [heading(page), people(page), ...quotes(page), counts(page)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function speakerColours(record: InterviewRecord, pen: Pen): ReadonlyMap<string, Paint> {
  const palette = [pen.cyan, pen.yellow, pen.green, pen.magenta, pen.blue, pen.red];
  const speakers = new Set(record.quotes.flatMap((quote) => quote.speaker ?? []));
  return new Map([...speakers].map((id, i) => [id, palette[i % palette.length] ?? plain]));
}

function heading({ record, pen, width }: Page): string {
  const { title, byline, outlet, published, event, format } = record.article;
  const by = byline.length > 0 ? `by ${byline.join(", ")}` : null;
  const facts = [format, outlet, published, event, by].flatMap((fact) => fact ?? []);
  return [
    wrapAnsi(pen.bold(line(title ?? record.id)), width),
    wrapAnsi(pen.dim(line(facts.join(" · "))), width),
  ].join("\n");
}

/** The people of whom the article says more than the name, a line each; then the others, on one line. */
function people({ record, pen, width, paint }: Page): string {
  const persons = record.entities.filter((entity) => entity.type === "person");
  const facts = new Map(persons.map((person) => [person, factsOf(record, person)]));
  const known = persons.filter((person) => paint.has(person.id) || facts.get(person)?.length);
  const others = persons.filter((person) => !known.includes(person)).map((person) => line(person.name));
  const rows = known.map((person) => {
    const name = (paint.get(person.id) ?? plain)(line(person.name));
    return `${name}  ${pen.dim(line((facts.get(person) ?? []).join(" · ")))}`;
  });
  if (others.length > 0) rows.push(pen.dim(`${known.length > 0 ? "also " : ""}${others.join(", ")}`));
  return rows.map((row) => indented(row, "  ", width)).join("\n");
}

const factsOf = (record: InterviewRecord, person: RecordEntity): string[] => [
  ...rolesOf(record, person.id),
  ...(person.part === null ? [] : [person.part]),
];

const rolesOf = (record: InterviewRecord, person: string): string[] =>
  record.roles
    .filter((role) => role.person === person)
    .map((role) => {
      const of = record.entities.find((entity) => entity.id === role.of)?.name;
      return `${role.former ? "former " : ""}${role.title}${of === undefined ? "" : `, ${of}`}`;
    });

/** Reports that are less sure, or nobody's, are for programs; on a page they are in the way. */
const SHOWN_REPORT = 0.6;

const isShown = ({ form, speaker, confidence }: RecordQuote): boolean =>
  form !== "reported" || (speaker !== null && confidence >= SHOWN_REPORT);

/** The quotes, those of one speaker in a row under one name. */
function quotes(page: Page): string[] {
  const { record } = page;
  const shown = record.quotes.filter(isShown);
  return shown.map((quote, i) => {
    const before = shown[i - 1];
    const words = quoteLines(page, quote);
    return before && who(page, before) === who(page, quote) ? words : `${who(page, quote)}\n${words}`;
  });
}

function who({ pen, entity, paint }: Page, quote: RecordQuote): string {
  const speaker = quote.speaker === null ? undefined : entity.get(quote.speaker);
  if (speaker) return pen.bold((paint.get(speaker.id) ?? plain)(line(speaker.name)));
  return pen.dim(line(quote.part ?? `somebody (${quote.reason ?? "unknown"})`));
}

function quoteLines({ record, pen, width, paint }: Page, quote: RecordQuote): string {
  const colour = (quote.speaker === null ? undefined : paint.get(quote.speaker)) ?? pen.dim;
  return indented(`${words(record, quote, pen)}${pen.dim(evidence(quote))}`, `${colour("│")} `, width);
}

/** What was said: in quotation marks, every paragraph opening its own; as a turn; or reported, in italics. */
function words({ text }: InterviewRecord, quote: RecordQuote, pen: Pen): string {
  if (quote.form === "turn") return paragraphs(quote.text).join("\n\n");
  if (quote.form === "quoted") return `“${paragraphs(quote.text).join("\n\n“")}”`;
  const whole = quote.content?.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return pen.italic(line(whole ?? quote.text));
}

/** How the speaker is known: the words that say so, and how sure that is where it is not very. */
function evidence({ cue, speaker, confidence }: RecordQuote): string {
  const unsure = speaker !== null && confidence < SURE ? `(${Math.round(confidence * 100)}\u00a0%)` : "";
  const facts = [cue ? line(cue.text) : "", unsure].filter((fact) => fact !== "");
  return facts.length === 0 ? "" : `  —\u00a0${facts.join("\u00a0")}`;
}

const SURE = 0.8;

/** One line of counts. */
function counts({ record, pen }: Page): string {
  const known = record.quotes.filter((quote) => quote.speaker !== null).length;
  const hidden = record.quotes.length - record.quotes.filter(isShown).length;
  const of = (type: RecordEntity["type"]) => record.entities.filter((entity) => entity.type === type).length;
  const others = record.entities.length - of("person");
  const facts = [
    `${amount(record.quotes.length, "quote")}, ${known} with a speaker`,
    hidden > 0 ? `${amount(hidden, "doubtful report")} not shown` : "",
    amount(of("person"), "person", "people"),
    amount(record.roles.length, "role"),
    amount(others, "other entity", "other entities"),
    record.diagnostics.length > 0 ? amount(record.diagnostics.length, "note") : "",
  ];
  return pen.dim(facts.filter((fact) => fact !== "").join(" · "));
}

const amount = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** One line, whatever the article has there. */
const line = (text: string): string => printable(text.replace(/\s+/g, " "));

const paragraphs = (text: string): string[] => text.split(/\n\s*\n/).map(line);

/** Wrapped to the width that the margin leaves, the margin before every line. */
const indented = (text: string, margin: string, width: number): string =>
  wrapAnsi(text, width - 2, { hard: true, trim: true })
    .split("\n")
    .map((row) => (margin + row).trimEnd())
    .join("\n");
