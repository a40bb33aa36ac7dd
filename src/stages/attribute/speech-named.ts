/** Signs that words in marks are named, written or shown, and not said: "known as", a sign, capitals. */
import { numberOf, whole, yes } from "../../feature-values.ts";
import { keptForOne } from "../../remembered.ts";
import { SIGN } from "./clause-words.ts";
import type { AttributeDoc, Scene } from "./scene.ts";
import { hasSign, INSCRIPTION, NAMING, NEUTER, POSSESSIVE, SPEECH_NOUN } from "./word-signs.ts";

/** How far before the mark a word of naming is looked for, and around it a thing that is written on. */
const [CLOSEST, WRITTEN] = [3, 25];
/** How far before "as" a word of naming is looked for, and before the mark a noun of speech. */
const [AS, NOUN] = [10, 8];

/** The values of `SAID` that say it. */
interface Named {
  readonly naming: number;
  readonly named: number;
  readonly article: number;
  readonly noun: number;
  readonly shown: number;
  readonly adjacent: number;
  readonly written: number;
  readonly capitals: number;
  readonly main: number;
}

export function namedAs(scene: Scene, q: number, words: string): Named {
  const { first } = scene.ranges[q] ?? { first: 0 };
  const naming = namingBefore(scene, first);
  const isTold = (scene.words.held & INSCRIPTION) !== 0;
  return {
    naming,
    named: naming === NO ? NO : YES,
    article: articleOf(scene, first + 1),
    noun: nounBefore(scene, first),
    shown: yes(isTold && isShownBefore(scene, q)),
    adjacent: yes(isAdjacent(scene, q)),
    written: yes(isTold && isWritten(scene, q)),
    capitals: yes(isCapitals(words)),
    main: yes(scene.doc.quotations[q]?.kind === mainKind(scene.doc.quotations)),
  };
}

/** How many tokens before the mark a word of naming stands in its sentence: known as the “lamp girls” → 3. */
function namingBefore(scene: Scene, first: number): number {
  const { sentenceAt } = scene;
  const { signs } = scene.words;
  for (let back = 1; back <= CLOSEST; back++) {
    const i = first - back;
    if (i < 0 || sentenceAt[i] !== sentenceAt[first]) break;
    if (hasSign(signs, i, NAMING)) return whole(back);
  }
  return hasSign(scene.words.clauseSigns, first - 1, SIGN.as) && isNamedAs(scene, first) ? AS_NAMED : NO;
}

const [NO, YES, AS_NAMED] = [numberOf("no"), numberOf("yes"), numberOf("as")];

/** Known to the whole crew as “Big Marta”: the word of naming stands further off. */
function isNamedAs(scene: Scene, first: number): boolean {
  const { sentenceAt } = scene;
  const { signs } = scene.words;
  for (let i = first - 2; i >= first - AS && sentenceAt[i] === sentenceAt[first]; i--)
    if (hasSign(signs, i, NAMING)) return true;
  return false;
}

/** The article or owner that the words open with: “a gift”, “the lamp girls”, “my boat”. */
function articleOf({ doc, words: { signs, clauseSigns } }: Scene, i: number): number {
  if (hasSign(clauseSigns, i, SIGN.article)) return numberOf(doc.tokens.lower[i]);
  return hasSign(signs, i, POSSESSIVE) ? MY : NONE;
}

const [MY, NONE] = [numberOf("my"), numberOf("none")];

/** The last noun of something said before the mark: her answer was “stamps”. */
function nounBefore(scene: Scene, first: number): number {
  const { sentenceAt } = scene;
  const { signs } = scene.words;
  for (let back = 1; back <= NOUN; back++) {
    const i = first - back;
    if (i < 0 || sentenceAt[i] !== sentenceAt[first]) break;
    if (hasSign(signs, i, SPEECH_NOUN)) return back <= 2 ? CLOSE : FAR;
  }
  return NO;
}

const [CLOSE, FAR] = [numberOf("close"), numberOf("far")];

/** “A,” “B,” “C”: words in marks side by side. */
function isAdjacent({ ranges, quotationAt }: Scene, q: number): boolean {
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  return (quotationAt[first - 1] ?? -1) >= 0 || (quotationAt[last] ?? -1) >= 0;
}

/** There is a sign by the door. “…,” it says: what is written on was told in the sentence before. */
function isShownBefore(scene: Scene, q: number): boolean {
  const { doc, ranges, sentenceAt } = scene;
  const { signs } = scene.words;
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  const is = (i: number) => hasSign(signs, i, NEUTER);
  if (!is(last) && !is(first - 2) && !is(first - 3)) return false;
  const sentence = sentenceAt[first] ?? 0;
  const before = sentence > 0 ? doc.sentences[sentence - 1] : undefined;
  if (!before) return false;
  for (let i = before.first; i < Math.min(before.last, before.first + WRITTEN); i++)
    if (hasSign(signs, i, INSCRIPTION)) return true;
  return false;
}

/** A sign on the door said “…”; “…”, read a banner. */
function isWritten(scene: Scene, q: number): boolean {
  const { doc, ranges, sentenceAt, quotationAt } = scene;
  const { signs } = scene.words;
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  const sentence = sentenceAt[first];
  const is = (i: number) => hasSign(signs, i, INSCRIPTION) && quotationAt[i] === -1;
  const from = Math.max(0, first - WRITTEN);
  for (let i = first - 1; i >= from && sentenceAt[i] === sentence; i--) if (is(i)) return true;
  const to = Math.min(doc.tokens.count, last + WRITTEN);
  for (let i = last; i < to && sentenceAt[i] === sentence; i++) if (is(i)) return true;
  return false;
}

/** "NO BOAT, NO BREAD": more than one word, all in capitals. */
const isCapitals = (words: string): boolean =>
  !/[a-z]/.test(words) &&
  !/\p{Ll}/u.test(words) &&
  words.split(/\s/).filter((word) => /\p{Lu}{2}/u.test(word)).length > 1;

/** The kind of mark that the article sets most of its quotations in. */
const mainKind = keptForOne((quotations: AttributeDoc["quotations"]): string => {
  const counts = new Map<string, number>();
  for (const { kind, parent } of quotations)
    if (parent === null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["double", 0])[0];
});
