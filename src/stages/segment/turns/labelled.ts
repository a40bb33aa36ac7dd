/** Turns with labels, and turns without one between them. */
import type { Ingested } from "../../../document.ts";
import { textOf } from "../../../span.ts";
import type { Candidate } from "./labels.ts";
import type { Line } from "./lines.ts";
import { type Opener, openerAt, type Page } from "./opener.ts";
import { unlabelledQuestions } from "./unlabelled.ts";

/** "ADA POMFRET: Why?", "Q. Why?" */
export function labelOpener(
  { text }: Ingested,
  { whole, name, key, line, aside }: Candidate,
  lines: readonly Line[],
  words: Page["words"],
): Opener {
  const asks = words["asker-labels"].has(key);
  const answers = words["answerer-labels"].has(key);
  return {
    block: lines[line]?.block ?? 0,
    at: whole.start,
    from: whole.end,
    label: { ...name, name: textOf(text, name), key, aside: aside && textOf(text, aside) },
    part: asks ? "interviewer" : answers ? "interviewee" : null,
    setting: "label",
  };
}

/** "Q: Where do you begin?" and then an answer with no label: what follows each question. */
export function answersBetween(page: Page, labelled: readonly Opener[]): Opener[] {
  if (!labelled.every((opener) => opener.part === "interviewer")) return [];
  const taken = new Set(labelled.map((opener) => opener.block));
  return labelled.flatMap(({ block: question }): Opener[] => {
    const at = spokenAfter(page, question);
    return at === null || taken.has(at) ? [] : [openerAt(page, at, "interviewee", "between")];
  });
}

/** Questions with no label, where only the answers have one. */
export function questionsBetween(page: Page, labelled: readonly Opener[]): Opener[] {
  const { looks, isSilent } = page;
  const alone = labelled.some(({ block, from }) => from >= (page.doc.blocks[block]?.end ?? 0));
  if (alone || labelled.some(({ part }) => part === "interviewer")) return [];
  const labels = labelled.map(({ block }) => block);
  const questions = unlabelledQuestions(looks, labels, isSilent);
  if (questions.length === 0) return [];
  const asked = new Set(questions);
  return [
    ...questions.map((block) => openerAt(page, block, "interviewer", "unmarked")),
    ...calledByName(page, labelled).filter(({ block }) => !asked.has(block)),
  ];
}

/** "Ada, is it loud?" and then "It is.", both without a label: whom the question calls by name need not be named again. */
function calledByName(page: Page, labelled: readonly Opener[]): Opener[] {
  const { text, blocks } = page.doc;
  const taken = new Set(labelled.map(({ block }) => block));
  const labels = new Map(labelled.flatMap(({ label }) => (label ? [[label.name, label] as const] : [])));
  return blocks.flatMap((block, question): Opener[] => {
    const head = text.slice(block.start, Math.min(block.end, block.start + LONGEST_CALL));
    const called = labels.get(CALL.exec(head)?.[1] ?? "");
    const answer = spokenAfter(page, question);
    if (!called || taken.has(question) || page.isSilent(question) || answer === null || taken.has(answer))
      return [];
    const label = { ...called, start: block.start, end: block.start + called.name.length };
    return [
      openerAt(page, question, "interviewer", "unmarked"),
      { ...openerAt(page, answer, null, "between"), label },
    ];
  });
}

const CALL = /^(\p{Lu}[^,.?!:]{1,40}), /u;
const LONGEST_CALL = 48;

/** The first block after another that somebody speaks. */
function spokenAfter({ doc, isSilent }: Page, block: number): number | null {
  let at = block + 1;
  while (at < doc.blocks.length && isSilent(at)) at++;
  return at < doc.blocks.length ? at : null;
}
