import type { Lexicon } from "./lexicons.ts";
import { madeOnce } from "./remembered.ts";

/** The words of all texts that a reader has read, numbered, so that what is asked of a word is worked out once. */
export interface Vocabulary {
  /** In lower case, with straight apostrophes; words are only ever added. */
  readonly words: readonly string[];
  /** As they are written, by `Tokens.spelling`. */
  readonly spellings: readonly string[];
}

/** Something of every word of a vocabulary, by the word's number. */
export type WordTable<Values> = (vocabulary: Vocabulary) => Values;

/**
 * Makes a table of properties of words: each function is called once for each word of a vocabulary, and the table has the
 * properties of every word that the vocabulary holds when it is asked for; those of one word side by side, so that they are
 * fetched together.
 */
export const wordTable = (...properties: readonly ((word: string) => number)[]): WordTable<Int32Array> =>
  tableOf((size) => new Int32Array(size), properties, wordsOf);

const wordsOf = ({ words }: Vocabulary): readonly string[] => words;

interface Table<Values> {
  readonly vocabulary: Vocabulary;
  values: Values;
  known: number;
}

function tableOf<Values extends Uint8Array | Int32Array>(
  make: (size: number) => Values,
  properties: readonly ((word: string) => number)[],
  written: (vocabulary: Vocabulary) => readonly string[],
): WordTable<Values> {
  const width = properties.length;
  const tables = new WeakMap<Vocabulary, Table<Values>>();
  let latest: Table<Values> | undefined;
  return (vocabulary) => {
    const words = written(vocabulary);
    // Nearly always one vocabulary is asked about, again and again.
    const table =
      latest?.vocabulary === vocabulary
        ? latest
        : (tables.get(vocabulary) ?? { vocabulary, values: make(0), known: 0 });
    latest = table;
    if (table.known === words.length) return table.values;
    if (table.values.length < width * words.length) {
      const values = make(2 * width * words.length);
      values.set(table.values);
      table.values = values;
    }
    for (; table.known < words.length; table.known++)
      for (let p = 0; p < width; p++)
        table.values[width * table.known + p] = properties[p]?.(words[table.known] ?? "") ?? 0;
    tables.set(vocabulary, table);
    return table.values;
  };
}

/** Flags of words, eight at most; a table throws a RangeError on a word that is given more. */
export const wordFlags = (flags: (word: string) => number): WordTable<Uint8Array> =>
  tableOf((size) => new Uint8Array(size), [inByte(flags)], wordsOf);

/** Flags of words as they are written, eight at most, by `Tokens.spelling`. */
export const spellingFlags = (flags: (spelling: string) => number): WordTable<Uint8Array> =>
  tableOf(
    (size) => new Uint8Array(size),
    [inByte(flags)],
    ({ spellings }) => spellings,
  );

const inByte = (flags: (word: string) => number) => (word: string) => {
  const given = flags(word);
  if (given > 0xff) throw new RangeError("a word has room for eight flags");
  return given;
};

/** 1 for the words of a list. */
export const inList: (list: Lexicon) => WordTable<Uint8Array> = madeOnce((list) =>
  wordFlags((word) => (list.has(word) ? 1 : 0)),
);

/** The bits of all lists that a word is on, by word: to ask of it what many lists say is one look-up. */
export function bitsOf(
  lists: readonly (readonly [bits: number, words: Iterable<string>])[],
): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const [bits, words] of lists) for (const word of words) all.set(word, (all.get(word) ?? 0) | bits);
  return all;
}
