/**
 * brat standoff: a folder with `<id>.txt` and `<id>.ann` of each article, and `annotation.conf`, which tells brat the labels.
 * T lines are spans (several ranges for an interrupted utterance, and for one that runs over a line end, as brat wants),
 * R lines relations, # lines notes with what the record says besides, as JSON (`pieces`: of each range, into how many it was
 * cut at line ends). Offsets count code points.
 * https://brat.nlplab.org/standoff.html
 */
import type { InterviewRecord } from "../schema.ts";
import type { Span } from "../span.ts";
import type { Export } from "./export.ts";
import { fileNames } from "./file-names.ts";
import { rulerOf } from "./offsets.ts";
import { LABELS, RELATIONS, standoffOf } from "./standoff.ts";

export const brat: Export = async function* (records) {
  yield { file: "annotation.conf", data: CONFIG };
  const nameOf = fileNames();
  for await (const record of records) {
    const name = nameOf(record.id);
    yield { file: `${name}.txt`, data: record.text };
    yield { file: `${name}.ann`, data: annotationsOf(record) };
  }
};

const CONFIG = `[entities]
${LABELS.join("\n")}

[relations]
${RELATIONS.filter((r) => r !== "continues")
  .map((r) => `${r}\tArg1:<ENTITY>, Arg2:<ENTITY>`)
  .join("\n")}
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
`;

function annotationsOf(record: InterviewRecord): string {
  const { text, spans, relations } = standoffOf(record);
  const ruler = rulerOf(text, "code-point");
  const numbers = new Map(spans.map((span, i) => [span.id, i + 1]));
  const lines = spans.flatMap(({ label, ranges, attributes }, i) => {
    const cut = ranges.map((range) => linesOf(text, range));
    const pieces = cut.flat();
    const places = pieces.map((p) => `${ruler.to(p.start)} ${ruler.to(p.end)}`).join(";");
    const words = pieces.map((p) => text.slice(p.start, p.end)).join(" ");
    const bound = `T${i + 1}\t${label} ${places}\t${words}`;
    const sizes = pieces.length > ranges.length ? { pieces: cut.map((c) => c.length).join(" ") } : {};
    const note = { ...attributes, ...sizes };
    if (Object.keys(note).length === 0) return [bound];
    return [bound, `#${i + 1}\tAnnotatorNotes T${i + 1}\t${JSON.stringify(note)}`];
  });
  const links = relations.map(
    ({ from, to, label }, i) => `R${i + 1}\t${label} Arg1:T${numbers.get(from)} Arg2:T${numbers.get(to)}`,
  );
  return [...lines, ...links].map((line) => `${line}\n`).join("");
}

/** The range without the line ends in it: brat's lines hold the words, so the words can hold no line end. */
function linesOf(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && !LINE_ENDS.has(text.charAt(i))) continue;
    if (i > from) found.push({ start: from, end: i });
    from = i + 1;
  }
  return found.length > 0 ? found : [{ start, end }];
}

/** What Python's `splitlines` ends a line at, by which brat's readers cut. */
const LINE_ENDS = new Set(["\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]);
