/** What the model of speech looks at: the length and form of the words, what is next to the marks, a cue in the sentence. */
import { type Row, rowFor, templatesOf } from "../../feature-templates.ts";
import { numberOf, whole, wordNumber, yes } from "../../feature-values.ts";
import { isCapital, isSmall } from "../../letters.ts";
import { textOf } from "../../span.ts";
import { TAGS, type Tokens } from "../../tokens.ts";
import { tagNumber } from "./row-numbers.ts";
import type { Scene } from "./scene.ts";
import { contextOf, type Told } from "./speech-context.ts";
import { namedAs } from "./speech-named.ts";
import { hasSign, SPEECH_VERB } from "./word-signs.ts";

export const SAID = templatesOf(
  [
    ...["size", "cue", "previous", "previousTag", "two", "next", "nextTag", "work", "end", "first", "title"],
    ...["place", "kind", "closed", "report", "owner", "again", "others"],
    ...[
      "naming",
      "named",
      "before",
      "article",
      "noun",
      "shown",
      "adjacent",
      "opening",
      "written",
      "capitals",
    ],
    ...["main", "verb", "pronoun", "name", "nothing"],
  ],
  [
    "size={size}",
    "cue={cue}",
    "size={size} cue={cue}",
    "previous=[previous]",
    "previous-tag={previousTag} size={size}",
    "previous=[previous] first={first}",
    "previous=[previous] size={size}",
    "next=[next] size={size}",
    "work={work}",
    "previous-two=[two] [previous]",
    "next=[next]",
    "next-tag={nextTag} size={size}",
    "end={end} size={size}",
    "end={end} cue={cue}",
    "first={first} size={size}",
    "title={title} size={size}",
    "place={place} size={size}",
    "place={place} cue={cue}",
    "kind={kind} {closed} size={size}",
    "title={title} previous=[previous]",
    "title={title} owner={owner}",
    "report={report} size={size}",
    "report={report} previous=[previous]",
    "report={report} first={first}",
    "report={report} title={title}",
    "again={again} size={size}",
    "others={others} size={size}",
    "others={others} report={report}",
    "named={named} article={article}",
    "named={named} previous=[before]",
    "naming={naming} article={article} size={size}",
    "article={article} size={size} cue={cue}",
    "noun={noun} size={size}",
    "noun={noun} previous=[before]",
    "shown={shown} size={size}",
    "shown={shown} cue={cue}",
    "adjacent={adjacent} size={size}",
    "naming={naming} size={size}",
    "naming={naming} opening={opening}",
    "opening={opening} size={size}",
    "opening={opening} cue={cue}",
    "written={written} size={size}",
    "written={written} cue={cue}",
    "capitals={capitals}",
    "place={place} main={main}",
    "main={main} size={size}",
    "has-verb size={verb}",
    "has-pronoun size={pronoun}",
    "has-name size={name}",
    "nothing-inside size={nothing}",
  ],
);

/** What speaks for it that somebody says the words of quotation `q`: the values of `SAID`, until another is asked for. */
export function speechRow(scene: Scene, told: Told, q: number): Row {
  const { doc, ranges } = scene;
  const quotation = doc.quotations[q];
  const range = ranges[q];
  if (!quotation || !range) return NO_ROW;
  const { tokens } = doc;
  const words = textOf(doc.text, quotation.spans[0] ?? quotation.outer);
  const before = range.first - 1;
  const hasLeft = sameSentence(scene, before, range.first);
  const hasRight = sameSentence(scene, range.last, range.first);
  const size = whole(sizeOf(range.last - range.first - 2));
  const context = contextOf(scene, told, q);
  const named = namedAs(scene, q, words);
  const inside = insideOf(scene, range.first, range.last);
  const row = ROW;
  row[0] = size;
  row[1] = cueBeside(scene, range.first, range.last);
  row[2] = hasLeft ? wordOf(tokens, before) : NO_LEFT;
  row[3] = hasLeft ? tagNumber(tokens, before) : NO_LEFT;
  row[4] = wordOf(tokens, before - 1);
  row[5] = hasRight ? wordOf(tokens, range.last) : NO_RIGHT;
  row[6] = hasRight ? tagNumber(tokens, range.last) : NO_RIGHT;
  row[7] = yes(isWork(scene, range.first, range.last));
  row[8] = endOf(words);
  row[9] = isCapital(words) ? UPPER : isSmall(words) ? LOWER : OTHER;
  row[10] = yes(isTitle(words));
  row[11] = numberOf(placeOf(scene, q));
  row[12] = numberOf(quotation.kind);
  row[13] = yes(quotation.closed);
  row[14] = context.report;
  row[15] = context.owner;
  row[16] = context.again;
  row[17] = context.others;
  row[18] = named.naming;
  row[19] = named.named;
  row[20] = wordOf(tokens, before);
  row[21] = named.article;
  row[22] = named.noun;
  row[23] = named.shown;
  row[24] = named.adjacent;
  row[25] = tagNumber(tokens, range.first + 1);
  row[26] = named.written;
  row[27] = named.capitals;
  row[28] = named.main;
  row[29] = inside & HAS_VERB ? size : UNSEEN;
  row[30] = inside & HAS_PRONOUN ? size : UNSEEN;
  row[31] = inside & HAS_NAME ? size : UNSEEN;
  row[32] = inside === 0 ? size : UNSEEN;
  return row;
}

