import type { Mention } from "../../document.ts";
import { type Landmarks, SIGNS } from "../../landmarks.ts";
import { LOOKS } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** "director of The Salt Road", "two seasons of The Lodger of Leith": within a sentence a capital article begins a title. */
export function findArticledTitles(
  text: string,
  tokens: Tokens,
  { places, signs }: Landmarks,
  names: readonly Mention[],
  lexicons: Lexicons,
): Mention[] {
  const found: Mention[] = [];
  let next = 0;
  let read = 1;
  for (const i of places) {
    if (((signs[i] ?? 0) & SIGNS.definite) === 0 || i < read || i >= tokens.count - 2) continue;
    if (tokens.word[i] !== "The" || !isWithin(text, tokens, i)) continue;
    const last = endOfTitle(tokens, i + 1);
    if (last - i < 3 || lexicons.places.has(tokens.lower.slice(i + 1, last).join(" "))) continue;
    const house = lexicons["organization-names"].has(tokens.lower[last - 1] ?? "");
    const type = HOUSES.has(tokens.lower[i - 1] ?? "") ? "organization" : "work";
    while ((names[next]?.last ?? last) < last) next++;
    const own = names[next]?.last === last ? names[next]?.leanings : undefined;
    if (!house) found.push(mentionOf(tokens, i, last, "name", type, null, own));
    read = last;
  }
  return found;
}

/** "sold at The Quiet Carriage", "the new record by The Salt Lights": houses and bands, not works. */
const HOUSES: ReadonlySet<string> = new Set(["at", "by", "the"]);

/** After a word in small letters on the same line. */
function isWithin(text: string, { looks, start, end, opens }: Tokens, i: number): boolean {
  const small = ((looks[i - 1] ?? 0) & LOOKS.small) !== 0 && opens[i] === 0;
  return small && text.charCodeAt(end[i - 1] ?? 0) === SPACE && (start[i] ?? 0) - (end[i - 1] ?? 0) === 1;
}

const SPACE = 32;

/** Capitals, and "of", "to the" and the like between them. */
function endOfTitle(tokens: Tokens, from: number): number {
  let end = from;
  while (end < tokens.count && end - from < LONGEST) {
    const next = end + linked(tokens, end);
    const capital = ((tokens.looks[next] ?? 0) & LOOKS.titled) !== 0;
    if (!capital || (next > end && end === from)) return end;
    end = next + 1;
  }
  return end;
}

/** Words of the longest title that is read so. */
const LONGEST = 8;

/** How many small words at token `i` may join two capitals of a title: a genitive, a hyphen, "of", "of the", "to the". */
function linked({ lower, start, end }: Tokens, i: number): number {
  const word = lower[i] ?? "";
  if (word === "'s" || word === "’s") return 1;
  if (word === "-" && end[i - 1] === start[i] && end[i] === start[i + 1]) return 1;
  if (/^(to|in|on|for|from|under)$/.test(word) && lower[i + 1] === "the") return 2;
  if (word !== "of" && word !== "for") return 0;
  return lower[i + 1] === "the" ? 2 : 1;
}
