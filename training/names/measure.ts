/** Exact F1 of predicted names against labelled ones: the same span and the same type. */
import type { NameTagger, NameType } from "../../src/nlp/tagger.ts";
import { type Reader, spanOf } from "../../src/tokens.ts";
import type { NamesLine } from "./data.ts";

export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Finds names in a text, types as in the corpora. */
export type Finder = (text: string) => FoundName[];

const CODE: Readonly<Record<NameType, string>> = {
  person: "PER",
  organization: "ORG",
  place: "LOC",
  other: "MISC",
};

export const finderOf =
  (read: Reader, tag: NameTagger): Finder =>
  (text) => {
    const tokens = read(text);
    return tag(text, tokens).map(({ first, last, type }) => ({
      ...spanOf(tokens, first, last),
      type: CODE[type],
    }));
  };

/** The types that every source labels. */
export const SHARED_TYPES = ["PER", "ORG", "LOC"];

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
}

/** Micro average over all texts, in percent; only names of `types` count, on both sides. */
export function score(
  docs: readonly NamesLine[],
  find: Finder,
  types: readonly string[] = SHARED_TYPES,
): Score {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const doc of docs) {
    const labelled = doc.entities.filter((e) => types.includes(e.type));
    const keys = new Set(labelled.map((e) => `${e.span[0]} ${e.span[1]} ${e.type}`));
    const names = find(doc.text).filter((name) => types.includes(name.type));
    gold += labelled.length;
    found += names.length;
    right += names.filter((name) => keys.has(`${name.start} ${name.end} ${name.type}`)).length;
  }
  const percent = (of: number) => (of === 0 ? 0 : (100 * right) / of);
  return { precision: percent(found), recall: percent(gold), f1: (200 * right) / (found + gold || 1), gold };
}
