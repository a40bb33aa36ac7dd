/** What holds of every record, whatever came in. */
import { type InterviewRecord, recordSchema } from "../src/schema.ts";
import { contains, type Span } from "../src/span.ts";

/** In words, each promise that the record breaks; none for a good record. */
export function brokenLaws(record: InterviewRecord): string[] {
  const checked = recordSchema.safeParse(JSON.parse(JSON.stringify(record)));
  if (!checked.success) return [`schema: ${checked.error.message}`];
  return [
    ...spansThatLie(record),
    ...quotesOutOfOrder(record),
    ...danglingIds(record),
    ...quotesThatDoNotNest(record),
  ];
}

function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const [key, inner] of Object.entries(value)) if (!COUNTED_IN_SECONDS.has(key)) yield* objectsIn(inner);
}

/** A cue's time has a start and an end too. */
const COUNTED_IN_SECONDS: ReadonlySet<string> = new Set(["time"]);

const isSpan = (value: object): value is Span =>
  "start" in value && "end" in value && typeof value.start === "number" && typeof value.end === "number";

/** Law 1: every span is the text that the record gives for it. */
function spansThatLie(record: InterviewRecord): string[] {
  const lies: string[] = [];
  for (const found of objectsIn([record.entities, record.roles, record.quotes, record.diagnostics])) {
    if (!isSpan(found)) continue;
    const { start, end } = found;
    if (start > end || end > record.text.length) lies.push(`span ${start}–${end} leaves the text`);
    else if ("text" in found && record.text.slice(start, end) !== found.text) {
      lies.push(`span ${start}–${end} is not ${JSON.stringify(found.text)}`);
    }
  }
  return lies;
}

const reach = (quote: InterviewRecord["quotes"][number]): Span => ({
  start: quote.spans[0]?.start ?? 0,
  end: quote.spans.at(-1)?.end ?? 0,
});

function quotesOutOfOrder({ quotes }: InterviewRecord): string[] {
  return quotes.flatMap((quote, i) => {
    const before = quotes[i - 1];
    if (!before) return [];
    const [a, b] = [reach(before), reach(quote)];
    return a.start < b.start || (a.start === b.start && a.end >= b.end)
      ? []
      : [`${quote.id} is out of order`];
  });
}

function danglingIds({ entities, roles, quotes }: InterviewRecord): string[] {
  const people = new Set(entities.map((entity) => entity.id));
  const said = new Set(quotes.map((quote) => quote.id));
  const missing = (where: string, known: ReadonlySet<string>, ids: readonly unknown[]) =>
    ids.filter((id) => typeof id === "string" && !known.has(id)).map((id) => `${where}: no ${String(id)}`);
  return [
    ...roles.flatMap((role) => missing(role.id, people, [role.person, role.of])),
    ...quotes.flatMap((quote) => missing(quote.id, people, [quote.speaker])),
    ...quotes.flatMap((quote) => missing(quote.id, said, [quote.within, quote.respondsTo])),
  ];
}

function quotesThatDoNotNest({ quotes }: InterviewRecord): string[] {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  return quotes.flatMap((quote) => {
    const outer = quote.within === undefined ? undefined : byId.get(quote.within);
    return outer && !contains(reach(outer), reach(quote)) ? [`${quote.id} is not within ${outer.id}`] : [];
  });
}
