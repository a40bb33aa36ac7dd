import type { Lexicons } from "./lexicons.ts";

export type NobodyLabels = Pick<Lexicons, "asker-labels" | "answerer-labels" | "crowd-labels">;

/** "JOURNALIST", "Audience 2", "Unidentified Male #2": a label that stands for many, or for an unknown voice. */
export function isCrowd(key: string, lexicons: Pick<Lexicons, "crowd-labels">): boolean {
  return lexicons["crowd-labels"].has(unnumbered(key)) || /^(?:unidentified|unknown) /.test(key);
}

/** "Q", "MODERATOR", "A", "THE WITNESS": a label that says who asks or who answers, and names nobody. */
export const isPart = (key: string, lexicons: Pick<Lexicons, "asker-labels" | "answerer-labels">): boolean =>
  lexicons["asker-labels"].has(key) || lexicons["answerer-labels"].has(key);

/** A label that no person bears as a name, counted or not: "Speaker 2". */
export const isNobody = (key: string, lexicons: NobodyLabels): boolean =>
  isPart(unnumbered(key), lexicons) || isCrowd(key, lexicons);

/** "speaker" of "speaker 2", "guest" of "guest #1". */
export const unnumbered = (key: string): string => key.replace(/(?:(?<!\s)\s+)?#?(?<!\d)\d+$/, "");
