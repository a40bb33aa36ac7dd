import type { Grounds } from "../candidates.ts";

/**
 * The last pronoun or description that is a source, or stands before the last quotation, where it may name the source again;
 * −1 for none. Whom those behind it stand for changes nothing.
 */
export function lastAsked(
  { doc: { mentions }, speech, ranges }: Grounds,
  speaking: ReadonlySet<number>,
): number {
  let last = -1;
  for (const m of speaking) if (m > last && mentions[m]?.form !== "name") last = m;
  const quotation = speech.at(-1);
  const start = quotation === undefined ? 0 : (ranges[quotation]?.first ?? 0);
  let m = mentions.length - 1;
  while (m > last && (mentions[m]?.form === "name" || (mentions[m]?.first ?? 0) >= start)) m--;
  return m;
}
