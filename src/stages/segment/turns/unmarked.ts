import { askingOdds, likeliestPath } from "../../../asking.ts";
import type { Block, Ingested } from "../../../document.ts";
import type { LinearModel } from "../../../models.ts";
import type { Silence } from "./no-speech.ts";
import { isPersonal, speaksToYou } from "./personal.ts";
import { askingIn, FEWEST_ASKING, type Look } from "./typography.ts";

/** The shortest dialogue that is believed without a mark. */
const FEWEST = 8;
/** A dialogue: so many of its paragraphs end in a question, and in one that is put to somebody. */
const LEAST_ASKING = 0.08;
const LEAST_ASKING_YOU = 0.04;
/** Narrative opens its paragraphs with quotation marks. */
const MOST_QUOTED = 0.15;
/** People take turns. */
const LEAST_CHANGES = 0.25;

/**
 * Questions in a Q&A that nothing sets apart: a linear model says of every paragraph whether it asks, and the best
 * sequence of asking and answering is taken.
 * @returns for each block whether the interviewer speaks; null when the article is no dialogue
 */
export function unmarkedQuestions(
  { text, blocks }: Ingested,
  looks: readonly Look[],
  isSilent: Silence,
  model: LinearModel,
): ReadonlySet<number> | null {
  if (askingIn(looks) < FEWEST_ASKING) return null;
  const spoken = looks.filter(({ block }) => blocks[block]?.kind === "paragraph" && !isSilent(block));
  if (!isDialogue(text, blocks, spoken)) return null;
  const path = likeliestPath(askingOdds(text, spoken, model), model.get("change") ?? 0);
  const changes = path.filter((asks, i) => i > 0 && asks !== path[i - 1]).length;
  if (changes < LEAST_CHANGES * path.length) return null;
  const first = spoken.findIndex((look, i) => path[i] && (look.asks || speaksToYou(text, look)));
  return new Set(spoken.flatMap((look, i) => (i >= first && path[i] ? [look.block] : [])));
}

function isDialogue(text: string, blocks: readonly Block[], spoken: readonly Look[]): boolean {
  const asking = spoken.filter((look) => look.asks);
  if (spoken.length < FEWEST || asking.length < Math.max(FEWEST_ASKING, LEAST_ASKING * spoken.length))
    return false;
  const askingYou = asking.filter((look) => speaksToYou(text, look)).length;
  if (askingYou < LEAST_ASKING_YOU * spoken.length) return false;
  const quoted = spoken.filter(({ block }) => /^[“"]/.test(text.charAt(blocks[block]?.start ?? 0))).length;
  if (quoted > MOST_QUOTED * spoken.length) return false;
  return isPersonal(text, spoken);
}
