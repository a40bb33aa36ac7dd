import { isEnglishLetter } from "../../../letters.ts";
import type { Span } from "../../../span.ts";
import type { Colons } from "./colons.ts";
import type { Line } from "./lines.ts";

/** How a label is set: with a colon, a time, alone on its line; a letter with a stop, a letter with a gap, or with nothing. */
export type LabelShape = "colon" | "time" | "own-line" | "letter" | "gap" | "bare-letter";

/** Words at the head of a line that may be the label of a turn. */
export interface Candidate {
  readonly line: number;
  readonly shape: LabelShape;
  /** All that is no speech: times, brackets and the colon included. */
  readonly whole: Span;
  /** The words that name the speaker. */
  readonly name: Span;
  /** What stands in brackets or after a comma in the label: initials, a role, a company. */
  readonly aside: Span | null;
  /** The name in lower case, accents dropped: labels of one key are one speaker's. */
  readonly key: string;
  /** Nothing but the label stands on the line. */
  readonly alone: boolean;
}

const LONGEST = 110;

const LEAD =
  /^(?:>>+[ \t]*)?(?:[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?[ \t]*(?:[-–—|][ \t]*)?)?/;
const TIME = "[\\[(]?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?[\\])]?";
const COLON = new RegExp(`^[ \\t]?[:：](?![:/])[ \\t]*(?:${TIME}(?![\\d:])[ \\t]*)?`);
const AFTER_TIME = new RegExp(`^[ \\t]*${TIME}(?!\\d)[ \\t]*:?[ \\t]*`, "u");
const LETTER = /^\(?(\p{Lu})\)?(\.[ \t]+|[:.]$|[ \t]{2,}|\t|\)[ \t]+|(?<=^Q) (?=\p{Lu}))/u;
/** "S. Oda:" is somebody; "Q. Oda:" asks her. */
const INITIAL = /^[B-PR-Z]\. \p{Lu}[\p{L}'’-]{1,30}[:：]/u;
/** Its first sign, and so many more. */
const LONGEST_RUN = 81;
const NAME = /^[\p{L}\p{N}(“"'‘#@][^:：\n\t?!;“”"…]{0,80}/u;

/**
 * False of a line that plainly begins with no label, as most of prose do: an English word or a quotation mark is what it begins
 * with, there is no colon near, and it is too long to be a name that stands alone, or ends as a sentence does.
 */
export function mayBegin(text: string, { start, end }: Span, colons: Colons): boolean {
  if (!opensWithWord(text, start) && !OPENING.has(text.charCodeAt(start))) return true;
  if (colons(start) < Math.min(end, start + LONGEST)) return true;
  return end - start <= LONGEST_RUN && !SENTENCE_ENDS.has(text.charCodeAt(end - 1));
}

/** "The", "I’m", "A boat", which no letter with a stop or a gap is; "Q What" may be one. */
function opensWithWord(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  if (!isEnglishLetter(first)) return false;
  const second = text.charCodeAt(start + 1);
  if (second === SPACE) return first !== LETTER_Q && isEnglishLetter(text.charCodeAt(start + 2));
  return second === APOSTROPHE || isEnglishLetter(second);
}

const [SPACE, LETTER_Q, APOSTROPHE] = [0x20, 0x51, 0x2019];

const codesOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const OPENING = codesOf('“"');
const SENTENCE_ENDS = codesOf('.?!,…)-”"');

/** The label that a line begins with, if its beginning can be one. */
export function labelAt(text: string, line: Line, index: number): Candidate | null {
  const head = text.slice(line.start, Math.min(line.end, line.start + LONGEST));
  const lead = LEAD.exec(head)?.[0].length ?? 0;
  const rest = head.slice(lead);
  const letter = lettered(rest, lead, line, index);
  return letter && !INITIAL.test(rest) ? letter : named(rest, lead, line, index);
}

/** "Q. Why?" "(G) Yes." "Q    In Canberra", "Q Ada, why?": letters with a stop, a gap or nothing; with a colon they are names. */
function lettered(rest: string, lead: number, line: Line, index: number): Candidate | null {
  const found = LETTER.exec(rest);
  if (!found?.[1]) return null;
  const start = line.start + lead + (rest.startsWith("(") ? 1 : 0);
  const after = found[2] ?? "";
  return {
    line: index,
    shape: /[.:)]/.test(after) ? "letter" : after === " " ? "bare-letter" : "gap",
    whole: { start: line.start, end: line.start + lead + found[0].length },
    name: { start, end: start + 1 },
    aside: null,
    key: found[1].toLowerCase(),
    alone: found[0].length === rest.length && line.start + lead + rest.length === line.end,
  };
}

function named(rest: string, lead: number, line: Line, index: number): Candidate | null {
  const run = NAME.exec(rest)?.[0];
  if (!run) return null;
  const timed = timedName(run, rest);
  if (timed) return candidate(rest, timed.name, timed.tail, "time", lead, line, index);
  const colon = COLON.exec(rest.slice(run.trimEnd().length));
  if (colon) return candidate(rest, run.trimEnd(), colon[0], "colon", lead, line, index);
  const whole = line.end - line.start === lead + run.length && !/[.?!,…)-]$|,/.test(run);
  return whole ? candidate(rest, run, "", lead > 4 ? "time" : "own-line", lead, line, index) : null;
}

