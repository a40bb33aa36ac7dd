import type { EntityType, Mention } from "../../document.ts";
import { isCapital, isLetter } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Tokens, tagOf } from "../../tokens.ts";
import { mentionOf } from "./mention-of.ts";

/** Names with their ends put right: whole words, whole hyphenated names, no more than one line. */
export function repairNames(
  text: string,
  tokens: Tokens,
  names: readonly Mention[],
  lexicons: Lexicons,
): Mention[] {
  return names.flatMap((name): Mention[] => {
    const line = withoutTitle(
      tokens,
      name.type,
      withoutLead(tokens, withinLine(text, tokens, name)),
      lexicons,
    );
    if (line.last <= line.first) return [];
    const written = text.slice(name.start, name.end);
    if (!isCapital(written) && !/\p{Lu}|\d/u.test(written)) return [];
    const from = openerBefore(tokens, hyphenBefore(tokens, line.first), line.last, lexicons);
    const whole = suffixAfter(tokens, hyphenAfter(tokens, line.last, lexicons), lexicons);
    const hanging = tokens.word[whole - 1] === "-" && whole > from + 1;
    const owned = ownedHouse(tokens, whole, lexicons);
    const last = hanging ? whole - 1 : owned;
    if (isBirthplace(tokens, last) || isTitle(tokens, from, last, lexicons)) return [];
    if (last > whole) return [mentionOf(tokens, from, last, name.form, "organization")];
    const repaired = mentionOf(tokens, from, last, name.form, name.type, name.honorific, name.leanings);
    return atPlace(tokens, repaired, lexicons);
  });
}

/** A name ends with its line: "Television Correspondent / The Signal Box" keeps its first line. */
function withinLine(text: string, tokens: Tokens, { first, last }: Mention): { first: number; last: number } {
  for (let i = first + 1; i < last; i++) {
    if (text.slice(tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0).includes("\n")) return { first, last: i };
  }
  return { first, last };
}

const touch = (tokens: Tokens, i: number): boolean => tokens.end[i - 1] === tokens.start[i];

/** "Min-seo" cut at its hyphen: the name goes on, but for "-san" and "-born". */
function hyphenAfter(tokens: Tokens, last: number, lexicons: Lexicons): number {
  let end = tokens.word[last - 1] === "-" ? last - 1 : last;
  while (tokens.word[end] === "-" && touch(tokens, end) && touch(tokens, end + 1)) {
    const part = tokens.lower[end + 1] ?? "";
    if (
      lexicons["honorific-suffixes"].has(part) ||
      !isLetter(part) ||
      /^(born|based|led|style|like|era)$/.test(part)
    )
      break;
    end += 2;
  }
  return Math.max(end, last - (tokens.word[last - 1] === "-" ? 1 : 0));
}

function hyphenBefore(tokens: Tokens, first: number): number {
  let from = first;
  while (from > 1 && tokens.word[from - 1] === "-" && touch(tokens, from) && touch(tokens, from - 1)) {
    if (!isCapital(tokens.word[from - 2] ?? "")) break;
    from -= 2;
  }
  return from;
}

/** "Paper Comet arrives": at the head of a sentence a capital says little, but before a lone name it is its first word. */
function openerBefore(tokens: Tokens, first: number, last: number, lexicons: Lexicons): number {
  if (first === 0 || tokens.opens[first - 1] !== 1) return first;
  const before = tokens.lower[first - 1] ?? "";
  const opens =
    last - first === 1 &&
    /^(NOUN|PROPN)$/.test(tagOf(tokens, first - 1)) &&
    /^\p{Lu}\p{Ll}/u.test(tokens.word[first - 1] ?? "");
  const common = [
    lexicons["role-nouns"],
    lexicons.honorifics,
    lexicons["work-kinds"],
    lexicons.demonyms,
    lexicons.kinship,
  ];
  return opens && !common.some((list) => list.has(before)) ? first - 1 : first;
}

/** "Boyle Jr.", "Pettigrew III". */
function suffixAfter(tokens: Tokens, last: number, lexicons: Lexicons): number {
  const word = tokens.lower[last] ?? "";
  return lexicons["name-suffixes"].has(word) && isCapital(tokens.word[last] ?? "") ? last + 1 : last;
}

