import type { Look } from "./typography.ts";

const READ = 2000;
const QUOTED = /[“"][^”"]*[”"]?/g;
/** In a dialogue so many paragraphs speak of "you" or of "me", one that speaks of both counted twice. */
const LEAST_PERSONAL = 0.6;

/** People who talk say "I" and "you"; who tells of others says it between quotation marks. */
export function isPersonal(text: string, looks: readonly Look[]): boolean {
  const personal = (look: Look) => Number(speaksToYou(text, look)) + Number(speaksOfMe(text, look));
  return looks.reduce((sum, look) => sum + personal(look), 0) >= LEAST_PERSONAL * looks.length;
}

/** "What did you do?" */
export const speaksToYou = (text: string, look: Look): boolean => /\byou/i.test(unquoted(text, look));
const speaksOfMe = (text: string, look: Look): boolean => /\b(?:I|my|we)\b/.test(unquoted(text, look));

const unquoted = (text: string, { words }: Look): string =>
  text.slice(words.start, Math.min(words.end, words.start + READ)).replace(QUOTED, "");
