/**
 * Label Studio: a folder with `tasks.json`, to be imported, and `config.xml`, the labelling set-up to paste into the
 * project's settings. Every record is a task whose `predictions` hold what was extracted, so that people correct rather than
 * label. A quote that is interrupted is several regions, joined by the relation `continues`; `name` of a region is the
 * full name of whom it mentions, or of whom a quote is. Offsets count code points, as Label Studio has since version 1.4.
 * https://labelstud.io/guide/predictions
 */
import type { InterviewRecord } from "../schema.ts";
import type { Span } from "../span.ts";
import type { Export } from "./export.ts";
import { rulerOf } from "./offsets.ts";
import { LABELS, type LabelledSpan, RELATIONS, standoffOf, withoutGaps } from "./standoff.ts";

export const labelStudio: Export = async function* (records) {
  yield { file: "config.xml", data: CONFIG };
  let before = "[\n";
  for await (const record of records) {
    yield { file: "tasks.json", data: before + JSON.stringify(taskOf(record)) };
    before = ",\n";
  }
  yield { file: "tasks.json", data: before === "[\n" ? "[]\n" : "\n]\n" };
};

const CONFIG = `<View>
  <Labels name="label" toName="text">
${LABELS.map((label) => `    <Label value="${label}"/>`).join("\n")}
  </Labels>
  <Relations>
${RELATIONS.map((relation) => `    <Relation value="${relation}"/>`).join("\n")}
  </Relations>
  <Text name="text" value="$text" granularity="word"/>
  <TextArea name="name" toName="text" perRegion="true" maxSubmissions="1" placeholder="full name"/>
</View>
`;

function taskOf(record: InterviewRecord): object {
  const { id, text, spans, relations } = withoutGaps(standoffOf(record));
  const ruler = rulerOf(text, "code-point");
  const value = (range: Span) => ({
    start: ruler.to(range.start),
    end: ruler.to(range.end),
    text: text.slice(range.start, range.end),
  });
  const regions = spans.flatMap((span) => span.ranges.flatMap((range) => regionsOf(span, value(range))));
  const links = relations.map(({ from, to, label }) => ({
    type: "relation",
    from_id: from,
    to_id: to,
    direction: "right",
    labels: [label],
  }));
  const { title, published } = record.article;
  return {
    data: { text, id, title, published },
    predictions: [
      {
        model_version: `${record.generator.name} ${record.generator.version}`,
        result: [...regions, ...links],
      },
    ],
  };
}

interface Value {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A region, and the name that belongs to it. */
function regionsOf({ id, label, attributes }: LabelledSpan, value: Value): object[] {
  const { start, end } = value;
  const name = attributes["name"] ?? attributes["speaker"];
  const score = attributes["confidence"];
  const region = {
    id,
    from_name: "label",
    to_name: "text",
    type: "labels",
    value: { ...value, labels: [label] },
    ...(score === undefined ? {} : { score: Number(score) }),
  };
  if (name === undefined) return [region];
  const named = { start, end, text: [name] };
  return [region, { id, from_name: "name", to_name: "text", type: "textarea", value: named }];
}
