import type { Lexicons } from "../../lexicons.ts";
import { isInitial } from "../../names.ts";
import { clippedNames } from "./clipped-names.ts";
import type { Form } from "./forms.ts";
import { misspelled } from "./misspelled.ts";
import { hasTrait, nicknames, TRAIT } from "./traits.ts";

/** By a form's number, the forms of fuller names that it may be short for; several when it could be either's. */
export type Owners = readonly (readonly Form[] | undefined)[];

/** Beyond so many bearers of one word nobody can tell them apart, and lists stay short. */
const MOST_BEARERS = 50;

/**
 * Which fuller name each form stands for: the other order of the same words, a part of the name, a first name with an
 * initial, a nickname, and, when nothing else owns it, a spelling one letter off. Maps by word keep this linear.
 */
export function ownersOf(forms: readonly Form[], lexicons: Lexicons): Owners {
  const full: Form[] = [];
  for (const form of forms) if (hasTrait(form, TRAIT.full, lexicons)) full.push(form);
  const owners: (readonly Form[] | undefined)[] = [];
  if (full.length > 0) {
    countBytes(full);
    const fuller = full.length > FEW ? indexed(full) : listed(full);
    for (const form of forms) {
      const isNick = hasTrait(form, TRAIT.nick, lexicons);
      if (!isNick && !mayShare(form, lexicons)) continue;
      const owned =
        reordered(form, fuller) ??
        partOf(form, fuller) ??
        titled(form, fuller, lexicons) ??
        initialled(form, fuller) ??
        (isNick ? nicknamed(form, fuller, lexicons) : null);
      if (owned) owners[form.number] = owned;
    }
    for (const [form, owner] of clippedNames(forms, full, owners)) owners[form.number] = [owner];
  }
  for (const [form, owner] of misspelled(forms, owners)) owners[form.number] = [owner];
  return owners;
}

/** By byte how often it stands in the full names of an article; filled anew for each. */
const timesOfByte = new Uint8Array(256);

function countBytes(full: readonly Form[]): void {
  timesOfByte.fill(0);
  for (const { read } of full) {
    const { bytes } = read;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      timesOfByte[byte] = Math.min(MOST_TIMES, (timesOfByte[byte] ?? 0) + 1);
    }
  }
}

/**
 * Tells the forms that may share a word with the full name of somebody else, by bytes that stand for words: most share none, and
 * nothing need be looked up for them.
 */
function mayShare(form: Form, lexicons: Lexicons): boolean {
  const { bytes } = form.read;
  const own = hasTrait(form, TRAIT.full, lexicons) ? 1 : 0;
  for (let i = 0; i < bytes.length; i++) if ((timesOfByte[bytes[i] ?? 0] ?? 0) > own) return true;
  return false;
}

/** More need not be counted: a form's own name is one of them at most. */
const MOST_TIMES = 2;

/** The fuller names, to be looked up. */
interface Fuller {
  /** Those that have a word. */
  readonly withWord: (word: string) => readonly Form[];
  /** The first of the same words in some order. */
  readonly ofWords: (unordered: string) => Form | undefined;
}

/** So few names are looked through: that takes less than to write down where each word stands. */
const FEW = 24;

const listed = (full: readonly Form[]): Fuller => ({
  withWord: (word) => bearersOf(full, word),
  ofWords: (unordered) => full.find(({ read }) => read.unordered === unordered),
});

function bearersOf(full: readonly Form[], word: string): readonly Form[] {
  let found: Form[] | null = null;
  for (const form of full) {
    if (!form.words.includes(word)) continue;
    found ??= [];
    found.push(form);
  }
  return found ?? NONE;
}

function indexed(full: readonly Form[]): Fuller {
  const byWord = indexByWord(full);
  const orders = firstByOrder(full);
  return { withWord: (word) => byWord.get(word) ?? NONE, ofWords: (unordered) => orders.get(unordered) };
}

const NONE: readonly Form[] = [];

function indexByWord(full: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const byWord = new Map<string, Form[]>();
  for (const form of full) {
    for (let i = 0; i < form.words.length; i++) {
      const word = form.words[i] ?? "";
      if (form.words.indexOf(word) < i) continue;
      const bearers = byWord.get(word);
      if (bearers === undefined) byWord.set(word, [form]);
      else if (bearers.length < MOST_BEARERS) bearers.push(form);
    }
  }
  return byWord;
}

function firstByOrder(full: readonly Form[]): ReadonlyMap<string, Form> {
  const orders = new Map<string, Form>();
  for (const form of full) if (!orders.has(form.read.unordered)) orders.set(form.read.unordered, form);
  return orders;
}

/** "Oda Rin" after "Rin Oda". */
function reordered(form: Form, fuller: Fuller): Form[] | null {
  if (form.words.length < 2) return null;
  const first = fuller.ofWords(form.read.unordered);
  return first && first !== form ? [first] : null;
}

/** "Prieto", "van der Berg", "Ana", "Prieto Luna", "Prieto Sr." of a fuller name. */
function partOf(form: Form, fuller: Fuller): Form[] | null {
  let found: Form[] | null = null;
  let speaking: Form[] | null = null;
  for (const full of fuller.withWord(form.last)) {
    if (!isPart(form, full)) continue;
    found ??= [];
    found.push(full);
    if (full.listed === null) continue;
    speaking ??= [];
    speaking.push(full);
  }
  return speaking ?? found;
}

/** "Sister Oda", "Uncle Rin" of Rin Oda: the first word is what somebody is, not what they are called. */
function titled(form: Form, fuller: Fuller, lexicons: Lexicons): Form[] | null {
  if (!hasTrait(form, TRAIT.titled, lexicons)) return null;
  const title = form.words[0] ?? "";
  const found = fuller.withWord(form.last).filter((full) => full !== form && full.words[0] !== title);
  return found.length > 0 ? found : null;
}

function isPart(form: Form, full: Form): boolean {
  if (full === form || full.words.length <= form.words.length) return false;
  if (form.name.suffix !== null && form.name.suffix !== full.name.suffix) return false;
  const at = full.words.indexOf(form.words[0] ?? "");
  if (at < 0) return false;
  for (let i = 1; i < form.words.length; i++) if (full.words[at + i] !== form.words[i]) return false;
  return true;
}

/** "R. Oda", "Rin O." of "Rin Oda". */
function initialled(form: Form, fuller: Fuller): Form[] | null {
  if (form.words.length < 2 || !form.read.hasInitial) return null;
  const whole = form.words.find((word) => !isInitial(word));
  const found = fuller.withWord(whole ?? "").filter((full) => full !== form && fits(form.words, full.words));
  return found.length > 0 ? found : null;
}

function fits(short: readonly string[], full: readonly string[]): boolean {
  const letters = (word: string) => word.replace(".", "");
  if (short.length > full.length) return false;
  const ends = [...short.slice(0, -1).map((word, i) => [word, full[i]]), [short.at(-1), full.at(-1)]];
  return ends.every(
    ([a, b]) => a === b || (isInitial(a ?? "") && (b ?? "").startsWith(letters(a ?? "")) && b !== a),
  );
}

/** "Bob" of "Robert Oda"; "Zbig" of "Zbigniew Oda". */
function nicknamed(form: Form, fuller: Fuller, lexicons: Lexicons): Form[] | null {
  const names = nicknames(lexicons.nicknames).get(form.words[0] ?? "") ?? [];
  const rest = form.words.slice(1);
  const found = names.flatMap((name) =>
    fuller
      .withWord(name)
      .filter(({ words }) => words[0] === name && rest.every((word) => words.includes(word))),
  );
  return found.length > 0 ? found : null;
}
