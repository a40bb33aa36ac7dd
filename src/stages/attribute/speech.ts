/** Is it speech? Words in marks may be a title, a nickname, a coined word; a logistic model decides from what stands around. */

import { type Feature, feature, probabilityOf, value } from "../../feature.ts";
import { isCapital, isSmall } from "../../letters.ts";
import { textOf } from "../../span.ts";
import { TAGS, tagOf } from "../../tokens.ts";
import { inList } from "../../vocabulary.ts";
import type { Scene } from "./scene.ts";
import { contextFeatures, type Told } from "./speech-context.ts";
import { namedFeatures } from "./speech-named.ts";

/** The probability that somebody says the words of quotation `q`. */
export const speechProbability = (scene: Scene, told: Told, q: number): number =>
  probabilityOf(scene.models.speech, speechFeatures(scene, told, q));

/** What the model looks at: the length and form of the words, what is next to the marks, a cue in the sentence. */
export function speechFeatures(scene: Scene, told: Told, q: number): Feature[] {
  const { doc, ranges } = scene;
  const quotation = doc.quotations[q];
  const range = ranges[q];
  if (!quotation || !range) return [];
  const words = textOf(doc.text, quotation.spans[0] ?? quotation.outer);
  const before = range.first - 1;
  const left = sameSentence(scene, before, range.first) ? (doc.tokens.lower[before] ?? "") : "^";
  const right = sameSentence(scene, range.last, range.first) ? (doc.tokens.lower[range.last] ?? "") : "$";
  const size = value(sizeOf(range.last - range.first - 2));
  const cue = value(cueBeside(scene, range.first, range.last));
  const previous = value(left);
  const next = value(right);
  const end = value(endOf(words));
  const first = value(firstOf(words));
  const title = value(isTitle(words));
  const placed = value(placeOf(scene, q));
  return [
    feature`size=${size}`,
    feature`cue=${cue}`,
    feature`size=${size} cue=${cue}`,
    feature`previous=${previous}`,
    feature`previous-tag=${left === "^" ? "^" : tagOf(doc.tokens, before)} size=${size}`,
    feature`previous=${previous} first=${first}`,
    feature`previous=${previous} size=${size}`,
    feature`next=${next} size=${size}`,
    feature`work=${isWork(scene, range.first, range.last)}`,
    feature`previous-two=${doc.tokens.lower[before - 1] ?? ""} ${previous}`,
    feature`next=${next}`,
    feature`next-tag=${right === "$" ? "$" : tagOf(doc.tokens, range.last)} size=${size}`,
    feature`end=${end} size=${size}`,
    feature`end=${end} cue=${cue}`,
    feature`first=${first} size=${size}`,
    feature`title=${title} size=${size}`,
    feature`place=${placed} size=${size}`,
    feature`place=${placed} cue=${cue}`,
    feature`kind=${quotation.kind} ${quotation.closed} size=${size}`,
    ...contextFeatures(scene, told, q, { size, previous, title, first }),
    ...namedFeatures(scene, q, { size, cue, placed, words }),
    ...insideOf(scene, range.first, range.last).map((inside) => feature`${inside} size=${size}`),
  ];
}

const sameSentence = (scene: Scene, a: number, b: number): boolean =>
  a >= 0 && scene.sentenceAt[a] === scene.sentenceAt[b];

/** Number of words, in steps. */
export const sizeOf = (words: number): number =>
  words <= 3 ? Math.max(1, words) : words <= 6 ? 4 : words <= 12 ? 7 : 13;

const ENDS: ReadonlySet<string> = new Set(",.?!…—-");

function endOf(words: string): string {
  const last = words.trimEnd().at(-1) ?? "";
  return ENDS.has(last) ? last : "word";
}

const firstOf = (words: string): string => (isCapital(words) ? "upper" : isSmall(words) ? "lower" : "other");

