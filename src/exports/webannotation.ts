/**
 * W3C Web Annotation: one AnnotationCollection. Every labelled span is an annotation whose body is its label (and, as
 * tags `key:value`, what the record says besides) and whose targets are its ranges, each with a TextPositionSelector and
 * a TextQuoteSelector; every relation is an annotation with the motivation `linking`. Positions count code points, as
 * the model wants. https://www.w3.org/TR/annotation-model/
 */
import type { InterviewRecord } from "../schema.ts";
import type { Span } from "../span.ts";
import { type Export, piece } from "./export.ts";
import { type Ruler, rulerOf } from "./offsets.ts";
import { type LabelledSpan, type Relation, standoffOf } from "./standoff.ts";

/** UTF-16 code units of the text that a quote selector gives before and after its words. */
const CONTEXT = 32;

const HEAD = `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:saidby:annotations","type":"AnnotationCollection",
"label":"saidby","first":{"id":"urn:saidby:annotations#1","type":"AnnotationPage","items":[
`;

export const webannotation: Export = async function* (records) {
  let before = HEAD;
  for await (const record of records) {
    for (const annotation of annotationsOf(record)) {
      yield piece(before + JSON.stringify(annotation));
      before = ",\n";
    }
  }
  yield piece(`${before === HEAD ? HEAD : "\n"}]}}\n`);
};

function* annotationsOf(record: InterviewRecord): Generator<object> {
  const { text, spans, relations } = standoffOf(record);
  const ruler = rulerOf(text, "code-point");
  const source = sourceOf(record);
  for (const span of spans)
    yield annotationOf(record, span, (range) => ({ source, selector: selectors(text, range, ruler) }));
  for (const relation of relations) yield linkOf(record, relation);
}

/** The document that was read, as an IRI; where no address is known, its digest. */
const sourceOf = ({ source }: InterviewRecord): string =>
  source.uri === null ? `urn:sha256:${source.sha256}` : encodeURI(source.uri.replaceAll("\\", "/"));

const iri = (record: InterviewRecord, id: string): string =>
  `urn:saidby:${record.source.sha256}:${encodeURIComponent(record.id)}#${id}`;

function annotationOf(record: InterviewRecord, span: LabelledSpan, target: (range: Span) => object): object {
  const tags = Object.entries(span.attributes).map(([key, value]) => ({
    type: "TextualBody",
    purpose: "tagging",
    value: `${key}:${value}`,
  }));
  return {
    id: iri(record, span.id),
    type: "Annotation",
    motivation: "classifying",
    body: [{ type: "TextualBody", purpose: "classifying", value: span.label }, ...tags],
    target: span.ranges.map(target),
  };
}

function selectors(text: string, { start, end }: Span, ruler: Ruler): object[] {
  return [
    { type: "TextPositionSelector", start: ruler.to(start), end: ruler.to(end) },
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
  ];
}

const linkOf = (record: InterviewRecord, { from, to, label }: Relation): object => ({
  id: iri(record, `${from}-${label}-${to}`),
  type: "Annotation",
  motivation: "linking",
  body: [
    { type: "TextualBody", purpose: "classifying", value: label },
    { type: "SpecificResource", purpose: "linking", source: iri(record, to) },
  ],
  target: iri(record, from),
});