/** What speaks for one quotation after another. */
const ROW = rowFor(SAID);
const NO_ROW = rowFor({ width: 0 });

const [NO_LEFT, NO_RIGHT, NO_WORD, UNSEEN] = [numberOf("^"), numberOf("$"), numberOf(""), numberOf("unseen")];

const wordOf = ({ id, count }: Tokens, i: number): number =>
  i >= 0 && i < count ? wordNumber(id[i] ?? 0) : NO_WORD;

const sameSentence = (scene: Scene, a: number, b: number): boolean =>
  a >= 0 && scene.sentenceAt[a] === scene.sentenceAt[b];

/** Number of words, in steps. */
export const sizeOf = (words: number): number =>
  words <= 3 ? Math.max(1, words) : words <= 6 ? 4 : words <= 12 ? 7 : 13;

const [UPPER, LOWER, OTHER] = [numberOf("upper"), numberOf("lower"), numberOf("other")];

const ENDS: ReadonlyMap<string, number> = new Map([...",.?!…—-"].map((end) => [end, numberOf(end)]));
const WORD = numberOf("word");

/** The mark that the words end with. */
const endOf = (words: string): number => ENDS.get(words.trimEnd().at(-1) ?? "") ?? WORD;

/** A longer word, and one that begins with no capital. */
const LONG = /(?:^|[\s-])[“‘"']?\p{L}{4}/u;
const SMALL_LONG = /(?:^|[\s-])[“‘"']?(?!\p{Lu})\p{L}{4}/u;
/** Most of what is said has one in plain letters, which are found sooner. */
const PLAIN_SMALL_LONG = /(?:^|[ -])[a-z]{4}/;

/** Every longer word has a capital: "The Tenth Noodle Shop". */
export function isTitle(words: string): boolean {
  return !PLAIN_SMALL_LONG.test(words) && !SMALL_LONG.test(words) && LONG.test(words);
}

/** True when the words in marks are a work that resolution knows: "The Tenth Noodle Shop". */
function isWork(scene: Scene, first: number, last: number): boolean {
  const name = scene.nameAt[first + 1] ?? -1;
  const mention = name < 0 ? undefined : scene.doc.mentions[name];
  return mention?.type === "work" && mention.first === first + 1 && mention.last >= last - 2;
}

/** Where the quotation stands in its block: alone, at its head, in a heading. */
export function placeOf(scene: Scene, q: number): string {
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

/** How far from the quotation a verb of speech is looked for. */
const REACH = 8;

const [CUE_BEFORE, CUE_FAR_BEFORE] = [numberOf("before"), numberOf("before-far")];
const [CUE_AFTER, CUE_FAR_AFTER] = [numberOf("after"), numberOf("after-far")];
const NO_CUE = numberOf("none");

function cueBeside(scene: Scene, first: number, last: number): number {
  const isCue = (i: number) =>
    hasSign(scene.words.signs, i, SPEECH_VERB) &&
    scene.quotationAt[i] === -1 &&
    sameSentence(scene, i, first);
  for (let d = 1; d <= REACH; d++) {
    if (isCue(first - d)) return d <= 3 ? CUE_BEFORE : CUE_FAR_BEFORE;
    if (isCue(last - 1 + d)) return d <= 5 ? CUE_AFTER : CUE_FAR_AFTER;
  }
  return NO_CUE;
}

/** How much of the words is looked at, in tokens. */
const LONGEST_INSIDE = 40;

/** What the words hold. */
function insideOf(scene: Scene, first: number, last: number): number {
  const { tag } = scene.doc.tokens;
  const to = Math.min(last - 1, first + LONGEST_INSIDE);
  let inside = 0;
  for (let i = first + 1; i < to && inside !== ALL; i++) {
    if (tag[i] === VERB || tag[i] === AUX) inside |= HAS_VERB;
    else if (tag[i] === PRON) inside |= HAS_PRONOUN;
    if (scene.nameAt[i] !== -1) inside |= HAS_NAME;
  }
  return inside;
}

const [HAS_VERB, HAS_PRONOUN, HAS_NAME, ALL] = [1, 2, 4, 7];

const VERB = TAGS.indexOf("VERB");
const AUX = TAGS.indexOf("AUX");
const PRON = TAGS.indexOf("PRON");
