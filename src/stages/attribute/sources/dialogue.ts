import type { Grounds } from "../candidates.ts";
import type { Choice } from "../rank.ts";

/** Longer paragraphs are no lines of a dialogue, in tokens. */
const LONGEST_LINE = 45;

/**
 * “He said the same,” said Ana. / “He was right.” / “He was half right.” Two people take turns: a line without words
 * around it is whose line stood two before. It holds only between short lines with two speakers, or where two lines in a
 * row have no words around them; news sets further words of one speaker in paragraphs of their own.
 * @returns the quotation whose source this one has, or undefined
 */
export function dialogue(
  grounds: Grounds,
  q: number,
  choices: ReadonlyMap<number, Choice>,
): number | undefined {
  const place = grounds.placeOf[q] ?? -1;
  if (!isBareLine(grounds, q)) return undefined;
  const [last, first] = linesBefore(grounds, place);
  if (last === undefined || first === undefined) return undefined;
  const [a, b] = [rootOf(choices, first), rootOf(choices, last)];
  return a !== b && choices.has(first) ? first : undefined;
}

/** The first quotations of the two lines before. */
function linesBefore(grounds: Grounds, place: number): (number | undefined)[] {
  const lines: number[] = [];
  let block = blockOf(grounds, grounds.speech[place] ?? -1);
  for (let i = place - 1; i >= 0 && lines.length < 2; i--) {
    const other = grounds.speech[i] ?? -1;
    const there = blockOf(grounds, other);
    if (there === block) continue;
    if (block - there !== 1 || !opensLine(grounds, i)) break;
    lines.push(lineHead(grounds, i));
    block = there;
  }
  return lines;
}

/** The first quotation of the paragraph that holds the one at this place. */
function lineHead(grounds: Grounds, place: number): number {
  let i = place;
  const block = blockOf(grounds, grounds.speech[i] ?? -1);
  while (i > 0 && blockOf(grounds, grounds.speech[i - 1] ?? -1) === block) i--;
  return grounds.speech[i] ?? -1;
}

const blockOf = (grounds: Grounds, q: number): number => grounds.blockAt[grounds.ranges[q]?.first ?? 0] ?? -1;

/** A short paragraph that begins with a quotation. */
function opensLine(grounds: Grounds, place: number): boolean {
  const head = lineHead(grounds, place);
  const block = grounds.doc.blocks[blockOf(grounds, head)];
  const quotation = grounds.doc.quotations[head];
  if (!block || !quotation || quotation.outer.start !== block.start) return false;
  return isShort(grounds, head);
}

/** A short paragraph that is a quotation and nothing else. */
function isBareLine(grounds: Grounds, q: number): boolean {
  const block = grounds.doc.blocks[blockOf(grounds, q)];
  const quotation = grounds.doc.quotations[q];
  if (!block || !quotation) return false;
  return quotation.outer.start === block.start && quotation.outer.end === block.end && isShort(grounds, q);
}

function isShort(grounds: Grounds, q: number): boolean {
  const first = grounds.ranges[q]?.first ?? 0;
  return grounds.blockAt[first + LONGEST_LINE] !== grounds.blockAt[first];
}

/** The quotation or mention that a source goes back to. */
function rootOf(choices: ReadonlyMap<number, Choice>, q: number): string {
  let at = q;
  for (let choice = choices.get(at); choice && choice.sameAs !== null; choice = choices.get(at))
    at = choice.sameAs;
  return `${choices.get(at)?.mention ?? `q${at}`}`;
}
