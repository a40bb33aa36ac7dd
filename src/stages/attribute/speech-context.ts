/** What an article tells of words in marks beyond the words beside them: reported speech around them, other words in marks. */
import { type Feature, feature, type Value, value } from "../../feature.ts";
import type { Span } from "../../span.ts";
import { textOf } from "../../span.ts";
import { tokenAt } from "../../tokens.ts";
import type { ReportedSpeech } from "./reported.ts";
import type { Scene } from "./scene.ts";

/** What is known of the article before it is asked which quotations are speech. */
export interface Told {
  /** By token: 1 inside the content of reported speech. */
  readonly reported: Uint8Array;
  /** By quotation: its words in lower case. */
  readonly words: readonly string[];
  /** How often the words of quotations stand in marks. */
  readonly marked: ReadonlyMap<string, number>;
}

export function toldOf({ doc }: Scene, reported: readonly ReportedSpeech[]): Told {
  const inside = new Uint8Array(doc.tokens.count + 1);
  for (const { content } of reported) for (const span of content) inside.fill(1, ...range(doc.tokens, span));
  const words = doc.quotations.map(({ spans }) => key(doc.text, spans[0]));
  const marked = new Map<string, number>();
  for (const each of words) marked.set(each, (marked.get(each) ?? 0) + 1);
  return { reported: inside, words, marked };
}

const range = (tokens: Scene["doc"]["tokens"], { start, end }: Span): [number, number] => [
  tokenAt(tokens, start),
  tokenAt(tokens, end),
];

const key = (text: string, span: Span | undefined): string =>
  span ? textOf(text, span).toLowerCase().replace(/[,.]$/, "") : "";

/** The form of the words, as the other features know it. */
interface Form {
  readonly size: Value;
  readonly previous: Value;
  readonly title: Value;
  readonly first: Value;
}

export function contextFeatures(scene: Scene, told: Told, q: number, form: Form): Feature[] {
  const { doc, ranges, sentenceAt } = scene;
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  const sentence = doc.sentences[sentenceAt[first] ?? -1] ?? { first, last };
  const size = form.size;
  const report = value(told.reported[first] ? "inside" : told.reported[first - 1] ? "beside" : "none");
  const again = (told.marked.get(told.words[q] ?? "") ?? 0) > 1;
  const others = value(othersIn(scene, q, sentence));
  return [
    feature`title=${form.title} previous=${form.previous}`,
    feature`title=${form.title} owner=${ownerOf(scene, first)}`,
    feature`report=${report} size=${size}`,
    feature`report=${report} previous=${form.previous}`,
    feature`report=${report} first=${form.first}`,
    feature`report=${report} title=${form.title}`,
    feature`again=${again} size=${size}`,
    feature`others=${others} size=${size}`,
    feature`others=${others} report=${report}`,
  ];
}

/** What owns the words: "ABC’s “Good Day”"; "none" without an owner. */
function ownerOf({ doc, endingAt }: Scene, first: number): string {
  if (!/^['’]s?$/.test(doc.tokens.word[first - 1] ?? "")) return "none";
  return doc.mentions[endingAt[first - 2] ?? -1]?.type ?? "unknown";
}

/** Whether other words in marks stand in the sentence before these, and after. */
function othersIn(
  { quotationAt }: Scene,
  q: number,
  { first, last }: { readonly first: number; readonly last: number },
): string {
  let [before, after] = [false, false];
  for (let i = first; i < Math.min(last, first + 200); i++) {
    const other = quotationAt[i] ?? -1;
    if (other >= 0 && other < q) before = true;
    if (other > q) after = true;
  }
  return `${before}/${after}`;
}
