import type { ResolveDoc } from "../../resolve.ts";
import type { FormCast } from "../evidence.ts";
import type { Form } from "../forms.ts";

/** “Brass is what carries,” says the leader of the brass band: an English word that the article also writes small. */
export function commonWordClues(doc: ResolveDoc, forms: readonly Form[], cast: FormCast): void {
  const single = new Map(forms.flatMap((form) => (form.words.length === 1 ? [[form.key, form]] : [])));
  const { word, lower, listed } = doc.tokens;
  for (let i = 0; i < doc.tokens.count && single.size > 0; i++) {
    if (listed[i] === 0 || word[i] !== lower[i]) continue;
    const form = single.get(lower[i] ?? "");
    if (!form) continue;
    cast(form, "other", "written-small");
    single.delete(form.key);
  }
}
