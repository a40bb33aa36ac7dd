import { SIGN } from "../clause-words.ts";
import type { Gender } from "../gender.ts";
import type { Scene } from "../scene.ts";
import { FEMALE_NOUN, hasSign, MALE_NOUN, type WordSigns } from "../word-signs.ts";

/** "her father, the carpenter Iñaki Ibáñez"; "Aminata Koffi, his sister": the noun beside a name tells a gender that the name does not. */
export function toldByKin(scene: Scene, besides: Int32Array, words: WordSigns): (Gender | undefined)[] {
  const { mentions } = scene.doc;
  const told = new Array<Gender | undefined>(scene.doc.entities.length).fill(undefined);
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m];
    if (mention?.form !== "nominal") continue;
    const noun = (words[mention.last - 1] ?? 0) & (FEMALE_NOUN | MALE_NOUN);
    if (noun === 0) continue;
    const beside = besides[m] ?? -1;
    const entity = beside >= 0 ? beside : beyond(scene, mention.last, besides);
    if (entity >= 0) told[entity] ??= noun === FEMALE_NOUN ? "female" : "male";
  }
  return told;
}

/** The name behind a second description: "her father, the carpenter Iñaki Ibáñez"; −1 for none. */
function beyond({ doc, startingAt, words }: Scene, last: number, besides: Int32Array): number {
  if (!hasSign(words.clauseSigns, last, SIGN.comma)) return -1;
  const next = startingAt[last + 1] ?? -1;
  return doc.mentions[next]?.form === "nominal" ? (besides[next] ?? -1) : -1;
}
