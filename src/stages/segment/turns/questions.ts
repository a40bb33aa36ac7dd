/** Turns that no label begins: questions that are set apart by type, or that nothing but their words marks. */
import type { TurnSetting } from "../../../document.ts";
import { type Opener, openerAt, type Page } from "./opener.ts";
import { setApart } from "./set-apart.ts";
import type { Look } from "./typography.ts";
import { unmarkedQuestions } from "./unmarked.ts";

/** Questions in bold, in italics, as headings …, and what answers them. */
export function setApartOpeners(page: Page, taken: ReadonlySet<number>): Opener[] {
  const { doc, looks, isSilent } = page;
  const set = looks.filter(({ settings }) => settings.size > 0);
  if (set.length === 0) return [];
  const speaking = set.filter(({ block }) => !isSilent(block) || mayAsk(page, block));
  const apart = setApart(doc.text, doc.blocks, speaking, looks, taken);
  return apart ? questionOpeners(page, apart.questions, apart.setting, taken) : [];
}

/** A heading, or "(inaudible)" in bold: nobody's words in an answer, a question where it is set as one. */
const mayAsk = ({ doc: { text, blocks } }: Page, block: number): boolean =>
  blocks[block]?.kind === "heading" || /^[([]/.test(text.charAt(blocks[block]?.start ?? 0));

/** A question that is set apart, and the answer after it. */
function questionOpeners(
  page: Page,
  questions: ReadonlySet<number>,
  setting: TurnSetting,
  taken: ReadonlySet<number>,
): Opener[] {
  const found: Opener[] = [];
  let asked = false;
  for (const look of page.looks) {
    const { block } = look;
    if (questions.has(block)) {
      if (asked && found.at(-1)?.block === block - 1 && setting !== "heading") continue;
      found.push(openerAt(page, block, "interviewer", setting, look.words.start));
      const answer = answerInside(page, look, setting);
      found.push(...answer);
      asked = answer.length === 0;
    } else if (taken.has(block)) asked = false;
    else if (asked && !page.isSilent(block)) {
      found.push(openerAt(page, block, "interviewee", "between"));
      asked = false;
    }
  }
  return found;
}

/** "**Why?** Because.": question and answer in one paragraph. */
function answerInside(page: Page, { block, lead }: Look, setting: TurnSetting): Opener[] {
  if (lead === null || (setting !== "lead-bold" && setting !== "bold")) return [];
  return [{ ...openerAt(page, block, "interviewee", "between", lead), at: lead }];
}

/** A dialogue that nothing marks: a turn begins where asking and answering change. */
export function unmarkedOpeners(page: Page): Opener[] {
  const { doc, looks, isSilent, unmarked } = page;
  const questions = unmarkedQuestions(doc, looks, isSilent, unmarked);
  if (questions === null || questions.size === 0) return [];
  const first = questions.values().next().value ?? 0;
  let asked: boolean | null = null;
  return doc.blocks.flatMap((_, i): Opener[] => {
    const asks = questions.has(i);
    if (i < first || isSilent(i) || asks === asked) return [];
    asked = asks;
    return [openerAt(page, i, asks ? "interviewer" : "interviewee", "unmarked")];
  });
}
