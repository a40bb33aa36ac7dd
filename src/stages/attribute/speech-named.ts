/** Signs that words in marks are named, written or shown, and not said: "known as", a sign, capitals. */
import { type Feature, feature, type Value } from "../../feature.ts";
import { madeOnce } from "../../remembered.ts";
import { tagOf } from "../../tokens.ts";
import { inList } from "../../vocabulary.ts";
import type { AttributeDoc, Scene } from "./scene.ts";

/** How far before the mark a word of naming is looked for, and around it a thing that is written on. */
const [NAMING, WRITTEN] = [3, 25];

/** The form of the words, as the other features know it. */
interface Form {
  readonly size: Value;
  readonly cue: Value;
  readonly placed: Value;
  readonly words: string;
}

export function namedFeatures(scene: Scene, q: number, { size, cue, placed, words }: Form): Feature[] {
  const { first } = scene.ranges[q] ?? { first: 0 };
  const naming = namingBefore(scene, first);
  const opening = tagOf(scene.doc.tokens, first + 1);
  const written = isWritten(scene, q);
  const main = scene.doc.quotations[q]?.kind === mainKind(scene.doc);
  return [
    feature`naming=${naming} size=${size}`,
    feature`naming=${naming} opening=${opening}`,
    feature`opening=${opening} size=${size}`,
    feature`opening=${opening} cue=${cue}`,
    feature`written=${written} size=${size}`,
    feature`written=${written} cue=${cue}`,
    feature`capitals=${isCapitals(words)}`,
    feature`place=${placed} main=${main}`,
    feature`main=${main} size=${size}`,
  ];
}

/** How many tokens before the mark a word of naming stands in its sentence: known as the “lamp girls” → 3. */
function namingBefore({ doc, lexicons, sentenceAt }: Scene, first: number): string {
  for (let back = 1; back <= NAMING; back++) {
    const i = first - back;
    if (i < 0 || sentenceAt[i] !== sentenceAt[first]) break;
    if (lexicons["naming-words"].has(doc.tokens.lower[i] ?? "")) return `${back}`;
  }
  return "no";
}

/** A sign on the door said “…”; “…”, read a banner. */
function isWritten({ doc, lexicons, ranges, sentenceAt, quotationAt }: Scene, q: number): boolean {
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  const { tokens } = doc;
  const isInscription = inList(lexicons.inscriptions)(tokens.vocabulary);
  const to = Math.min(tokens.count, last + WRITTEN);
  for (let i = Math.max(0, first - WRITTEN); i < to; i++) {
    if (!isInscription[tokens.id[i] ?? 0] || quotationAt[i] !== -1) continue;
    const beside = i < first || i >= last;
    if (beside && sentenceAt[i] === sentenceAt[first]) return true;
  }
  return false;
}

/** "NO BOAT, NO BREAD": more than one word, all in capitals. */
const isCapitals = (words: string): boolean =>
  !/\p{Ll}/u.test(words) && words.split(/\s/).filter((word) => /\p{Lu}{2}/u.test(word)).length > 1;

/** The kind of mark that the article sets most of its quotations in. */
const mainKind = madeOnce(({ quotations }: AttributeDoc): string => {
  const counts = new Map<string, number>();
  for (const { kind, parent } of quotations)
    if (parent === null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["double", 0])[0];
});
