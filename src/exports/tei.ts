/**
 * TEI P5: one teiCorpus, a TEI for each article. The text is whole: `said` around what is said (`who` its speaker, `direct`
 * false for reported speech), `persName`, `orgName`, `placeName`, `title`, `date`, `rs` around mentions (`ref` the entity),
 * `roleName` around roles, `seg` around cues. `standOff` lists the entities. What goes over a paragraph's end, or crosses
 * another element, is several elements joined by `next` and `prev`. https://tei-c.org/guidelines/p5/
 */
import type { EntityType } from "../document.ts";
import type { InterviewRecord, RecordEntity } from "../schema.ts";
import type { Span } from "../span.ts";
import { escapeXml } from "./escape.ts";
import { type Export, piece } from "./export.ts";
import { type Element, nested, type Placed } from "./nesting.ts";
import { paragraphsOf } from "./paragraphs.ts";

export const tei: Export = async function* (records) {
  yield piece(
    `<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n${header("Articles", "saidby")}\n`,
  );
  let number = 0;
  for await (const record of records) {
    number++;
    yield piece(articleOf(record, `a${number}.`));
  }
  if (number === 0) yield piece(EMPTY);
  yield piece("</teiCorpus>\n");
};

/** A corpus has to hold something. */
const EMPTY = `<TEI>\n${header("No articles", "saidby")}\n<text><body><p/></body></text>\n</TEI>\n`;

function header(title: string, source: string, rest = ""): string {
  return `<teiHeader><fileDesc>
<titleStmt><title>${escapeXml(title)}</title>${rest}</titleStmt>
<publicationStmt><p>Made by saidby.</p></publicationStmt>
<sourceDesc><p>${escapeXml(source)}</p></sourceDesc>
</fileDesc></teiHeader>`;
}

/** An element to be: its name, its attributes, and an id that its pieces are numbered with. */
interface Tag {
  readonly id: string;
  readonly name: string;
  readonly attributes: string;
}

function articleOf(record: InterviewRecord, prefix: string): string {
  const { article, source } = record;
  const authors = article.byline.map((name) => `<author>${escapeXml(name)}</author>`).join("");
  const origin = [article.outlet, article.published, source.uri, source.sha256].filter((w) => w !== null);
  const paragraphs = pieced(paragraphsOf(record.text), tagsOf(record, prefix));
  const total = new Map<string, number>();
  for (const tag of tagsIn(paragraphs)) total.set(tag.id, (total.get(tag.id) ?? 0) + 1);
  const printer = { text: record.text, total, done: new Map<string, number>() };
  return `<TEI xml:id="${prefix}tei">
${header(article.title ?? record.id, origin.join(", "), authors)}
${entitiesOf(record, prefix)}<text><body>
${paragraphs.map((p) => `<p>${printed(printer, p.span, p.elements)}</p>`).join("\n") || "<p/>"}
</body></text>
</TEI>
`;
}

/** The entities of the article; `standOff` may not be empty. */
function entitiesOf(record: InterviewRecord, prefix: string): string {
  if (record.entities.length === 0) return "";
  const items = record.entities.map((e) => itemOf(record, e, prefix));
  return `<standOff><list>\n${items.join("\n")}\n</list></standOff>\n`;
}

function itemOf(record: InterviewRecord, entity: RecordEntity, prefix: string): string {
  const roles = record.roles.filter((r) => r.person === entity.id);
  const names = [entity.name, ...entity.aliases].map(
    (n) => `<${NAMES[entity.type]}>${escapeXml(n)}</${NAMES[entity.type]}>`,
  );
  const held = roles.map(
    (r) => `<roleName${r.former ? ' type="former"' : ""}>${escapeXml(r.title)}</roleName>`,
  );
  return `<item xml:id="${prefix}${entity.id}">${[...names, ...held].join(" ")}</item>`;
}

const NAMES: Readonly<Record<EntityType, string>> = {
  person: "persName",
  organization: "orgName",
  work: "title",
  character: "persName",
  place: "placeName",
  event: "name",
  date: "date",
  product: "name",
  other: "name",
};

