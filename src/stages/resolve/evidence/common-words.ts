import type { ResolveDoc } from "../../resolve.ts";
import type { FormCast } from "../evidence.ts";
import type { Form } from "../forms.ts";

/** “Brass is what carries,” says the leader of the brass band: an English word that the article also writes small. */
export function commonWordClues(
  { tokens, mentions }: ResolveDoc,
  forms: readonly Form[],
  cast: FormCast,
): void {
  const { word, lower, listed, id, count } = tokens;
  const single = new Map<string, Form>();
  const numbers = new Uint8Array(ROOM);
  let lengths = 0;
  for (const form of forms) {
    if (form.words.length !== 1) continue;
    single.set(form.key, form);
    const { first = 0, last = 0 } = mentions[form.mentions[0] ?? -1] ?? {};
    const at = lower[first] === form.key ? first : last - 1;
    if (last > 0 && lower[at] === form.key) numbers[(id[at] ?? 0) % ROOM] = 1;
    else lengths |= bitOf(form.key);
  }
  for (let i = 0; i < count && single.size > 0; i++) {
    if (listed[i] === 0) continue;
    if (numbers[(id[i] ?? 0) % ROOM] === 0 && (lengths & bitOf(lower[i] ?? "")) === 0) continue;
    const small = lower[i] ?? "";
    const form = word[i] === small ? single.get(small) : undefined;
    if (!form) continue;
    cast(form, "other", "written-small");
    single.delete(form.key);
  }
}

/** So many numbers of words are kept apart: hardly any word need be looked up. */
const ROOM = 1 << 10;

/** A name that is none of the words of its first mention is told apart by its length: "Anglo-French", "Jos'". */
const bitOf = (word: string): number => 1 << Math.min(word.length, 31);
