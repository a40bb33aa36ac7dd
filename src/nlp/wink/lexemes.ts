/** What wink's machines know of a word before they see its neighbours. */
import { looksOf } from "../../letters.ts";
import { copied } from "../../remembered.ts";
import { isSpace } from "../../span.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { UNSEEN } from "./automaton.ts";
import type { WinkModel } from "./model.ts";

/** A word as it is written. */
export interface Surface {
  readonly word: string;
  readonly lower: string;
  /** Number of the spelling. */
  readonly number: number;
  /** Number of the word in lower case in the vocabulary. */
  readonly id: number;
  /** 1 when the word in lower case stands in wink's own list. */
  readonly listed: number;
  /** Bits of `LOOKS`. */
  readonly looks: number;
}

export interface Lexeme {
  readonly surface: Surface;
  readonly blank: boolean;
  /** Its event for the machine that cuts sentences, and that where a space stands before it. */
  readonly sentence: number;
  readonly spaced: number;
  /** Its part of speech where no pattern says otherwise. */
  readonly tag: number;
  /** True where no pattern may: parts of contractions. */
  readonly fixed: boolean;
  /** True for a part of a contraction. */
  readonly part: boolean;
  /** What the tagging machines see in place of its tag, one for each; null where they see the tag. */
  readonly hints: readonly number[] | null;
  /** Bits of the parts of speech that it can be. */
  readonly canBe: number;
}

/** A word as it is written, what wink's list holds of it, and what became of it in the text that is read. */
export interface Spelling {
  readonly surface: Surface;
  /** Its lexemes where wink lists it, several for a contraction; null where it does not. */
  readonly listed: readonly Lexeme[] | null;
  /** Where wink lists it, in one piece, a contraction too. */
  readonly whole: Lexeme | null;
  /** Where wink does not list it: a lexeme for each category that it was taken for. */
  readonly made: { readonly category: number; readonly lexeme: Lexeme }[];
  /** The text in which it was met last, unlisted, and what it was taken for there. */
  metIn: number;
  metAs: Lexeme | null;
}

/** Makes each lexeme once. */
export interface Lexemes {
  readonly vocabulary: Vocabulary;
  readonly spellingOf: (word: string) => Spelling;
  /** The lexeme of a word that is not listed, taken for this category. */
  readonly unlisted: (word: Spelling, category: number) => Lexeme;
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
  const spellings = new Map<string, Spelling>();
  const written: string[] = [];
  const spellingOf = (text: string): Spelling => {
    const known = spellings.get(text);
    if (known) return known;
    const word = copied(text);
    const index = model.indexOf(word);
    const surface = surfaceOf(word, index !== undefined);
    const whole = index === undefined ? null : wholeOf(model, index, surface);
    const listed = whole && (partsOf(model, word, spellingOf) ?? [whole]);
    const spelling: Spelling = { surface, listed, whole, made: [], metIn: -1, metAs: null };
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
    unlisted: ({ surface, made }, category) => {
      for (const known of made) if (known.category === category) return known.lexeme;
      const lexeme = unlistedAs(model, surface, category);
      made.push({ category, lexeme });
      return lexeme;
    },
    size: () => spellings.size,
  };
}

function unlistedAs(model: WinkModel, surface: Surface, category: number): Lexeme {
  const { cache, clusters } = model;
  const lower = surface.word.toLowerCase();
  const index = model.indexOf(lower);
  const normal = index === undefined ? null : cache.mappedSpelling(index);
  return {
    surface,
    blank: isBlank(surface.word),
    ...sentenceEvents(model, normal, lower, 0),
    tag: model.guess(surface.word, category) || NOUN,
    fixed: false,
    part: false,
    hints: null,
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
  const { cache, tags, clusters } = model;
  const hint = cache.property(index, "posHint");
  return {
    surface,
    blank: isBlank(surface.word),
    ...sentenceEvents(model, normal, cache.value(normal), cache.property(index, "sbdHint")),
    hints: hint ? tags.map((machine) => machine.eventOf(hint + HINT)) : null,
    canBe: clusters[cache.property(normal, "lexemeCID")] ?? 0,
    ...rest,
  };
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

function isBlank(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isSpace(word.charCodeAt(i))) return false;
  return true;
}
