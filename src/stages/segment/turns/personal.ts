import type { Look } from "./typography.ts";

const READ = 2000;
const QUOTED = /[“"][^”"]*[”"]?/g;
/** In a dialogue so many paragraphs speak of "you" or of "me", one that speaks of both counted twice; fewer where many ask. */
const LEAST_PERSONAL = 0.6;
const LEAST_WHERE_MANY_ASK = 0.4;
const MANY_ASK = 0.2;

/** People who talk say "I" and "you"; who tells of others says it between quotation marks. */
export function isPersonal(text: string, looks: readonly Look[]): boolean {
  const personal = (look: Look) => Number(speaksToYou(text, look)) + Number(speaksOfMe(text, look));
  const asking = looks.filter((look) => look.asks).length;
  const least = asking >= MANY_ASK * looks.length ? LEAST_WHERE_MANY_ASK : LEAST_PERSONAL;
  return looks.reduce((sum, look) => sum + personal(look), 0) >= least * looks.length;
}

/** "What did you do?" */
export const speaksToYou = (text: string, look: Look): boolean => /\byou/i.test(unquoted(text, look));
const speaksOfMe = (text: string, look: Look): boolean =>
  /\b(?:I|[Mm]y|me|[Ww]e)\b/.test(unquoted(text, look));

const unquoted = (text: string, { words }: Look): string =>
  text.slice(words.start, Math.min(words.end, words.start + READ)).replace(QUOTED, "");
