import type { Lexicons } from "../../lexicons.ts";
import { isInitial } from "../../names.ts";
import { madeOnce, once } from "../../remembered.ts";
import { clippedNames } from "./clipped-names.ts";
import type { Form } from "./forms.ts";
import { misspelled } from "./misspelled.ts";

/** By a form's number, the forms of fuller names that it may be short for; several when it could be either's. */
export type Owners = readonly (readonly Form[] | undefined)[];

/** Beyond so many bearers of one word nobody can tell them apart, and lists stay short. */
const MOST_BEARERS = 50;

/**
 * Which fuller name each form stands for: the other order of the same words, a part of the name, a first name with an
 * initial, a nickname, and, when nothing else owns it, a spelling one letter off. Maps by word keep this linear.
 */
export function ownersOf(forms: readonly Form[], lexicons: Lexicons): Owners {
  const full = forms.filter((form) => form.words.length > 1 && !isNamedAfter(form, lexicons));
  const owners: (readonly Form[] | undefined)[] = [];
  if (full.length > 0) {
    const mayShare = sharing(full, lexicons);
    const nick = nicknames(lexicons.nicknames);
    const fuller = once(() => ({ byWord: indexByWord(full), orders: firstByOrder(full) }));
    for (const form of forms) {
      if (!mayShare(form) && !nick.has(form.words[0] ?? "")) continue;
      const { byWord, orders } = fuller();
      const owned =
        reordered(form, orders) ??
        partOf(form, byWord) ??
        titled(form, byWord, lexicons) ??
        initialled(form, byWord) ??
        nicknamed(form, byWord, nick);
      if (owned) owners[form.number] = owned;
    }
    for (const [form, owner] of clippedNames(forms, full, owners)) owners[form.number] = [owner];
  }
  for (const [form, owner] of misspelled(forms, owners)) owners[form.number] = [owner];
  return owners;
}

/** By byte how often it stands in the full names of an article; filled anew for each. */
const timesOfByte = new Uint8Array(256);

/**
 * Tells the forms that may share a word with the full name of somebody else, by bytes that stand for words: most share none, and
 * nothing need be looked up for them.
 */
function sharing(full: readonly Form[], lexicons: Lexicons): (form: Form) => boolean {
  timesOfByte.fill(0);
  for (const { read } of full)
    for (const byte of read.bytes) timesOfByte[byte] = Math.min(MOST_TIMES, (timesOfByte[byte] ?? 0) + 1);
  return (form) => {
    const own = form.words.length > 1 && !isNamedAfter(form, lexicons) ? 1 : 0;
    for (const byte of form.read.bytes) if ((timesOfByte[byte] ?? 0) > own) return true;
    return false;
  };
}

/** More need not be counted: a form's own name is one of them at most. */
const MOST_TIMES = 2;

/** "Ana Prieto Foundation": what is called after a person is none, though it may be tagged as one. */
const isNamedAfter = ({ words, last }: Form, lexicons: Lexicons): boolean =>
  words.length > 2 && lexicons["organization-names"].has(last);

/** The fuller names, by each of their words. */
type ByWord = ReadonlyMap<string, readonly Form[]>;

function indexByWord(full: readonly Form[]): ByWord {
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
function reordered(form: Form, orders: ReadonlyMap<string, Form>): Form[] | null {
  if (form.words.length < 2) return null;
  const first = orders.get(form.read.unordered);
  return first && first !== form ? [first] : null;
}

/** "Prieto", "van der Berg", "Ana", "Prieto Luna", "Prieto Sr." of a fuller name. */
function partOf(form: Form, byWord: ByWord): Form[] | null {
  let found: Form[] | null = null;
  let speaking: Form[] | null = null;
  for (const full of byWord.get(form.last) ?? []) {
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
function titled(form: Form, byWord: ByWord, lexicons: Lexicons): Form[] | null {
  const title = form.words[0] ?? "";
  if (form.words.length !== 2 || !TITLES.some((list) => lexicons[list].has(title))) return null;
  const found = (byWord.get(form.last) ?? []).filter((full) => full !== form && full.words[0] !== title);
  return found.length > 0 ? found : null;
}

const TITLES = ["role-nouns", "ranks-in-tales", "kinship"] as const;

function isPart(form: Form, full: Form): boolean {
  if (full === form || full.words.length <= form.words.length) return false;
  if (form.name.suffix !== null && form.name.suffix !== full.name.suffix) return false;
  const at = full.words.indexOf(form.words[0] ?? "");
  return at >= 0 && form.words.every((word, i) => full.words[at + i] === word);
}

/** "R. Oda", "Rin O." of "Rin Oda". */
function initialled(form: Form, byWord: ByWord): Form[] | null {
  if (form.words.length < 2 || !form.read.hasInitial) return null;
  const whole = form.words.find((word) => !isInitial(word));
  const bearers = byWord.get(whole ?? "") ?? [];
  const found = bearers.filter((full) => full !== form && fits(form.words, full.words));
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
function nicknamed(form: Form, byWord: ByWord, nick: ReadonlyMap<string, string[]>): Form[] | null {
  const names = nick.get(form.words[0] ?? "");
  if (names === undefined) return null;
  const rest = form.words.slice(1);
  const found = names.flatMap((name) =>
    (byWord.get(name) ?? []).filter(
      ({ words }) => words[0] === name && rest.every((word) => words.includes(word)),
    ),
  );
  return found.length > 0 ? found : null;
}

const nicknames = madeOnce((list: ReadonlySet<string>): ReadonlyMap<string, string[]> => {
  const names = new Map<string, string[]>();
  for (const entry of list) {
    const [nick = "", given = ""] = entry.split(" ");
    names.set(nick, [...(names.get(nick) ?? []), given]);
  }
  return names;
});
