import type { Lexicon } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import { inList, wordFlags } from "../../../vocabulary.ts";
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

const NOTHING: readonly string[] = [];

const isDeed = madeOnce((deeds: Lexicon) => wordFlags((word) => (wordsTo(deeds).has(word) ? 1 : 0)));

/** For each name what its bearer can be called for what the article says they do: "directed by Ito", "Ansah’s first score", "Vos, who plays". */
export function deedsIn({ doc: { tokens, mentions }, lexicons }: Scene): (m: number) => readonly string[] {
  const { lower, id, vocabulary } = tokens;
  const nouns = wordsTo(lexicons.deeds);
  const deeds = isDeed(lexicons.deeds)(vocabulary);
  const isPreposition = inList(lexicons["source-prepositions"])(vocabulary);
  const isRelative = inList(lexicons.relatives)(vocabulary);
  const at = (i: number) => (deeds[id[i] ?? -1] === 1 ? (nouns.get(lower[i] ?? "") ?? NOTHING) : NOTHING);
  return (m) => {
    const { first, last } = mentions[m] ?? { first: 0, last: 0 };
    if (isPreposition[id[first - 1] ?? -1] === 1) return at(first - 2);
    if (lower[last] === "'s") {
      for (let i = last + 1; i <= last + 1 + BETWEEN; i++) if (at(i).length > 0) return at(i);
      return NOTHING;
    }
    const verb = lower[last] === "," ? last + 1 : last;
    return at(isRelative[id[verb] ?? -1] === 1 ? verb + 1 : last);
  };
}
