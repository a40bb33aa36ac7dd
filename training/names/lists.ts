/** The name lists: compromise's lexicon and our own, as what each word and each phrase is known as. */
import { readFileSync } from "node:fs";
import { compromiseLists } from "../../src/nlp/compromise.ts";
import { hashOf } from "../../src/nlp/tagger/hash.ts";
import { bitOf, LISTS, type ListName, phraseHash } from "../../src/nlp/tagger/words.ts";
import type { Reader } from "../../src/tokens.ts";

const OWN = ["particle", "title", "speech", "organization-word", "place-word", "date"] as const;

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

export function nameLists(read: Reader): NameLists {
  const lists = compromiseLists();
  for (const name of OWN) {
    const own: { words: string[] } = JSON.parse(
      readFileSync(new URL(`../lists/${name}.json`, import.meta.url), "utf8"),
    );
    lists.set(
      name,
      name === "title" || name === "date" ? own.words : [...(lists.get(name) ?? []), ...own.words],
    );
  }
  const words = new Map<number, number>();
  const phrases = new Map<number, number>();
  const add = (to: Map<number, number>, hash: number, bits: number) =>
    to.set(hash, (to.get(hash) ?? 0) | bits);
  for (const name of LISTS)
    for (const entry of lists.get(name) ?? []) {
      const hashes = read(entry).lower.map((word) => hashOf(word));
      const [first, ...rest] = hashes;
      if (first === undefined) continue;
      if (rest.length === 0) add(words, first, bitOf(name));
      else if (PHRASE[name]) {
        add(words, first, bitOf("starts-phrase"));
        add(phrases, rest.reduce(phraseHash, first), PHRASE[name]);
      }
    }
  const demonyms = new Set(lists.get("demonym"));
  return { words, phrases, isDemonym: (word) => demonyms.has(word) || demonyms.has(word.replace(/s$/, "")) };
}
