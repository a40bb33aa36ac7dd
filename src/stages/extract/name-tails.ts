import type { Mention, Segmented } from "../../document.ts";
import { isGivenName } from "../../given-name.ts";
import { isCapital, LOOKS } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import { folded } from "../../names.ts";
import type { Tokens } from "../../tokens.ts";
import { inList } from "../../vocabulary.ts";
import { mentionOf } from "./mention-of.ts";

/**
 * Names of people without what stands around them and was taken for a part: "Hello Ada", "Ada Pomfret – Quay FM", "Ada
 * Pomfret CNN", "Ada Pomfret Radio 3", "Ada Pomfret Sunrise" where a label says POMFRET, "Ada Pomfret Says", "Ada Pomfret
 * of Delaware".
 */
export function peopleAlone(
  tokens: Tokens,
  names: readonly Mention[],
  { turns }: Segmented,
  lexicons: Lexicons,
): Mention[] {
  const surnames = new Set<string>();
  for (const { label } of turns) if (label) surnames.add(label.key.slice(label.key.lastIndexOf(" ") + 1));
  const isGreeting = inList(lexicons.greetings)(tokens.vocabulary);
  return names.map((name) => {
    if (name.last - name.first < 2 || (name.type !== "person" && !holdsPerson(tokens, name, lexicons)))
      return name;
    const first = isGreeting[tokens.id[name.first] ?? 0] === 1 ? name.first + 1 : name.first;
    const last = endOfName(tokens, first, name.last, surnames, lexicons);
    return last === name.last && first === name.first
      ? name
      : mentionOf(tokens, first, last, name.form, "person", name.honorific, name.leanings);
  });
}

/** "interview with Ada Pomfret Radio 3", "Ada Pomfret Podcast", read as one organization. */
function holdsPerson(tokens: Tokens, { first, last }: Mention, lexicons: Lexicons): boolean {
  if (tokens.lower[first - 1] === "with" && tokens.lower[first - 2] === "interview") return true;
  if (last - first !== 3 || !lexicons["program-names"].has(tokens.lower[last - 1] ?? "")) return false;
  return isGivenName(tokens.lower[first] ?? "", lexicons);
}

function endOfName(
  tokens: Tokens,
  first: number,
  last: number,
  surnames: ReadonlySet<string>,
  lexicons: Lexicons,
): number {
  for (let i = first + 1; i < last; i++) {
    if (isSpacedDash(tokens, i)) return i;
    if (i < first + 2) continue;
    const word = tokens.word[i] ?? "";
    if (lexicons["program-names"].has(tokens.lower[i] ?? "") || /^\d/.test(word)) return i;
    if (isVerbOfHeadline(tokens, i, lexicons) || tokens.word[i] === "of") return i;
    if (isAcronym(word, lexicons) && /\p{Ll}/u.test(tokens.word[i - 1] ?? "")) return i;
    if (tokens.listed[i] === 1 && isCapital(word) && surnames.has(folded(tokens.word[i - 1] ?? ""))) return i;
  }
  return last;
}

const isSpacedDash = ({ looks, start, end, word }: Tokens, i: number): boolean =>
  ((looks[i] ?? 0) & LOOKS.mark) !== 0 && start[i] !== end[i - 1] && /^[-–—]+$/.test(word[i] ?? "");

/** A headline writes its verbs like names: "Ada Pomfret Says". */
const isVerbOfHeadline = (tokens: Tokens, i: number, lexicons: Lexicons): boolean =>
  /^\p{Lu}\p{Ll}+s$/u.test(tokens.word[i] ?? "") && lexicons["speech-verbs"].has(tokens.lower[i] ?? "");

/** "CNN", not "III". */
const isAcronym = (word: string, lexicons: Lexicons): boolean =>
  /^\p{Lu}{2,4}$/u.test(word) && !lexicons["name-suffixes"].has(word.toLowerCase());
