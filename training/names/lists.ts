/** The name lists: compromise's lexicon and our own, as what each word and each phrase is known as. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { hashOf } from "../../src/nlp/tagger/hash.ts";
import { bitOf, LISTS, type ListName, phraseHash } from "../../src/nlp/tagger/words.ts";
import type { Reader } from "../../src/tokens.ts";

/** Our own files, and the lists that each feeds. */
const OWN: readonly (readonly [file: string, lists: readonly ListName[]])[] = [
  ["given-names", ["female", "male"]],
  ["surnames", ["surname"]],
  ["places", ["region"]],
  ["organizations", ["organization"]],
  ["demonyms", ["demonym"]],
  ["particle", ["particle"]],
  ["title", ["title"]],
  ["speech", ["speech"]],
  ["organization-word", ["organization-word"]],
  ["place-word", ["place-word"]],
  ["date", ["date"]],
];

const listFile = z.object({ words: z.array(z.string()) });
const compromiseFile = z.object({ lists: z.partialRecord(z.enum(LISTS), z.array(z.string())) });

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../lists/${file}.json`, import.meta.url), "utf8"));

/** Every list with its words and phrases, from all files. */
function allLists(): Map<ListName, string[]> {
  const { lists: theirs } = compromiseFile.parse(read("compromise"));
  const lists = new Map(LISTS.map((name) => [name, [...(theirs[name] ?? [])]]));
  for (const [file, names] of OWN) {
    const { words } = listFile.parse(read(file));
    for (const name of names) lists.get(name)?.push(...words);
  }
  return lists;
}

/** What a phrase of a list is: a person, a place, an organization, a demonym. */
const PHRASE: Partial<Record<ListName, number>> = {
  female: 1,
  male: 1,
  surname: 1,
  city: 2,
  country: 2,
  region: 2,
  organization: 4,
  demonym: 8,
};

export interface NameLists {
  /** By the hash of the word in lower case: bits of lists. */
  readonly words: ReadonlyMap<number, number>;
  readonly phrases: ReadonlyMap<number, number>;
  readonly isDemonym: (word: string) => boolean;
}

/** Hashes every word and phrase of the lists, cut into words as `reader` cuts a text. */
export function nameLists(reader: Reader): NameLists {
  const lists = allLists();
  const words = new Map<number, number>();
  const phrases = new Map<number, number>();
  for (const [name, entries] of lists)
    for (const entry of entries) {
      const [first, ...rest] = reader(entry).lower.map((word) => hashOf(word));
      if (first === undefined) continue;
      const phrase = PHRASE[name];
      if (rest.length === 0) addBits(words, first, bitOf(name));
      else if (phrase) {
        addBits(words, first, bitOf("starts-phrase"));
        addBits(phrases, rest.reduce(phraseHash, first), phrase);
      }
    }
  const demonyms = new Set(lists.get("demonym"));
  return { words, phrases, isDemonym: (word) => demonyms.has(word) || demonyms.has(word.replace(/s$/, "")) };
}

const addBits = (to: Map<number, number>, hash: number, bits: number): void => {
  to.set(hash, (to.get(hash) ?? 0) | bits);
};
