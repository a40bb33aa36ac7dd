/**
 * What wink's machines know of a word before they see its neighbours. A lexeme is a number: its row in one table of
 * whole numbers, all that the passes over a text ask of it side by side.
 */
import { looksOf } from "../../letters.ts";
import { copied } from "../../remembered.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { UNSEEN } from "./automaton.ts";
import { type Lexeme, rowsOfLexemes, type Surface } from "./lexeme-rows.ts";
import type { TagMachine, WinkModel } from "./model.ts";

/** A word as it is written, and what wink's list holds of it. */
export interface Spelling {
  readonly surface: Surface;
  /** Its lexemes where wink lists it, several for a contraction; null where it does not. */
  readonly listed: readonly number[] | null;
  /** Where wink lists it, in one piece, a contraction too. */
  readonly whole: number | null;
  /** Where wink does not list it: what it was taken for. */
  made: Made | null;
}

/** A lexeme for a category that a word was taken for, and the one for the next; lists of one grow to many empty places. */
interface Made {
  readonly category: number;
  readonly lexeme: number;
  readonly next: Made | null;
}

/** Makes each lexeme once. */
export interface Lexemes {
  readonly vocabulary: Vocabulary;
  readonly spellingOf: (word: string) => Spelling;
  /** The lexeme of a word that is not listed, taken for this category. */
  readonly unlisted: (word: Spelling, category: number) => number;
  /** The rows of all lexemes; grows, so read it anew after a lexeme was made. */
  readonly rows: () => Int32Array;
  /** How many spellings are kept. */
  readonly size: () => number;
}

const HINT = 1_080_000;
const AMBIGUOUS_QUOTE = 4;
const SPACED_QUOTE = 6;
const ABBREVIATION = HINT + 7;
const SHORT_ABBREVIATION = HINT + 8;
const NOUN = 8;
const PART_SIZE = 4;
const TAG_SHIFT = 20;

export function lexemesOf(model: WinkModel): Lexemes {
  const words: string[] = [];
  const written: string[] = [];
  const spellings = new Map<string, Spelling>();
  const { rows, add } = rowsOfLexemes();
  const spellingOf = (text: string): Spelling => {
    const known = spellings.get(text);
    if (known) return known;
    const word = copied(text);
    const index = model.indexOf(word);
    const surface = surfaceOf(word, index !== undefined);
    const whole = index === undefined ? null : add(wholeOf(model, index, surface));
    const listed = whole === null ? null : (partsOf(model, word, spellingOf)?.map(add) ?? [whole]);
    const spelling: Spelling = { surface, listed, whole, made: null };
    spellings.set(word, spelling);
    return spelling;
  };
  const surfaceOf = (word: string, isListed: boolean): Surface => {
    const lower = word.toLowerCase().replaceAll("’", "'");
    const number = written.push(word) - 1;
    const looks = looksOf(word);
    if (lower === word)
      return { word, lower, number, id: words.push(word) - 1, listed: isListed ? 1 : 0, looks };
    const { id, listed, word: same } = spellingOf(lower).surface;
    return { word, lower: same, number, id, listed, looks };
  };
  return {
    vocabulary: { words, spellings: written },
    spellingOf,
    unlisted: (word, category) => {
      for (let known = word.made; known !== null; known = known.next)
        if (known.category === category) return known.lexeme;
      const lexeme = add(unlistedAs(model, word.surface, category));
      word.made = { category, lexeme, next: word.made };
      return lexeme;
    },
    rows,
    size: () => spellings.size,
  };
}

function unlistedAs(model: WinkModel, surface: Surface, category: number): Lexeme {
  const { cache, clusters } = model;
  const tag = model.guess(surface.word, category) || NOUN;
  const lower = surface.word.toLowerCase();
  const index = model.indexOf(lower);
  const normal = index === undefined ? null : cache.mappedSpelling(index);
  return {
    surface,
    ...sentenceEvents(model, normal, lower, 0),
    ...tagEvents(model, tag, 0),
    tag,
    fixed: false,
    part: false,
    canBe: clusters[normal === null ? 0 : cache.property(normal, "lexemeCID")] ?? 0,
  };
}

/** The parts of a contraction; null for another word. */
function partsOf(model: WinkModel, word: string, spellingOf: (word: string) => Spelling): Lexeme[] | null {
  const { cache, expansions } = model;
  const found = cache.lookup(word);
  if (found === null || found.length === 1) return null;
  return Array.from({ length: found.length / PART_SIZE }, (_, k) => {
    const [part = 0, full = 0, lemma = 0, tag = 0] = found.slice(k * PART_SIZE);
    const fixed = (lemma | (tag << TAG_SHIFT)) !== 0;
    const own = fixed ? tag : cache.posOf(cache.mappedSpelling(part)) || NOUN;
    const { surface } = spellingOf(cache.value(part));
    return lexemeOf(model, part, expansions[full] ?? 0, surface, { tag: own, fixed, part: true });
  });
}

function wholeOf(model: WinkModel, index: number, surface: Surface): Lexeme {
  const tag = model.cache.posOf(model.cache.mappedSpelling(index)) || NOUN;
  const rest = { tag, fixed: false, part: false };
  return lexemeOf(model, index, model.cache.normal(index), surface, rest);
}

function lexemeOf(
  model: WinkModel,
  index: number,
  normal: number,
  surface: Surface,
  rest: Pick<Lexeme, "tag" | "fixed" | "part">,
): Lexeme {
  const { cache, clusters } = model;
  return {
    surface,
    ...sentenceEvents(model, normal, cache.value(normal), cache.property(index, "sbdHint")),
    ...tagEvents(model, rest.tag, cache.property(index, "posHint")),
    canBe: clusters[cache.property(normal, "lexemeCID")] ?? 0,
    ...rest,
  };
}

/** What the machines that tag see of a word: a hint, where wink has one, else its tag; what cannot be tagged they do not see. */
function tagEvents(
  { tags: [first, second] }: WinkModel,
  tag: number,
  hint: number,
): Pick<Lexeme, "first" | "second" | "hint"> {
  const seenBy = (machine: TagMachine) =>
    hint && tag ? machine.eventOf(hint + HINT) : (machine.eventOfTag[tag] ?? 0);
  return { first: seenBy(first), second: seenBy(second), hint: hint ? second.eventOf(hint + HINT) : null };
}

/** What the machine that cuts sentences sees of a word: a hint, that it is an abbreviation, or the word itself. */
function sentenceEvents(
  { cache, sentences }: WinkModel,
  normal: number | null,
  text: string,
  ownHint: number,
): Pick<Lexeme, "sentence" | "spaced"> {
  if (text === "\n") return { sentence: UNSEEN, spaced: UNSEEN };
  const hint = (normal === null ? 0 : cache.property(normal, "sbdHint")) || ownHint;
  if (hint) {
    const spaced = hint === AMBIGUOUS_QUOTE ? SPACED_QUOTE : hint;
    return { sentence: sentences.eventOf(hint + HINT), spaced: sentences.eventOf(spaced + HINT) };
  }
  const short = normal === null ? isAbbreviation(text) : cache.property(normal, "isAbbrev") !== 0;
  const event = short ? (text.length === 2 ? SHORT_ABBREVIATION : ABBREVIATION) : (normal ?? 0);
  return { sentence: sentences.eventOf(event), spaced: sentences.eventOf(event) };
}

/** As wink tells it of words that are not listed. */
function isAbbreviation(word: string): boolean {
  return word.endsWith(".") && /[a-z]/i.test(word);
}
