import { type Domain, wholeDomain } from "../../../linear.ts";

/** What the fields of the models of reported speech have as values. */
export interface Domains {
  /** Words of the vocabulary; and words of it as stems. */
  readonly words: Domain;
  readonly stems: Domain;
  /** Kinds of words, and two of them: the first times the count of kinds plus the second. */
  readonly kinds: Domain;
  readonly pairs: Domain;
}

export const wholeDomains = (words: number, kinds: number): Domains => ({
  words: wholeDomain(words),
  stems: wholeDomain(words),
  kinds: wholeDomain(kinds),
  pairs: wholeDomain(kinds * kinds),
});
