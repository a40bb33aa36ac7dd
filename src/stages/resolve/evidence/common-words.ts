import { LOOKS } from "../../../letters.ts";
import { type Tokens, tokenAt } from "../../../tokens.ts";
import type { ResolveDoc } from "../../resolve.ts";
import type { FormCast } from "../evidence.ts";
import type { Form } from "../forms.ts";

/** “Brass is what carries,” says the leader of the brass band: an English word that the article also writes small. */
export function commonWordClues(doc: ResolveDoc, forms: readonly Form[], cast: FormCast): void {
  const { lower, id, count } = doc.tokens;
  const others = placeForms(doc, forms);
  const areMany = others.length > FEW;
  let single: Map<string, Form> | null = null;
  const found = (small: string) => {
    single ??= byWord(forms);
    const form = single.get(small);
    if (!form) return;
    cast(form, "other", "written-small");
    single.delete(small);
  };
  for (let i = 0; i < count; i++) {
    const at = formAt[(id[i] ?? 0) & LAST] ?? 0;
    if ((at === NONE && !areMany) || !isSmallWord(doc.tokens, i)) continue;
    if (at <= NONE || forms[at - 1]?.key === lower[i]) found(lower[i] ?? "");
  }
  if (!areMany) for (const { key } of others) if (standsSmall(doc, key)) found(key);
}

/** An English word that is written small. */
const isSmallWord = ({ word, lower, looks, listed }: Tokens, i: number): boolean =>
  listed[i] === 1 && ((looks[i] ?? 0) & LOOKS.holdsCapital) === 0 && word[i] === lower[i];

/** By the last bits of the number of a word the form, and one, that is this word, so that hardly any word need be looked up; filled anew for each article. */
const formAt = new Int32Array(1 << 10);
const LAST = formAt.length - 1;
/** No form, and several. */
const [NONE, SEVERAL] = [0, -1];

/** Fills the places; those names that are none of the words of their first mention: "Anglo-French", "Jos'". */
function placeForms({ tokens, mentions }: ResolveDoc, forms: readonly Form[]): Form[] {
  formAt.fill(NONE);
  const others: Form[] = [];
  for (let f = 0; f < forms.length; f++) {
    const form = forms[f];
    if (form?.words.length !== 1) continue;
    const { first = 0, last = 0 } = mentions[form.mentions[0] ?? -1] ?? {};
    const at = tokens.lower[first] === form.key ? first : last - 1;
    if (last === 0 || tokens.lower[at] !== form.key) {
      others.push(form);
      continue;
    }
    const place = (tokens.id[at] ?? 0) & LAST;
    formAt[place] = formAt[place] === NONE ? f + 1 : SEVERAL;
  }
  return others;
}

/** So few such names are looked for in the text one by one; where there are more, each word is looked up. */
const FEW = 8;

/** True when a text has a name as an English word of its own, written small. */
function standsSmall({ text, tokens }: ResolveDoc, key: string): boolean {
  if (key === "") return false;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    const i = tokenAt(tokens, at);
    if (tokens.start[i] === at && tokens.end[i] === at + key.length && isSmallWord(tokens, i)) return true;
  }
  return false;
}

function byWord(forms: readonly Form[]): Map<string, Form> {
  const single = new Map<string, Form>();
  for (const form of forms) if (form.words.length === 1) single.set(form.key, form);
  return single;
}
