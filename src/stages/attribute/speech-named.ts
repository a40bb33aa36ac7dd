/** Signs that words in marks are named, written or shown, and not said: "known as", a sign, capitals. */
import { type Feature, feature, type Value, value } from "../../feature.ts";
import { keptForOne } from "../../remembered.ts";
import { tagOf } from "../../tokens.ts";
import { inList } from "../../vocabulary.ts";
import type { AttributeDoc, Scene } from "./scene.ts";

/** How far before the mark a word of naming is looked for, and around it a thing that is written on. */
const [NAMING, WRITTEN] = [3, 25];
/** How far before "as" a word of naming is looked for, and before the mark a noun of speech. */
const [AS, NOUN] = [10, 8];

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
    ...calledFeatures(scene, q, naming, { size, cue }),
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

/** What stands around the words where they may be a name, an answer in one word, or a sign. */
function calledFeatures(
  scene: Scene,
  q: number,
  naming: string,
  { size, cue }: Pick<Form, "size" | "cue">,
): Feature[] {
  const { first } = scene.ranges[q] ?? { first: 0 };
  const before = value(scene.doc.tokens.lower[first - 1] ?? "");
  const article = articleOf(scene, first + 1);
  const named = value(naming === "no" ? "no" : "yes");
  const noun = nounBefore(scene, first);
  const shown = isShownBefore(scene, q);
  return [
    feature`named=${named} article=${article}`,
    feature`named=${named} previous=${before}`,
    feature`naming=${naming} article=${article} size=${size}`,
    feature`article=${article} size=${size} cue=${cue}`,
    feature`noun=${noun} size=${size}`,
    feature`noun=${noun} previous=${before}`,
    feature`shown=${shown} size=${size}`,
    feature`shown=${shown} cue=${cue}`,
    feature`adjacent=${isAdjacent(scene, q)} size=${size}`,
  ];
}

/** How many tokens before the mark a word of naming stands in its sentence: known as the “lamp girls” → 3. */
function namingBefore(scene: Scene, first: number): string {
  const { doc, lexicons, sentenceAt } = scene;
  const { id, vocabulary } = doc.tokens;
  const names = inList(lexicons["naming-words"])(vocabulary);
  for (let back = 1; back <= NAMING; back++) {
    const i = first - back;
    if (i < 0 || sentenceAt[i] !== sentenceAt[first]) break;
    if (names[id[i] ?? 0] === 1) return `${back}`;
  }
  return doc.tokens.lower[first - 1] === "as" && isNamedAs(scene, first) ? "as" : "no";
}

/** Known to the whole crew as “Big Marta”: the word of naming stands further off. */
function isNamedAs({ doc, lexicons, sentenceAt }: Scene, first: number): boolean {
  for (let i = first - 2; i >= first - AS && sentenceAt[i] === sentenceAt[first]; i--)
    if (lexicons["naming-words"].has(doc.tokens.lower[i] ?? "")) return true;
  return false;
}

/** The article or owner that the words open with: “a gift”, “the lamp girls”, “my boat”. */
function articleOf({ doc: { tokens }, lexicons }: Scene, i: number): string {
  const word = tokens.lower[i] ?? "";
  if (lexicons.articles.has(word)) return word;
  return lexicons.possessives.has(word) ? "my" : "none";
}

/** The last noun of something said before the mark: her answer was “stamps”. */
function nounBefore({ doc, lexicons, sentenceAt }: Scene, first: number): string {
  const { id, vocabulary } = doc.tokens;
  const isNoun = inList(lexicons["speech-nouns"])(vocabulary);
  for (let back = 1; back <= NOUN; back++) {
    const i = first - back;
    if (i < 0 || sentenceAt[i] !== sentenceAt[first]) break;
    if (isNoun[id[i] ?? 0] === 1) return back <= 2 ? "close" : "far";
  }
  return "no";
}

/** “A,” “B,” “C”: words in marks side by side. */
function isAdjacent({ ranges, quotationAt }: Scene, q: number): boolean {
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  return (quotationAt[first - 1] ?? -1) >= 0 || (quotationAt[last] ?? -1) >= 0;
}

/** There is a sign by the door. “…,” it says: what is written on was told in the sentence before. */
function isShownBefore(scene: Scene, q: number): boolean {
  const { doc, ranges, sentenceAt, lexicons } = scene;
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  const is = (i: number) => lexicons["neuter-pronouns"].has(doc.tokens.lower[i] ?? "");
  if (!is(last) && !is(first - 2) && !is(first - 3)) return false;
  const before = doc.sentences[(sentenceAt[first] ?? 0) - 1];
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
const mainKind = keptForOne(({ quotations }: AttributeDoc): string => {
  const counts = new Map<string, number>();
  for (const { kind, parent } of quotations)
    if (parent === null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["double", 0])[0];
});
