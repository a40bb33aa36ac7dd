import type { Mention } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { textOf } from "../../span.ts";
import type { ResolveDoc } from "../resolve.ts";
import type { Cluster } from "./clusters.ts";

/** Where somebody is said to be the author or the director of something, a rank before a name may be a character's. */
export const isAboutWorks = (doc: ResolveDoc, lexicons: Lexicons): boolean =>
  doc.claims.some(({ title }) =>
    textOf(doc.text, title)
      .toLowerCase()
      .split(/[\s-]+/u)
      .some((word) => lexicons["roles-in-works"].has(word)),
  );

/** "When does Inspector Lyle retire?": somebody of a plot has a rank and one name, and says nothing to the reporter. */
export function isRanked(
  { tokens }: ResolveDoc,
  { forms }: Cluster,
  mentions: readonly Mention[],
  lexicons: Lexicons,
): boolean {
  const ranked = ({ first }: Mention) =>
    lexicons["ranks-in-plots"].has(tokens.lower[first - 1] ?? "") &&
    /^\p{Lu}\p{Ll}/u.test(tokens.word[first - 1] ?? "");
  const speaks = ({ first, last }: Mention) =>
    lexicons["speech-verbs"].has(tokens.lower[last] ?? "") ||
    lexicons["speech-verbs"].has(tokens.lower[first - 2] ?? "");
  const short = forms.every((form) => form.words.length === 1 && form.listed === null);
  return short && mentions.some(ranked) && !mentions.some(speaks);
}
