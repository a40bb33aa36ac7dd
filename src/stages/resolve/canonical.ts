import type { EntityType, Mention } from "../../document.ts";
import { isSmall } from "../../letters.ts";
import { surfaceOf } from "./forms.ts";

/** The name of an entity and its other forms, in order of first use. */
export interface Naming {
  readonly name: string;
  readonly aliases: readonly string[];
}

interface Surface {
  readonly text: string;
  count: number;
}

/**
 * The fullest form: most words, capitals mixed with small letters, then the most frequent, then the first; misspelled
 * and abbreviated forms are short of words or seldom, and so lose. A listed name yields only to one in more words.
 */
export function canonicalName(
  text: string,
  mentions: readonly Mention[],
  type: EntityType,
  listed: string | null,
): Naming {
  const surfaces = new Map<string, Surface>();
  for (const mention of mentions) {
    const form = surfaceOf(text, mention);
    const known = surfaces.get(form) ?? { text: form, count: 0 };
    known.count++;
    surfaces.set(form, known);
  }
  const all = [...surfaces.values()];
  const best = all.reduce<Surface | null>(
    (top, s) => (top && rank(top, type) >= rank(s, type) ? top : s),
    null,
  );
  const fullest = best && wordsIn(best.text) > wordsIn(listed ?? "") ? best.text : (listed ?? "");
  const name = type === "person" ? givenFirst(fullest) : fullest;
  return { name, aliases: all.map((s) => s.text).filter((s) => s !== name) };
}

const wordsIn = (name: string): number => (name === "" ? 0 : name.split(/[\s-]+/u).length);

/** "Howard, Jane" of a list or a header is Jane Howard. */
const givenFirst = (name: string): string => name.replace(/^([^,]+), ([^,]+)$/u, "$2 $1");

/** Words weigh most, then case, then use: each below the one before. */
function rank(surface: Surface, type: EntityType): number {
  const words = surface.text
    .split(/[\s-]+/u)
    .filter((word) => type !== "person" || !/^\p{L}\.?$/u.test(word)).length;
  const shouts = surface.text === surface.text.toUpperCase() && /\p{L}{2}/u.test(surface.text);
  const small = isSmall(surface.text);
  const turned = surface.text.includes(", ");
  return (
    words * 1000 - (turned ? 600 : 0) - (shouts ? 500 : 0) - (small ? 300 : 0) + Math.min(surface.count, 200)
  );
}
