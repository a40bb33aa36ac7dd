/** What each turn does: it asks, it answers the turn before it, or it states. */
import type { Utterance } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { textOf } from "../../span.ts";
import { acting } from "./copy-of.ts";

/** A turn among its neighbours. */
interface Place {
  readonly turn: Utterance;
  readonly words: string;
  /** Whether the turn before it asks somebody else. */
  readonly answers: boolean;
  readonly next: Utterance | undefined;
}

/** Turns in order, each with its act; an answer tells which turn it answers. */
export function withActs(text: string, turns: readonly Utterance[], lexicons: Lexicons): Utterance[] {
  const acted: Utterance[] = [];
  for (const [i, turn] of turns.entries()) {
    const before = acted.at(-1);
    const words = turn.spans.map((span) => textOf(text, span)).join(" ");
    const answers = before?.act === "question" && isOther(before, turn);
    const place = { turn, words, answers, next: turns[i + 1] };
    const asks = turn.part === "interviewer" ? leads(place, lexicons) : asksBack(place);
    if (asks) acted.push(acting(turn, "question"));
    else acted.push(answers ? acting(turn, "answer", i - 1) : turn);
  }
  return acted;
}

/**
 * Who interviews is to be answered, with "?" or without: "Tell us about the honey." Not with thanks, not to a guest who asks
 * ("Are you on the bus home?" "I am tonight."), and not when nobody or another interviewer speaks next.
 */
function leads({ words, answers, next }: Place, lexicons: Lexicons): boolean {
  if (words.includes("?")) return true;
  const isMet = next !== undefined && next.part !== "interviewer";
  return isMet && !answers && !thanks(words, lexicons);
}

/** "All six hundred?" A guest asks who has not been asked himself, and somebody goes on. */
const asksBack = ({ turn, words, answers, next }: Place): boolean =>
  !answers && next !== undefined && isOther(next, turn) && ENDS_ASKING.test(words);

const ENDS_ASKING = /\?["'”’)\]]{0,3}$/;

/** Two voices that nobody names and no label tells apart are taken for two. */
const isOther = (one: Utterance, other: Utterance): boolean =>
  one.part !== other.part || one.speaker !== other.speaker || one.speaker === null;

function thanks(words: string, lexicons: Lexicons): boolean {
  const lower = words.toLowerCase();
  return [...lexicons.thanks].some((phrase) => lower.includes(phrase));
}
