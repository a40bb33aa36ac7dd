import type { Lexicons } from "../../lexicons.ts";
import { isInitial, sameWords } from "../../names.ts";
import { madeOnce } from "../../remembered.ts";
import type { Form } from "./forms.ts";
import { oneEdit } from "./spelling.ts";

/** For each form, the forms of fuller names that it may be short for; several when it could be either's. */
export type Owners = ReadonlyMap<Form, readonly Form[]>;

/** A name in more than one word, which shorter forms of the same person are looked up in. */
interface FullName {
  readonly form: Form;
  readonly words: readonly string[];
}

/** Beyond so many bearers of one word nobody can tell them apart, and lists stay short. */
const MOST_BEARERS = 50;

/**
 * Which fuller name each form stands for: the other order of the same words, a part of the name, a first name with an
 * initial, a nickname, and, when nothing else owns it, a spelling one letter off. Maps by word keep this linear.
 */
export function ownersOf(forms: readonly Form[], lexicons: Lexicons): Owners {
  const full = forms.filter((form) => form.words.length > 1 && !isNamedAfter(form, lexicons));
  const byWord = indexByWord(full);
  const orders = firstByOrder(full);
  const nick = nicknames(lexicons.nicknames);
  const owners = new Map<Form, readonly Form[]>();
  for (const form of forms) {
    const owned =
      reordered(form, orders) ??
      partOf(form, byWord) ??
      initialled(form, byWord) ??
      nicknamed(form, byWord, nick);
    if (owned) owners.set(form, owned);
  }
  for (const [form, owner] of misspelled(forms, owners)) owners.set(form, [owner]);
  return owners;
}

/** "Ana Prieto Foundation": what is called after a person is none, though it may be tagged as one. */
const isNamedAfter = ({ words }: Form, lexicons: Lexicons): boolean =>
  words.length > 2 && lexicons["organization-names"].has(words.at(-1) ?? "");

function indexByWord(full: readonly Form[]): ReadonlyMap<string, FullName[]> {
  const byWord = new Map<string, FullName[]>();
  for (const form of full) {
    for (const word of new Set(form.words)) {
      const bearers = byWord.get(word) ?? [];
      if (bearers.length < MOST_BEARERS) bearers.push({ form, words: form.words });
      byWord.set(word, bearers);
    }
  }
  return byWord;
}

function firstByOrder(full: readonly Form[]): ReadonlyMap<string, Form> {
  const orders = new Map<string, Form>();
  for (const form of full) {
    const key = `${sameWords(form.words)} ${form.name.suffix ?? ""}`;
    if (!orders.has(key)) orders.set(key, form);
  }
  return orders;
}

/** "Oda Rin" after "Rin Oda". */
function reordered(form: Form, orders: ReadonlyMap<string, Form>): Form[] | null {
  const first = orders.get(`${sameWords(form.words)} ${form.name.suffix ?? ""}`);
  return first && first !== form ? [first] : null;
}

/** "Prieto", "van der Berg", "Ana", "Prieto Luna", "Prieto Sr." of a fuller name. */
function partOf(form: Form, byWord: ReadonlyMap<string, FullName[]>): Form[] | null {
  const bearers = byWord.get(form.words.at(-1) ?? "") ?? [];
  const found = bearers.filter((full) => isPart(form, full)).map((full) => full.form);
  const speaking = found.filter((full) => full.listed !== null);
  if (speaking.length > 0) return speaking;
  return found.length > 0 ? found : null;
}

function isPart(form: Form, full: FullName): boolean {
  if (full.form === form || full.words.length <= form.words.length) return false;
  if (form.name.suffix !== null && form.name.suffix !== full.form.name.suffix) return false;
  const at = full.words.indexOf(form.words[0] ?? "");
  return at >= 0 && form.words.every((word, i) => full.words[at + i] === word);
}

/** "R. Oda", "Rin O." of "Rin Oda". */
function initialled(form: Form, byWord: ReadonlyMap<string, FullName[]>): Form[] | null {
  if (form.words.length < 2 || !form.words.some(isInitial)) return null;
  const whole = form.words.find((word) => !isInitial(word));
  const bearers = byWord.get(whole ?? "") ?? [];
  const found = bearers
    .filter(({ words, form: other }) => other !== form && fits(form.words, words))
    .map((full) => full.form);
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
function nicknamed(
  form: Form,
  byWord: ReadonlyMap<string, FullName[]>,
  nick: ReadonlyMap<string, string[]>,
): Form[] | null {
  const [given, ...rest] = form.words;
  if (given === undefined) return null;
  const found = (nick.get(given) ?? []).flatMap((name) =>
    (byWord.get(name) ?? [])
      .filter(({ words }) => words[0] === name && rest.every((w) => words.includes(w)))
      .map((full) => full.form),
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

/** Shorter words have too many neighbours. */
const SHORTEST_MISSPELLED = 5;

/** "Izabuchi" when only "Izubuchi" is near: one letter changed, left out, added or two swapped; nobody else owns it. */
function misspelled(forms: readonly Form[], owners: Owners): ReadonlyMap<Form, Form> {
  const open = forms.filter((form) => !owners.has(form));
  const spellings = oneEdit<Form>();
  for (const form of open) {
    const parts = form.words.length > 1 ? [form.words.join(" "), ...form.words] : form.words;
    for (const part of parts) if (part.length >= SHORTEST_MISSPELLED) spellings.add(part, form);
  }
  const found = new Map<Form, Form>();
  for (const form of open) {
    const text = form.words.join(" ");
    if (text.length < SHORTEST_MISSPELLED || form.listed !== null) continue;
    const near = [...new Set(spellings.near(text))].filter(
      (other) =>
        other !== form &&
        isFuller(other, form) &&
        (form.mentions.length <= MOST_TYPOS || (other.listed !== null && form.words.length > 1)),
    );
    const only = near[0];
    if (near.length === 1 && only && found.get(only) !== form) found.set(form, only);
  }
  return found;
}

/** A typing error happens once or twice. */
const MOST_TYPOS = 2;

const isFuller = (other: Form, form: Form): boolean =>
  other.words.length > form.words.length ||
  (other.words.length === form.words.length && other.listed !== null) ||
  (other.words.length === form.words.length && other.mentions.length > form.mentions.length);
