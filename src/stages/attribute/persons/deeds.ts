import type { Lexicon } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import type { Scene } from "../scene.ts";

/** Each word of a list of pairs to what goes with it: "directed" to "director", "score" to "composer". */
export const wordsTo: (pairs: Lexicon) => ReadonlyMap<string, readonly string[]> = madeOnce((pairs) => {
  const nouns = new Map<string, string[]>();
  for (const pair of pairs) {
    const [word = "", noun = ""] = pair.split(" ");
    nouns.set(word, [...(nouns.get(word) ?? []), noun]);
  }
  return nouns;
});

/** How many words stand at most between an owner and what is owned: "Ansah’s first orchestral score". */
const BETWEEN = 2;

/** What somebody can be called for what the article says they do: "directed by Ito", "Ansah’s first score", "Vos, who plays". */
export function calledFor(scene: Scene, m: number): string[] {
  const { tokens, mentions } = scene.doc;
  const { first, last } = mentions[m] ?? { first: 0, last: 0 };
  const nouns = wordsTo(scene.lexicons.deeds);
  const at = (i: number) => nouns.get(tokens.lower[i] ?? "") ?? [];
  if (scene.lexicons["source-prepositions"].has(tokens.lower[first - 1] ?? "")) return [...at(first - 2)];
  if (tokens.lower[last] === "'s") {
    for (let i = last + 1; i <= last + 1 + BETWEEN; i++) if (at(i).length > 0) return [...at(i)];
    return [];
  }
  const verb = tokens.lower[last] === "," ? last + 1 : last;
  const relative = scene.lexicons.relatives.has(tokens.lower[verb] ?? "");
  return [...at(relative ? verb + 1 : last)];
}
