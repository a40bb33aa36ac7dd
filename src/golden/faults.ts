/** What is wrong with a golden: names that it does not know, words that its article does not hold. */
import { ELLIPSIS, type Located } from "./locate.ts";
import type { Fault, Path } from "./read.ts";
import type { Golden } from "./schema.ts";

type Complain = (path: Path, message: string) => void;

/**
 * Holds a golden against itself and its article.
 * @param source the decoded file: words that are in it but not in the text that was made of it are the pipeline's fault
 * @param lineOf the golden's own lines
 */
export function faultsOf(
  golden: Golden,
  located: Located,
  source: string,
  lineOf: (path: Path) => number,
): Fault[] {
  const faults: Fault[] = [];
  const complain: Complain = (path, message) => faults.push({ line: lineOf(path), message });
  checkNames(golden, complain);
  checkSpans(golden, located, lettersOf(source), complain);
  return faults;
}

function checkNames(golden: Golden, complain: Complain): void {
  const names = new Set<string>();
  const add = (name: string, path: Path) => {
    if (names.has(name)) complain(path, `${shown(name)} is there twice`);
    names.add(name);
  };
  golden.people.forEach(({ name }, i) => {
    add(name, ["people", i, "name"]);
  });
  golden.entities.forEach(({ name }, i) => {
    add(name, ["entities", i, "name"]);
  });
  const known = (name: string | null, path: Path) => {
    if (name !== null && !names.has(name))
      complain(path, `${shown(name)} is no person or entity of this golden`);
  };
  golden.quotes.forEach(({ speaker }, i) => {
    known(speaker, ["quotes", i, "speaker"]);
  });
  golden.nested.forEach(({ speaker }, i) => {
    known(speaker, ["nested", i, "speaker"]);
  });
  if (!golden.labelled.includes("roles")) return;
  golden.people.forEach(({ roles }, p) => {
    roles.forEach(({ of }, r) => {
      known(of, ["people", p, "roles", r, "of"]);
    });
  });
}

/** Every span stands in the article; quotes stand in the order of their first spans. */
function checkSpans(golden: Golden, located: Located, letters: string, complain: Complain): void {
  const missing = (words: string, path: Path) => {
    if (!heldBy(letters, words)) complain(path, `these words do not stand in the article: ${shown(words)}`);
  };
  golden.quotes.forEach(({ spans }, q) => {
    spans.forEach((words, s) => {
      if (located.quotes[q]?.[s] == null) missing(words, ["quotes", q, "spans", s]);
    });
  });
  for (const q of located.disordered) {
    complain(["quotes", q, "spans", 0], `quote ${q} is out of order: it stands before the quote before it`);
  }
  golden.notQuotes.forEach((words, i) => {
    if (located.notQuotes[i] == null) missing(words, ["notQuotes", i]);
  });
}

const SHOWN_WORDS = 60;

const shown = (words: string): string =>
  JSON.stringify(words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS)}…` : words);

const MARKUP = /<[^<>]*>|\]\([^()\s]*\)|&#?[a-z0-9]+;/gi;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;

const NUMBERED = /&#(x?)([0-9a-f]{1,6});/gi;
const LAST_CODE_POINT = 0x10ffff;

/** "T&#333;zai": a reference by number may be a letter of a name. */
const withoutNumbers = (source: string): string =>
  source.replace(NUMBERED, (reference, hex: string, digits: string) => {
    const code = Number.parseInt(digits, hex ? 16 : 10);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : reference;
  });

/** The letters and digits alone: what is left of a file whatever its markup is. */
const lettersOf = (source: string): string =>
  withoutNumbers(source).replace(MARKUP, "").replace(NO_LETTER, "");

/** True when the letters of all parts of a phrase stand in the file. */
const heldBy = (letters: string, words: string): boolean =>
  words.split(ELLIPSIS).every((part) => letters.includes(part.replace(NO_LETTER, "")));
