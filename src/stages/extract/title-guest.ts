import type { Segmented } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { folded } from "../../names.ts";
import { isNobody } from "../../nobody-label.ts";
import type { Reader, Tokens } from "../../tokens.ts";
import { isFullName } from "./full-name.ts";

/** Longer titles are sentences. */
const LONGEST = 120;
const WITH =
  /\b(?:interview|interviewing|conversation|discussion|talk|chat|talking|q ?& ?a|q and a|meet)(?: with| to)? ([^,:–—|]{3,50})$/iu;
const AFTER =
  /(?:\b(?:people|faces|voices|women|men) (?:of|behind) [^:–—]{2,40}|\bprofile|\bportrait)\s*(?::|[–—-]\s)\s*(.{2,50})$/iu;
const LAST = /(?<=[:–—-] )[^:–—-]{3,50}$/u;
const SELF = /(?:\bi['’]m|\bi am|\bmy name is|\bmy name['’]s|\bthis is) $/i;

/** "People of the Quay: Ada Pomfret", "An Interview with Ada Pomfret", "Ada Pomfret": whom the title of a talk names. */
export function titleGuest(
  title: string | null,
  text: string,
  { turns }: Segmented,
  read: Reader,
  lexicons: Lexicons,
): string | null {
  if (title === null || title.length > LONGEST || turns.length === 0) return null;
  const after = AFTER.exec(title)?.[1];
  const guest = bare(after ?? WITH.exec(title)?.[1] ?? LAST.exec(title)?.[0] ?? title);
  const sentence = guest === title && isSentence(read(guest));
  if (after === undefined && (sentence || !isFullName(guest, lexicons)) && !isOwnName(guest, text))
    return null;
  const open = turns.some(
    ({ label }) => !label || isNobody(label.key, lexicons) || isShort(label.key, guest),
  );
  return open ? guest : null;
}

/** "pomfret", "ada", "ap" of "Ada Pomfret". */
function isShort(key: string, name: string): boolean {
  const words = folded(name).split(/[ -]/);
  return key === words[0] || key === words.at(-1) || key === words.map((word) => word.charAt(0)).join("");
}

/** "Ada Talks Shop": nothing but English words after the first; one alone may be a family name. */
const isSentence = ({ count, listed }: Tokens): boolean => count > 2 && !listed.slice(1).includes(0);

/** Without what is added in brackets, unless that is the full name: "quill (Ada Pomfret)". */
function bare(name: string): string {
  const added = / \((?:aka |a\.k\.a\. )?(\p{Lu}[^()]* \p{Lu}[^()]*)\)/u.exec(name)?.[1];
  const before = name.replace(/(?: \(|, ).*$/, "").trim();
  return added !== undefined && !before.includes(" ") ? added.trim() : before;
}

/** The title, or its first word, is what somebody calls himself: "I am pomf." */
function isOwnName(name: string, text: string): boolean {
  const words = name.split(" ");
  if (words.length > 3) return false;
  const full = words.length > 1 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return saysSo(name, text) || (full && saysSo(words[0] ?? "", text));
}

function saysSo(name: string, text: string): boolean {
  const at = text.indexOf(` ${name}`, SHORTEST);
  const alone = !/^[\p{L}\p{N}]/u.test(text.slice(at + 1 + name.length));
  return at >= 0 && alone && SELF.test(text.slice(Math.max(0, at - SHORTEST), at + 1));
}

const SHORTEST = 14;