/** A longer word, and one that begins with no capital. */
const LONG = /(?:^|[\s-])[“‘"']?\p{L}{4}/u;
const SMALL_LONG = /(?:^|[\s-])[“‘"']?(?!\p{Lu})\p{L}{4}/u;

/** Every longer word has a capital: "The Tenth Noodle Shop". */
export function isTitle(words: string): boolean {
  return !SMALL_LONG.test(words) && LONG.test(words);
}

/** True when the words in marks are a work that resolution knows: "The Tenth Noodle Shop". */
function isWork(scene: Scene, first: number, last: number): boolean {
  const mention = scene.doc.mentions[scene.nameAt[first + 1] ?? -1];
  return mention?.type === "work" && mention.first === first + 1 && mention.last >= last - 2;
}

/** Where the quotation stands in its block: alone, at its head, in a heading. */
function placeOf(scene: Scene, q: number): string {
  const { doc } = scene;
  const outer = doc.quotations[q]?.outer;
  const index = scene.blockAt[scene.ranges[q]?.first ?? 0] ?? -1;
  const block = doc.blocks[index];
  if (!outer || !block) return "none";
  if (block.kind === "heading" || (index === 0 && !/[.!?”"]$/.test(doc.text.slice(block.end - 1, block.end))))
    return "heading";
  const head = outer.start === block.start;
  const tail = outer.end >= block.end - 1;
  return head && tail ? "alone" : head ? "head" : tail ? "tail" : "inside";
}

/** “Keep it.” as a paragraph of its own, with its stop inside the marks: a line of a talk, however short. */
export function isLine(scene: Scene, q: number): boolean {
  const { doc } = scene;
  const { spans, closed, outer } = doc.quotations[q] ?? {};
  const end = doc.text.charAt((spans?.at(-1)?.end ?? 0) - 1);
  const index = scene.blockAt[scene.ranges[q]?.first ?? 0] ?? -1;
  return (
    closed === true &&
    STOPS.has(end) &&
    outer?.end === doc.blocks[index]?.end &&
    placeOf(scene, q) === "alone"
  );
}

const STOPS: ReadonlySet<string> = new Set(".?!…");

/** The so-called “ghost trams”; nicknamed “the Lung”: a name that nobody says. */
export function isSoCalled({ doc, lexicons }: Scene, q: number): boolean {
  const start = doc.quotations[q]?.outer.start ?? 0;
  const before = doc.text.slice(Math.max(0, start - LONGEST_NICKNAME_WORD), start).trimEnd();
  const word = LAST_WORD.exec(before)?.[0] ?? "";
  return lexicons["nickname-words"].has(word.toLowerCase());
}

const LAST_WORD = /[\p{L}-]+$/u;

/** “a “b “c: a mark that is never closed, with a word behind it at most, is a slip of the pen and no speech. */
export function isStray({ doc, ranges }: Scene, q: number): boolean {
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  return doc.quotations[q]?.closed === false && last - first <= MARK_AND_WORD;
}

const MARK_AND_WORD = 2;

/** "so-called" is three tokens, so it is read in the text; with a space, in characters. */
const LONGEST_NICKNAME_WORD = 12;

/** How far from the quotation a verb of speech is looked for. */
const REACH = 8;

function cueBeside(scene: Scene, first: number, last: number): string {
  const { id, vocabulary } = scene.doc.tokens;
  const isVerb = inList(scene.lexicons["speech-verbs"])(vocabulary);
  const isCue = (i: number) =>
    isVerb[id[i] ?? -1] === 1 && scene.quotationAt[i] === -1 && sameSentence(scene, i, first);
  for (let d = 1; d <= REACH; d++) {
    if (isCue(first - d)) return d <= 3 ? "before" : "before-far";
    if (isCue(last - 1 + d)) return d <= 5 ? "after" : "after-far";
  }
  return "none";
}

/** What the words hold, in the order in which it is met. */
function insideOf(scene: Scene, first: number, last: number): string[] {
  const { tag } = scene.doc.tokens;
  const features: string[] = [];
  const add = (feature: string) => {
    if (!features.includes(feature)) features.push(feature);
  };
  const to = Math.min(last - 1, first + 40);
  for (let i = first + 1; i < to && features.length < 3; i++) {
    if (tag[i] === VERB || tag[i] === AUX) add("has-verb");
    else if (tag[i] === PRON) add("has-pronoun");
    if (scene.nameAt[i] !== -1) add("has-name");
  }
  return features.length === 0 ? ["nothing-inside"] : features;
}

const VERB = TAGS.indexOf("VERB");
const AUX = TAGS.indexOf("AUX");
const PRON = TAGS.indexOf("PRON");