/** "Prieto's | Yard": a house that is called by its owner. */
function ownedHouse(tokens: Tokens, last: number, lexicons: Lexicons): number {
  if (!/^['’]s$/.test(tokens.word[last] ?? "") || !/^\p{Lu}\p{Ll}/u.test(tokens.word[last + 1] ?? ""))
    return last;
  const kind = tokens.lower[last + 1] ?? "";
  return lexicons.workplaces.has(kind) || lexicons["organization-kinds"].has(kind) ? last + 2 : last;
}

const LEADING: ReadonlySet<string> = new Set(["PRON", "CCONJ", "AUX", "PUNCT", "INTJ", "SCONJ"]);

/** "I'm Ana Prieto", "And Ana Prieto", "Don't": words that no name begins with. */
function withoutLead(
  tokens: Tokens,
  { first, last }: { first: number; last: number },
): { first: number; last: number } {
  let from = first;
  while (
    from < last &&
    (LEADING.has(tagOf(tokens, from)) || /^['’]|['’](m|ve|ll|re|d|t)$/.test(tokens.lower[from] ?? ""))
  )
    from++;
  return { first: from, last };
}

/** "Alderwoman Ana Prieto", "Ex-goalkeeper Ben Okri": a person's title is no part of the name. */
function withoutTitle(
  tokens: Tokens,
  type: EntityType,
  name: { first: number; last: number },
  lexicons: Lexicons,
): { first: number; last: number } {
  const word = tokens.lower[name.first] ?? "";
  const role = lexicons["role-nouns"].has(word.replace(/^(?:ex|co)-/, ""));
  const given = lexicons["given-names"].has(word);
  return type === "person" && role && !given && name.last - name.first > 2
    ? { first: name.first + 1, last: name.last }
    : name;
}

/** "the Lagos-born playwright" is about the playwright. */
const isBirthplace = (tokens: Tokens, last: number): boolean =>
  tokens.word[last] === "-" && touch(tokens, last) && /^born$/.test(tokens.lower[last + 1] ?? "");

/** "…, Fire Chief of …", "(Sound Editor & Dubbing Mixer)": a role in capitals is no name. */
function isTitle(tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean {
  const before = tokens.lower[first - 1] ?? "";
  const head = tokens.lower[last - 1] ?? "";
  const given =
    lexicons["given-names-female"].has(tokens.lower[first] ?? "") ||
    lexicons["given-names-male"].has(tokens.lower[first] ?? "");
  if (given && last - first > 1) return false;
  const words = tokens.lower.slice(first, last);
  if (words.includes("&") && words.some((word) => lexicons["role-nouns"].has(word))) return true;
  const role = lexicons["role-nouns"].has(head) || lexicons.credits.has(head);
  // "from Tern Animation, where" is a firm, "Key Animation, Music" are crafts.
  const isWhole = lexicons["role-nouns"].has(head) || lexicons.credits.has(words.join(" "));
  const after = tokens.lower[last] ?? "";
  return (
    role &&
    (/^(,|\(|\[|&|and|:|handles|as)$/.test(before) ||
      /^(of|&|by|:)$/.test(after) ||
      (after === "," && isWhole))
  );
}

/** "Tern & Tern of Edinburgh", "Ana Prieto of Murcia": a firm or a person, and where it is; not "Charles Prince of Wales". */
function atPlace(tokens: Tokens, name: Mention, lexicons: Lexicons): Mention[] {
  const within = tokens.lower.slice(name.first, name.last - 1).indexOf("of");
  const of = name.first + within;
  if (within < 0) return [name];
  const isFirm = tokens.word.slice(name.first, of).includes("&");
  const rank = tokens.lower[of - 1] ?? "";
  const office = [lexicons["role-nouns"], lexicons.honorifics, lexicons["honorifics-male"]].some((list) =>
    list.has(rank),
  );
  const isPerson = name.type === "person" && within > 1 && !office;
  if (!isFirm && !isPerson) return [name];
  return [
    mentionOf(tokens, name.first, of, name.form, name.type, name.honorific, name.leanings),
    mentionOf(tokens, of + 1, name.last, name.form, "place"),
  ];
}