/** Every span that becomes an element. Of equal spans the outer comes first: what is said, a role, a mention. */
function tagsOf(record: InterviewRecord, prefix: string): Placed<Tag>[] {
  const placed = (span: Span, id: string, name: string, attributes: string): Placed<Tag> => ({
    start: span.start,
    end: span.end,
    thing: { id: prefix + id, name, attributes },
  });
  const said = record.quotes.flatMap((q) => {
    const who = q.speaker === null ? "" : ` who="#${prefix}${q.speaker}"`;
    const attributes = `${who} direct="${q.form !== "reported"}" cert="${certainty(q.confidence)}"`;
    return q.spans.map((span) => placed(span, q.id, "said", attributes));
  });
  const cues = record.quotes.flatMap((q) =>
    q.cue ? [placed(q.cue, `${q.id}.cue`, "seg", ' type="cue"')] : [],
  );
  const roles = record.roles.map((r) => placed(r, r.id, "roleName", ""));
  const mentions = record.entities.flatMap((e) =>
    e.mentions.map((m, i) => {
      const name = m.form === "name" ? NAMES[e.type] : "rs";
      return placed(m, `${e.id}.${i + 1}`, name, ` ref="#${prefix}${e.id}"`);
    }),
  );
  return [...said, ...roles, ...cues, ...mentions];
}

/** TEI has three degrees of certainty. */
function certainty(confidence: number): string {
  if (confidence >= 0.9) return "high";
  return confidence >= 0.6 ? "medium" : "low";
}

interface Paragraph {
  readonly span: Span;
  readonly elements: readonly Element<Tag>[];
}

/** The elements of each paragraph; what goes over its end goes on in the next. */
function pieced(paragraphs: readonly Span[], tags: readonly Placed<Tag>[]): Paragraph[] {
  const waiting = [...tags].sort((a, b) => a.start - b.start);
  let from = 0;
  let open: Placed<Tag>[] = [];
  return paragraphs.map((span) => {
    while (from < waiting.length && (waiting[from]?.start ?? 0) < span.end)
      open.push(...waiting.slice(from, ++from));
    const inside = open.map((t) => ({
      ...t,
      start: Math.max(t.start, span.start),
      end: Math.min(t.end, span.end),
    }));
    open = open.filter((t) => t.end > span.end);
    return { span, elements: nested(inside) };
  });
}

function* tagsIn(paragraphs: readonly Paragraph[]): Generator<Tag> {
  const walk = function* (elements: readonly Element<Tag>[]): Generator<Tag> {
    for (const { thing, children } of elements) {
      yield thing;
      yield* walk(children);
    }
  };
  for (const { elements } of paragraphs) yield* walk(elements);
}

interface Printer {
  readonly text: string;
  /** How many elements a tag has in all, and how many are printed. */
  readonly total: ReadonlyMap<string, number>;
  readonly done: Map<string, number>;
}

function printed(printer: Printer, span: Span, elements: readonly Element<Tag>[]): string {
  let at = span.start;
  const parts: string[] = [];
  for (const element of elements) {
    const { name } = element.thing;
    parts.push(escapeXml(printer.text.slice(at, element.start)));
    parts.push(`<${name}${attributesOf(printer, element.thing)}>`);
    parts.push(printed(printer, element, element.children), `</${name}>`);
    at = element.end;
  }
  parts.push(escapeXml(printer.text.slice(at, span.end)));
  return parts.join("");
}

/** A tag's id, and how its pieces hang together where it has several. */
function attributesOf(printer: Printer, { id, attributes }: Tag): string {
  const total = printer.total.get(id) ?? 1;
  const n = (printer.done.get(id) ?? 0) + 1;
  printer.done.set(id, n);
  if (total === 1) return ` xml:id="${id}"${attributes}`;
  const next = n < total ? ` next="#${id}-${n + 1}"` : "";
  const previous = n > 1 ? ` prev="#${id}-${n - 1}"` : "";
  return ` xml:id="${id}-${n}"${attributes}${next}${previous}`;
}
