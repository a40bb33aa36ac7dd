import type { About, EntityType, Ingested, Label, Mention, Segmented } from "../../document.ts";
import { isGivenName } from "../../given-name.ts";
import { isJoint } from "../../joint-label.ts";
import type { Lexicons } from "../../lexicons.ts";
import { folded } from "../../names.ts";
import { isNobody } from "../../nobody-label.ts";
import { type Tokens, tokenAt } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";
import { ownNames } from "./own-names.ts";

/**
 * The labels of turns that are names, read as mentions: "JANE DOE:", "Ó Briain:", "MS. ASANTE-REYES:". Roles, initials
 * and labels that name nobody are none; who they are is for attribution to find.
 */
export function findLabelNames(
  doc: Ingested & Segmented,
  about: About,
  names: readonly Mention[],
  tokens: Tokens,
  lexicons: Lexicons,
): Mention[] {
  const { turns } = doc;
  if (turns.length === 0) return [];
  const keys = new Set(turns.flatMap(({ label }) => label?.key ?? []));
  const isOwn = ownNames(doc, about, names, tokens);
  const outlet = about.outlet === null ? null : bare(about.outlet);
  return turns.flatMap(({ label }) => {
    if (!label || isNobody(label.key, lexicons) || isJoint(label, keys)) return [];
    const type = typeOf(label, outlet);
    const first = tokenAt(tokens, label.start);
    const last = tokenAt(tokens, label.end);
    const from = type === "person" ? afterTitles(tokens, first, last, lexicons) : first;
    const to = beforeSuffixes(tokens, from, beforeProgram(tokens, from, last, lexicons), lexicons);
    const short = isShort(tokens, from, to) || INITIALS.test(label.name);
    if (from >= to || (short && !isOwn(label.key)) || isRole(tokens, from, to, lexicons)) return [];
    const honorific = from > first ? spanText(tokens, first, from) : null;
    return [mentionOf(tokens, from, to, "name", type, honorific)];
  });
}

/** The words of all labels: no name begins in a label and goes on in what is said, as in "A. Yes". */
export function labelWords({ turns }: Ingested & Segmented, tokens: Tokens): Mention[] {
  return turns.flatMap(({ label }) => {
    if (!label) return [];
    const [first, last] = [tokenAt(tokens, label.start), tokenAt(tokens, label.end)];
    if (first >= last) return [];
    return [mentionOf(tokens, first, last, "name", "other")];
  });
}

const HEADER_BLOCKS = 6;
const SURNAME_FIRST =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)?$/u;

/** "Howard, Jane" alone on a line before the first turn: whom an archive files the interview under. */
export function findHeaderNames(
  { text, blocks, turns }: Ingested & Segmented,
  tokens: Tokens,
  lexicons: Lexicons,
): Mention[] {
  const end = turns[0]?.spans[0]?.start ?? 0;
  if (end === 0) return [];
  return blocks.slice(1, HEADER_BLOCKS).flatMap((block) => {
    if (
      block.end > end ||
      !SURNAME_FIRST.test(text.slice(block.start, Math.min(block.end, block.start + 80)))
    )
      return [];
    const [first, last] = [tokenAt(tokens, block.start), tokenAt(tokens, block.end)];
    // "Ada Pomfret, Quay Bank" is somebody and where she works.
    if (last - first > 3 && isGivenName(tokens.lower[first] ?? "", lexicons)) return [];
    return [mentionOf(tokens, first, last, "name", "person")];
  });
}

/** The outlet, and what has an article: "THE CHANNEL:". */
const typeOf = (label: Label, outlet: string | null): EntityType =>
  bare(label.name) === outlet || label.key.startsWith("the ") ? "organization" : "person";

/** "THE ADA POMFRET SHOW", "Ada Pomfret Podcast": the show is who makes it. */
function beforeProgram(tokens: Tokens, first: number, last: number, lexicons: Lexicons): number {
  const given = isGivenName(tokens.lower[first] ?? "", lexicons);
  return given && last - first > 2 && lexicons["program-names"].has(tokens.lower[last - 1] ?? "")
    ? last - 1
    : last;
}

const bare = (name: string): string => folded(name).replace(/^the /, "");

/** "MR.", "PRIME MINISTER", "DR" before a name; all of a label that is nothing else. */
function afterTitles(tokens: Tokens, first: number, last: number, lexicons: Lexicons): number {
  let i = first;
  while (i < last && isTitle(tokens.lower[i] ?? "", lexicons)) i++;
  return i;
}

const isTitle = (word: string, lexicons: Lexicons): boolean =>
  lexicons.honorifics.has(word) ||
  lexicons.honorifics.has(`${word}.`) ||
  lexicons["role-nouns"].has(word) ||
  /^\p{P}+$/u.test(word) ||
  lexicons["label-title-words"].has(word);

function beforeSuffixes(tokens: Tokens, first: number, last: number, lexicons: Lexicons): number {
  let i = last;
  while (i > first && lexicons["post-nominals"].has(tokens.lower[i - 1] ?? "")) i--;
  return i;
}

/** "FLOOR MANAGER", not "Ada Bishop". */
const isRole = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean =>
  last - first > 1 &&
  lexicons["role-nouns"].has(tokens.lower[last - 1] ?? "") &&
  !isGivenName(tokens.lower[first] ?? "", lexicons);

/** "A.P.", "A&P", "A. P.". */
const INITIALS = /^\p{Lu}(?:\. ?|&)(?:\p{Lu}(?:\. ?|&|$)){1,3}$/u;

/** Initials and single letters: "AP", "AvP". */
function isShort(tokens: Tokens, first: number, last: number): boolean {
  const word = tokens.word[first] ?? "";
  return (
    last - first === 1 &&
    (word.length === 1 ||
      /^[\p{Lu}\d]{2,3}$/u.test(word) ||
      /^\p{Lu}\p{L}?\p{Ll}\p{L}?\p{Lu}$/u.test(word) ||
      (/^[\p{Lu}\d]{4}$/u.test(word) && !/[AEIOU]/.test(word)))
  );
}

const spanText = (tokens: Tokens, first: number, last: number): string =>
  Array.from({ length: last - first }, (_, k) => tokens.word[first + k] ?? "").join(" ");
