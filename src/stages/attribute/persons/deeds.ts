import type { Lexicon } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import { SIGN } from "../clause-words.ts";
import type { Range, Scene } from "../scene.ts";
import { DEED, hasSign, RELATIVE, SOURCE_PREPOSITION, type WordSigns } from "../word-signs.ts";

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

/** What the bearer of a name can be called for what the article says they do: "directed by Ito", "Ansah’s first score", "Vos, who plays". */
export function deedsOf(scene: Scene, { first, last }: Range, words: WordSigns): readonly string[] {
  const { tokens } = scene.doc;
  if (hasSign(words, first - 1, SOURCE_PREPOSITION)) return nounsAt(scene, first - 2, words);
  const behind = scene.words.clauseSigns[last] ?? 0;
  if ((behind & SIGN.owner) !== 0 && tokens.lower[last] === "'s") {
    for (let i = last + 1; i <= last + 1 + BETWEEN; i++) {
      const nouns = nounsAt(scene, i, words);
      if (nouns.length > 0) return nouns;
    }
    return NOTHING;
  }
  const verb = (behind & SIGN.comma) !== 0 ? last + 1 : last;
  return nounsAt(scene, hasSign(words, verb, RELATIVE) ? verb + 1 : last, words);
}

const nounsAt = (scene: Scene, i: number, words: WordSigns): readonly string[] =>
  hasSign(words, i, DEED)
    ? (wordsTo(scene.lexicons.deeds).get(scene.doc.tokens.lower[i] ?? "") ?? NOTHING)
    : NOTHING;
