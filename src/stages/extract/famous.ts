import type { Mention } from "../../document.ts";
import { LOOKS } from "../../letters.ts";
import type { Lexicon, Lexicons } from "../../lexicons.ts";
import { beginningsOf } from "../../phrases.ts";
import { madeOnce } from "../../remembered.ts";
import type { Tokens } from "../../tokens.ts";
import { inList } from "../../vocabulary.ts";
import { mentionOf } from "./mention-of.ts";

/** Words of the longest title that is looked for. */
const LONGEST = 5;

/** "Star Trek", "Blade Runner": works that are spoken of without marks, in capitals as titles are. */
export function findFamousWorks(tokens: Tokens, lexicons: Lexicons): Mention[] {
  const mayBegin = inList(beginningsOf(lexicons["famous-works"]))(tokens.vocabulary);
  const found: Mention[] = [];
  for (let first = 0; first < tokens.count; first++) {
    if (!mayBegin[tokens.id[first] ?? 0] || !isWhole(tokens, first)) continue;
    const last = endOfTitle(tokens, first, lexicons["famous-works"]);
    if (last === first) continue;
    found.push(mentionOf(tokens, first, last, "name", "work"));
    first = last - 1;
  }
  return found;
}

const isWhole = ({ looks }: Tokens, i: number): boolean =>
  ((looks[i] ?? 0) & (LOOKS.capital | LOOKS.number)) !== 0;

/** All that a title of the list begins with. */
const partsOf = madeOnce((titles: Lexicon) => {
  const parts = new Set<string>();
  for (const title of titles) for (let end = 1; end <= title.length; end++) parts.add(title.slice(0, end));
  return parts;
});

function endOfTitle(tokens: Tokens, first: number, titles: Lexicon): number {
  const parts = partsOf(titles);
  let title = "";
  let end = first;
  for (let i = first; i < Math.min(first + LONGEST, tokens.count); i++) {
    const spaced = i > first && (tokens.end[i - 1] ?? 0) < (tokens.start[i] ?? 0);
    title += (spaced ? " " : "") + (tokens.lower[i] ?? "");
    if (!parts.has(title)) break;
    if (isWhole(tokens, i) && titles.has(title)) end = i + 1;
  }
  return end;
}
