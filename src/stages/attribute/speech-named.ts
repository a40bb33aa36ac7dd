/** Signs that words in marks are named, written or shown, and not said: "known as", a sign, capitals. */
import { numberOf, whole, yes } from "../../feature-values.ts";
import { keptForOne } from "../../remembered.ts";
import { inList } from "../../vocabulary.ts";
import type { AttributeDoc, Scene } from "./scene.ts";

/** How far before the mark a word of naming is looked for, and around it a thing that is written on. */
const [NAMING, WRITTEN] = [3, 25];
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
  return {
    naming,
    named: naming === NO ? NO : YES,
    article: articleOf(scene, first + 1),
    noun: nounBefore(scene, first),
    shown: yes(isShownBefore(scene, q)),
    adjacent: yes(isAdjacent(scene, q)),
    written: yes(isWritten(scene, q)),
    capitals: yes(isCapitals(words)),
    main: yes(scene.doc.quotations[q]?.kind === mainKind(scene.doc)),
  };
}

/** How many tokens before the mark a word of naming stands in its sentence: known as the “lamp girls” → 3. */
function namingBefore(scene: Scene, first: number): number {
  const { doc, lexicons, sentenceAt } = scene;
  const { id, vocabulary } = doc.tokens;
  const names = inList(lexicons["naming-words"])(vocabulary);
  for (let back = 1; back <= NAMING; back++) {
    const i = first - back;
    if (i < 0 || sentenceAt[i] !== sentenceAt[first]) break;
    if (names[id[i] ?? 0] === 1) return whole(back);
  }
  return first > 0 && doc.tokens.lower[first - 1] === "as" && isNamedAs(scene, first) ? AS_NAMED : NO;
}

const [NO, YES, AS_NAMED] = [numberOf("no"), numberOf("yes"), numberOf("as")];

/** Known to the whole crew as “Big Marta”: the word of naming stands further off. */
function isNamedAs({ doc, lexicons, sentenceAt }: Scene, first: number): boolean {
  for (let i = first - 2; i >= first - AS && sentenceAt[i] === sentenceAt[first]; i--)
    if (lexicons["naming-words"].has(doc.tokens.lower[i] ?? "")) return true;
  return false;
}

/** The article or owner that the words open with: “a gift”, “the lamp girls”, “my boat”. */
function articleOf({ doc: { tokens }, lexicons }: Scene, i: number): number {
  const word = tokens.lower[i] ?? "";
  if (lexicons.articles.has(word)) return numberOf(word);
  return lexicons.possessives.has(word) ? MY : NONE;
}

const [MY, NONE] = [numberOf("my"), numberOf("none")];

/** The last noun of something said before the mark: her answer was “stamps”. */
function nounBefore({ doc, lexicons, sentenceAt }: Scene, first: number): number {
  const { id, vocabulary } = doc.tokens;
  const isNoun = inList(lexicons["speech-nouns"])(vocabulary);
  for (let back = 1; back <= NOUN; back++) {
    const i = first - back;
    if (i < 0 || sentenceAt[i] !== sentenceAt[first]) break;
    if (isNoun[id[i] ?? 0] === 1) return back <= 2 ? CLOSE : FAR;
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
  const { doc, ranges, sentenceAt, lexicons } = scene;
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  const { id, vocabulary } = doc.tokens;
  const isNeuter = inList(lexicons["neuter-pronouns"])(vocabulary);
  const is = (i: number) => isNeuter[id[i] ?? -1] === 1;
  if (!is(last) && !is(first - 2) && !is(first - 3)) return false;
  const sentence = sentenceAt[first] ?? 0;
  const before = sentence > 0 ? doc.sentences[sentence - 1] : undefined;
  if (!before) return false;
  for (let i = before.first; i < Math.min(before.last, before.first + WRITTEN); i++)
    if (lexicons.inscriptions.has(doc.tokens.lower[i] ?? "")) return true;
  return false;
}

/** A sign on the door said “…”; “…”, read a banner. */
function isWritten({ doc, lexicons, ranges, sentenceAt, quotationAt }: Scene, q: number): boolean {
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  const { tokens } = doc;
  const isInscription = inList(lexicons.inscriptions)(tokens.vocabulary);
  const sentence = sentenceAt[first];
  const is = (i: number) => isInscription[tokens.id[i] ?? 0] === 1 && quotationAt[i] === -1;
  const from = Math.max(0, first - WRITTEN);
  for (let i = first - 1; i >= from && sentenceAt[i] === sentence; i--) if (is(i)) return true;
  const to = Math.min(tokens.count, last + WRITTEN);
  for (let i = last; i < to && sentenceAt[i] === sentence; i++) if (is(i)) return true;
  return false;
}

/** "NO BOAT, NO BREAD": more than one word, all in capitals. */
const isCapitals = (words: string): boolean =>
  !/[a-z]/.test(words) &&
  !/\p{Ll}/u.test(words) &&
  words.split(/\s/).filter((word) => /\p{Lu}{2}/u.test(word)).length > 1;

/** The kind of mark that the article sets most of its quotations in. */
const mainKind = keptForOne(({ quotations }: AttributeDoc): string => {
  const counts = new Map<string, number>();
  for (const { kind, parent } of quotations)
    if (parent === null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["double", 0])[0];
});
