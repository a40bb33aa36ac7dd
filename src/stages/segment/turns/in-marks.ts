import type { Quotation, Turn } from "../../../document.ts";
import { type Opener, openerAt, type Page } from "./opener.ts";
import { askingIn, FEWEST_ASKING } from "./typography.ts";

/** A dialogue: of all that stands between the answers, so much asks. */
const LEAST_ASKING = 0.5;

/** "How do you know?" and then "“You never do.”": answers that are nothing but words in quotation marks. */
export function openersInMarks(page: Page, quotations: readonly Quotation[]): Opener[] {
  if (askingIn(page.looks) < FEWEST_ASKING) return [];
  const answers = wholeBlocks(page, quotations);
  const between = betweenThem(page, answers);
  const asking = between.filter((block) => page.looks[block]?.asks).length;
  if (asking < FEWEST_ASKING || asking < LEAST_ASKING * between.length) return [];
  return between.flatMap((block): Opener[] => {
    const answer = answers.get(block + 1);
    if (!answer) return [];
    const { spans } = answer;
    return [
      openerAt(page, block, "interviewer", "marks"),
      { ...openerAt(page, block + 1, "interviewee", "marks"), spans },
    ];
  });
}

/** The quotations that fill their blocks, by the first of these. */
function wholeBlocks({ doc: { blocks } }: Page, quotations: readonly Quotation[]): Map<number, Quotation> {
  const starts = new Map(blocks.map((block, i) => [block.start, i]));
  const ends = new Set(blocks.map((block) => block.end));
  const found = quotations.flatMap((quotation) => {
    const block = starts.get(quotation.outer.start);
    const whole = quotation.parent === null && ends.has(quotation.outer.end);
    return block !== undefined && whole ? [[block, quotation] as const] : [];
  });
  return new Map(found);
}

/** The blocks from the first question on that stand in no answer. */
function betweenThem(page: Page, answers: ReadonlyMap<number, Quotation>): number[] {
  const [first] = answers.keys();
  if (first === undefined) return [];
  const found: number[] = [];
  let end = 0;
  page.doc.blocks.forEach((block, i) => {
    end = Math.max(end, answers.get(i)?.outer.end ?? 0);
    if (i >= first - 1 && block.start >= end && !page.isSilent(i)) found.push(i);
  });
  return found;
}

/** So many letters tell what a quotation repeats. */
const HEAD = 24;

/** The quotations that are no turn themselves, nor one that is set large beside them: “You never do”. */
export function besidesTurns(
  text: string,
  quotations: readonly Quotation[],
  turns: readonly Turn[],
): Quotation[] {
  const spans = turns.flatMap((turn) => (turn.setting === "marks" ? turn.spans.slice(0, 1) : []));
  if (spans.length === 0) return [...quotations];
  const starts = new Set(spans.map(({ start }) => start));
  const heads = new Set(spans.map(({ start }) => text.slice(start, start + HEAD)));
  const places: number[] = [];
  const kept: Quotation[] = [];
  for (const quotation of quotations) {
    const start = quotation.spans[0]?.start ?? 0;
    const drops =
      quotation.parent === null && (starts.has(start) || heads.has(text.slice(start, start + HEAD)));
    places.push(drops ? -1 : kept.length);
    const parent = quotation.parent === null ? -1 : (places[quotation.parent] ?? -1);
    if (!drops) kept.push({ ...quotation, parent: parent < 0 ? null : parent });
  }
  return kept;
}
