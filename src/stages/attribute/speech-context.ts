/** What an article tells of words in marks beyond the words beside them: reported speech around them, other words in marks. */
import type { Quotation } from "../../document.ts";
import { numberOf, yes } from "../../feature-values.ts";
import { paint } from "../../paint.ts";
import type { Span } from "../../span.ts";
import type { ReportedSpeech } from "./reported.ts";
import type { Scene } from "./scene.ts";

/** What is known of the article before it is asked which quotations are speech. */
export interface Told {
  /** By token: the reported speech whose content holds it, or -1. */
  readonly reportedAt: Int32Array;
  /** By quotation: 1 when its words stand in marks once more. */
  readonly again: Uint8Array;
}

export function toldOf(scene: Scene, reported: readonly ReportedSpeech[]): Told {
  const { doc } = scene;
  const reportedAt = new Int32Array(doc.tokens.count + 1).fill(-1);
  for (let r = 0; r < reported.length; r++)
    for (const { first, last } of reported[r]?.ranges ?? []) paint(reportedAt, r, first, last);
  return { reportedAt, again: repeated(doc.text, doc.quotations) };
}

/** 1 for quotations whose words stand in marks oftener than once; only words of the same length are compared. */
function repeated(text: string, quotations: readonly Quotation[]): Uint8Array {
  const again = new Uint8Array(quotations.length);
  const lengths = new Map<number, number>();
  for (const { spans } of quotations) {
    const length = lengthOf(text, spans[0]);
    lengths.set(length, (lengths.get(length) ?? 0) + 1);
  }
  if (lengths.size === quotations.length) return again;
  const keys = quotations.map(({ spans: [span] }) =>
    (lengths.get(lengthOf(text, span)) ?? 0) > 1 ? key(text, span) : null,
  );
  const counts = new Map<string | null, number>();
  for (const each of keys) counts.set(each, (counts.get(each) ?? 0) + 1);
  return again.map((_, q) => (keys[q] != null && (counts.get(keys[q]) ?? 0) > 1 ? 1 : 0));
}

const lengthOf = (text: string, span: Span | undefined): number =>
  span ? span.end - span.start - (endsInStop(text, span) ? 1 : 0) : 0;

const endsInStop = (text: string, { start, end }: Span): boolean =>
  end > start && (text[end - 1] === "," || text[end - 1] === ".");

const key = (text: string, span: Span | undefined): string =>
  span ? text.slice(span.start, span.end - (endsInStop(text, span) ? 1 : 0)).toLowerCase() : "";

/** The values of `SAID` that say it. */
interface Context {
  readonly report: number;
  readonly owner: number;
  readonly again: number;
  readonly others: number;
}

export function contextOf(scene: Scene, told: Told, q: number): Context {
  const { doc, ranges, sentenceAt } = scene;
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  const sentence = doc.sentences[sentenceAt[first] ?? -1] ?? { first, last };
  const isInside = (i: number) => i >= 0 && (told.reportedAt[i] ?? -1) >= 0;
  return {
    report: isInside(first) ? INSIDE : isInside(first - 1) ? BESIDE : NONE,
    owner: ownerOf(scene, first),
    again: yes(told.again[q] === 1),
    others: othersIn(scene, q, sentence),
  };
}

const [INSIDE, BESIDE, NONE] = [numberOf("inside"), numberOf("beside"), numberOf("none")];

/** The type of what owns the words: "ABC’s “Good Day”". */
function ownerOf({ doc, endingAt }: Scene, first: number): number {
  if (first === 0 || !isOwner(doc.tokens.word[first - 1])) return NONE;
  const owner = endingAt[first - 2] ?? -1;
  return numberOf((owner < 0 ? undefined : doc.mentions[owner]?.type) ?? "unknown");
}

const isOwner = (word: string | undefined): boolean =>
  word === "'" || word === "’" || word === "'s" || word === "’s";

/** How much of a sentence is looked at, in tokens. */
const LONGEST = 200;

/** Whether other words in marks stand in the sentence before these, and after. */
function othersIn(
  { quotationAt }: Scene,
  q: number,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  // Quotations that are in no other are in order: the first one of the sentence tells what is before, the last one what is after.
  let from = first;
  let to = Math.min(last, first + LONGEST) - 1;
  while (from <= to && (quotationAt[from] ?? -1) < 0) from++;
  while (to > from && (quotationAt[to] ?? -1) < 0) to--;
  const before = from <= to && (quotationAt[from] ?? q) < q;
  const after = from <= to && (quotationAt[to] ?? q) > q;
  return OTHERS[(before ? 2 : 0) + (after ? 1 : 0)] ?? NONE;
}

const OTHERS = ["false/false", "false/true", "true/false", "true/true"].map(numberOf);
