import type { Block } from "../../../document.ts";
import { isLetter } from "../../../letters.ts";
import type { Lexicon } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import { keyOf } from "./labels.ts";
import type { LabelWords } from "./scheme.ts";

const BRACKETED = /^(?:\[[^\]]*\]|\([^()]*\)|\*[^*]{1,60}\*|♪[^♪]*♪?)[.\s]*$/;
const EDITORIAL = /^[[(]?\s*(?:ed(?:itor)?s?[’']?s?[’']?\.? note|translator[’']s note|note)\b/i;
const CLOSING =
  /^[[(]?\s*(?:this|the|our) (?:interview|conversation|discussion|transcript|q&a) (?:has been|was|is|were|have been)(?: \p{L}+){0,3} (?:edited|condensed|shortened|abridged|conducted|translated|transcribed|recorded|published|trimmed)\b/iu;
const SPEAKS = /\b(?:I|my)\b/;
const COLON_HEAD = /^([\p{L}’' ]{2,24}):/u;

/** Whether a block is nobody's words. */
export type Silence = (block: number) => boolean;

/** Looks at a block when it is first asked for: prose, which has no turns, asks for none. */
export function silenceOf(text: string, blocks: readonly Block[], words: LabelWords): Silence {
  const known: boolean[] = [];
  return (b) => {
    const block = blocks[b];
    known[b] ??= block !== undefined && isNoSpeech(text, block, words);
    return known[b] ?? false;
  };
}

/** Blocks that stand between turns and are nobody's words: headings, stage directions, editor's notes, captions. */
function isNoSpeech(text: string, block: Block, words: LabelWords): boolean {
  if (block.kind === "heading") return true;
  const said = text.slice(block.start, Math.min(block.end, block.start + 400));
  if (BRACKETED.test(said) || CLOSING.test(said) || (EDITORIAL.test(said) && !isMine(said))) return true;
  const head = COLON_HEAD.exec(said)?.[1];
  if (head && words["no-labels"].has(keyOf(head)) && said.length < 200 && !SPEAKS.test(said)) return true;
  return isIn(words["page-noise"], said);
}

/** "Note: I still go and look." */
const isMine = (said: string): boolean => /^note\b/i.test(said) && SPEAKS.test(said);

/** Whether the words, without case and signs, are a phrase of the list; most paragraphs have too many letters. */
function isIn(list: Lexicon, said: string): boolean {
  const longest = longestOf(list);
  let letters = 0;
  for (let i = 0; i < said.length && letters <= longest; i++) if (isLetter(said.charAt(i))) letters++;
  return letters <= longest && list.has(plain(said));
}

const longestOf = madeOnce((list: Lexicon) => Math.max(0, ...[...list].map((phrase) => phrase.length)));

const plain = (said: string): string =>
  said
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