const TIME_INSIDE = new RegExp(`(?:[ \\t]+|(?<=\\S)(?=[(\\[]))${TIME}(?!\\d)`);

/** "Daniel Whitenack  00:25": the name run stops at the colon of the time. */
function timedName(run: string, rest: string): { name: string; tail: string } | null {
  if (!rest.includes(":")) return null;
  const at = TIME_INSIDE.exec(rest.slice(0, run.length + 12))?.index;
  if (at === undefined || at > run.length) return null;
  const tail = AFTER_TIME.exec(rest.slice(at))?.[0];
  return tail === undefined ? null : { name: rest.slice(0, at), tail };
}

/** "Ada Pomfret (Quay Lamps)", "Ada Pomfret, the clerk", "SEN. POMFRET (D), QUAY": a name and what is added to it. */
function nameAndAside(words: string): { core: string; aside: string | null } {
  const bracketed = ASIDE.exec(words);
  if (bracketed) return { core: trimMarks(bracketed[1] || words), aside: bracketed[2] ?? null };
  const comma = words.search(/, |,$/);
  if (comma <= 0) return { core: trimMarks(words), aside: null };
  const before = words.slice(0, comma);
  return { core: trimMarks(ASIDE.exec(before)?.[1] || before), aside: words.slice(comma + 2) };
}

const ASIDE = /^(.*?)(?<![ \t])[ \t]*[([]([^()[\]]{1,50})[)\]]$/u;
const LONGEST_NAME = 60;

function candidate(
  rest: string,
  words: string,
  tail: string,
  shape: LabelShape,
  lead: number,
  line: Line,
  index: number,
): Candidate | null {
  const { core, aside } = nameAndAside(words);
  const offset = line.start + lead + words.indexOf(core);
  if (core.length === 0 || core.length > LONGEST_NAME || !nameShaped(core)) return null;
  const asideAt = aside ? line.start + lead + words.lastIndexOf(aside) : 0;
  const end = line.start + lead + words.length + tail.length;
  return {
    line: index,
    shape,
    whole: { start: line.start, end },
    name: { start: offset, end: offset + core.length },
    aside: aside ? { start: asideAt, end: asideAt + aside.length } : null,
    key: keyOf(core),
    alone: lead + words.length + tail.length >= rest.length && end >= line.end,
  };
}

const trimMarks = (words: string): string => words.replace(/^[("'“‘@]+|(?<![)"'”’])[)"'”’]+$/g, "").trim();

/** The key under which a label's forms count as one. */
export const keyOf = (name: string): string =>
  PLAIN_NAME.test(name)
    ? name.toLowerCase()
    : name
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[.’']/g, "")
        .replace(/[^\p{L}\p{N}&#]+/gu, " ")
        .trim();

const PLAIN_NAME = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

const MOST_WORDS = 7;

/** Words that can be a name or a role: no sentence, few words, the first one not in the middle of something. */
function nameShaped(core: string): boolean {
  if (/[~/=_<>{}|\\*+$%]|\d[.,-]|\d\s*\p{Ll}|\d{4}/u.test(core)) return false;
  const words = core.split(/\s+/);
  if (words.length > MOST_WORDS) return false;
  const capitals = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || /^[#&\d]/.test(word)).length;
  const small = words.length - capitals;
  return (
    small === 0 ||
    (capitals >= small && capitals > 0 && /^[^\p{L}]*\p{Lu}/u.test(words[0] ?? "")) ||
    words.length <= 3
  );
}
