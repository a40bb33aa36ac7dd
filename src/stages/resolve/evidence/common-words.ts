import { LOOKS } from "../../../letters.ts";
import type { ResolveDoc } from "../../resolve.ts";
import type { FormCast } from "../evidence.ts";
import type { Form } from "../forms.ts";

/** “Brass is what carries,” says the leader of the brass band: an English word that the article also writes small. */
export function commonWordClues(doc: ResolveDoc, forms: readonly Form[], cast: FormCast): void {
  const { word, lower, looks, listed, id, count } = doc.tokens;
  const others = readNumbers(doc, forms);
  let single: Map<string, Form> | null = null;
  for (let i = 0; i < count; i++) {
    const isFirst = numbers[(id[i] ?? 0) % ROOM] !== 0;
    if (!isFirst && others === 0) continue;
    if (listed[i] === 0 || ((looks[i] ?? 0) & LOOKS.holdsCapital) !== 0) continue;
    if (!isFirst && (others & bitAt(doc, i)) === 0) continue;
    single ??= byWord(forms);
    const small = lower[i] ?? "";
    const form = word[i] === small ? single.get(small) : undefined;
    if (!form) continue;
    cast(form, "other", "written-small");
    single.delete(form.key);
  }
}

/** So many numbers of words are kept apart. */
const ROOM = 1 << 10;

/** 1 at the numbers of the words that names of one word are, so that hardly any word need be looked up; filled anew for each article. */
const numbers = new Uint8Array(ROOM);

/** Fills the numbers; bits of those names that are none of the words of their first mention: "Anglo-French", "Jos'". */
function readNumbers({ tokens, mentions }: ResolveDoc, forms: readonly Form[]): number {
  numbers.fill(0);
  let others = 0;
  for (const form of forms) {
    if (form.words.length !== 1) continue;
    const { first = 0, last = 0 } = mentions[form.mentions[0] ?? -1] ?? {};
    const at = tokens.lower[first] === form.key ? first : last - 1;
    if (last > 0 && tokens.lower[at] === form.key) numbers[(tokens.id[at] ?? 0) % ROOM] = 1;
    else others |= bitOf(form.key.length, form.key.charCodeAt(0));
  }
  return others;
}

const bitOf = (length: number, first: number): number => 1 << ((7 * length + first) % 31);

/** The bit of token `i`, as it is written. */
const bitAt = ({ text, tokens: { start, end } }: ResolveDoc, i: number): number =>
  bitOf((end[i] ?? 0) - (start[i] ?? 0), text.charCodeAt(start[i] ?? 0));

function byWord(forms: readonly Form[]): Map<string, Form> {
  const single = new Map<string, Form>();
  for (const form of forms) if (form.words.length === 1) single.set(form.key, form);
  return single;
}
