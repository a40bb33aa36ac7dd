import { feature } from "../../../feature.ts";
import { tagOf } from "../../../tokens.ts";
import { type Candidate, kindOf, placeOf, type SourceFinder, shapeOf, steps } from "../candidates.ts";

/** Trump’s claim that “…”; in his view it is “…”; Shirakawa’s answer was “stamps.” The owner of a noun of speech. */
export const owner: SourceFinder = {
  name: "owner",
  propose: (grounds, q) => {
    const { tokens, mentions } = grounds.doc;
    const { range, sentence } = placeOf(grounds, q);
    if (!sentence) return [];
    const found: Candidate[] = [];
    const shape = shapeOf(grounds, q);
    for (let i = Math.max(sentence.first, range.first - 60); i < range.first; i++) {
      const m = owningAt(i);
      const noun = m === null ? -1 : nounAfter(i);
      if (m === null || noun < 0 || grounds.masked[i]) continue;
      const word = tokens.lower[noun] ?? "";
      const known = grounds.lexicons["speech-nouns"].has(word) ? "known" : "other";
      found.push({
        method: "owner",
        mention: m,
        sameAs: null,
        cue: known === "known" ? { first: noun, last: noun + 1 } : null,
        features: [
          feature`owner`,
          feature`owner ${known}`,
          feature`owner noun=${word}`,
          feature`owner ${known} lead=${shape.lead}`,
          feature`owner kind=${kindOf(grounds, m)}`,
          feature`owner distance=${steps(range.first - noun)} ${known}`,
        ],
      });
    }
    return found;

    function owningAt(i: number): number | null {
      const m = grounds.startingAt[i] ?? -1;
      if (tagOf(tokens, i) === "PRON" && grounds.lexicons.possessives.has(tokens.lower[i] ?? ""))
        return pronounAt(i);
      const name =
        (grounds.nameAt[i] ?? -1) >= 0 && mentions[grounds.nameAt[i] ?? -1]?.first === i
          ? (grounds.nameAt[i] ?? -1)
          : m;
      const last = mentions[name]?.last ?? -1;
      return name >= 0 && /^['’]s?$/.test(tokens.word[last] ?? "") ? name : null;
    }
    function pronounAt(i: number): number | null {
      for (let m = grounds.startingAt[i] ?? -1; m >= 0 && mentions[m]?.first === i; m++)
        if (mentions[m]?.form === "pronoun") return m;
      return null;
    }
    function nounAfter(i: number): number {
      const m = mentions[owningAt(i) ?? -1];
      let noun = m ? m.last : i + 1;
      if (/^['’]s?$/.test(tokens.word[noun] ?? "")) noun++;
      while (noun < range.first && (tagOf(tokens, noun) === "ADJ" || tagOf(tokens, noun + 1) === "NOUN"))
        noun++;
      return noun < range.first && tagOf(tokens, noun) === "NOUN" ? noun : -1;
    }
  },
};
