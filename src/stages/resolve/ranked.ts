import type { Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { textOf } from "../../span.ts";
import type { ResolveDoc } from "../resolve.ts";
import type { Cluster } from "./clusters.ts";
import { type Form, winner } from "./forms.ts";

/**
 * Where a work is named, and somebody is said to be the author or the director of something, a rank before
 * a name may be a character's.
 */
export const isAboutWorks = (doc: ResolveDoc, clusters: readonly Cluster[], lexicons: Lexicons): boolean =>
  clusters.some(({ votes, mentions }) => mentions.length > 0 && winner(votes) === "work") &&
  doc.claims.some(({ title }) =>
    textOf(doc.text, title)
      .toLowerCase()
      .split(/[\s-]+/u)
      .some((word) => lexicons["roles-in-works"].has(word)),
  );

/**
 * "When does Inspector Lyle retire?", "Mr. Lyle has no lines", "Old Lyle runs the dredger": somebody of a plot has a rank and
 * one name, and says nothing to the reporter.
 */
export function isRanked(
  { tokens }: ResolveDoc,
  { forms }: Cluster,
  mentions: readonly Mention[],
  lexicons: Lexicons,
): boolean {
  const ranked = ({ first, honorific }: Mention) =>
    lexicons["name-titles"].has(honorific?.toLowerCase() ?? "") ||
    (lexicons["ranks-in-plots"].has(tokens.lower[first - 1] ?? "") &&
      /^\p{Lu}\p{Ll}/u.test(tokens.word[first - 1] ?? ""));
  const speaks = ({ first, last }: Mention) =>
    lexicons["speech-verbs"].has(tokens.lower[last] ?? "") ||
    lexicons["speech-verbs"].has(tokens.lower[first - 2] ?? "");
  const short = forms.every((form) => form.words.length === 1 && form.listed === null);
  const called = forms.every((form) => isCalledByRank(form, lexicons));
  return (called || (short && mentions.some(ranked))) && !mentions.some(speaks);
}

/** "Captain Lyle", "Old Lyle", read as one name. */
const isCalledByRank = ({ words, listed }: Form, lexicons: Lexicons): boolean =>
  words.length === 2 && listed === null && RANKS.some((list) => lexicons[list].has(words[0] ?? ""));

const RANKS = ["ranks-in-plots", "ranks-in-tales"] as const;
