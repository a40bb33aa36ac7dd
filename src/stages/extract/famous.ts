import type { Mention } from "../../document.ts";
import { type Landmarks, SIGNS } from "../../landmarks.ts";
import { LOOKS } from "../../letters.ts";
import type { Lexicon, Lexicons } from "../../lexicons.ts";
import { madeOnce } from "../../remembered.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** Words of the longest title that is looked for. */
const LONGEST = 5;

/** "Star Trek", "Blade Runner": works that are spoken of without marks, in capitals as titles are. */
export function findFamousWorks(tokens: Tokens, { places, signs }: Landmarks, lexicons: Lexicons): Mention[] {
  const found: Mention[] = [];
  let end = 0;
  for (const first of places) {
    const sign = signs[first] ?? 0;
    if (first < end || (sign & OF_TITLES) === 0 || !isWhole(tokens, first)) continue;
    const alone = sign & SIGNS.title ? first + 1 : first;
    const last = mayGoOn(tokens, first, signs)
      ? Math.max(alone, endOfTitle(tokens, first, lexicons["famous-works"]))
      : alone;
    if (last === first) continue;
    found.push(mentionOf(tokens, first, last, "name", "work"));
    end = last;
  }
  return found;
}

/** False for most words that titles begin with, by the word after them. */
function mayGoOn(tokens: Tokens, i: number, signs: Landmarks["signs"]): boolean {
  const spaced = (tokens.end[i] ?? 0) < (tokens.start[i + 1] ?? 0);
  const begins = ((signs[i] ?? 0) & (spaced ? SIGNS.titleWord : SIGNS.titlePart)) !== 0;
  return begins && ((signs[i + 1] ?? 0) & (spaced ? SIGNS.inTitle : SIGNS.inTitleWord)) !== 0;
}

const OF_TITLES = SIGNS.title | SIGNS.titleWord | SIGNS.titlePart;

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
