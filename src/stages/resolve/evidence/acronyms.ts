import type { Lexicons } from "../../../lexicons.ts";
import type { FormCast } from "../evidence.ts";
import type { Form } from "../forms.ts";
import { acronymSigns, acronymsOf, signOf } from "../short-names.ts";

/** "Skerrin Sound Ferries … SSF": what goes by its first letters is an organization, and so are the letters. */
export function acronymClues(forms: readonly Form[], lexicons: Lexicons, cast: FormCast): void {
  let signs = 0;
  for (const { read } of forms) if (read.isLetters) signs |= signOf(read.key);
  if (signs === 0) return;
  let letters: Map<string, Form> | null = null;
  for (const form of forms) {
    if (form.words.length < 2 || (acronymSigns(form.read, lexicons) & signs) === 0) continue;
    letters ??= byLetters(forms);
    for (const acronym of acronymsOf(form.read, lexicons)) {
      const short = letters.get(acronym);
      if (!short) continue;
      cast(form, "organization", "has-acronym");
      cast(short, "organization", "is-acronym");
    }
  }
}

function byLetters(forms: readonly Form[]): Map<string, Form> {
  const letters = new Map<string, Form>();
  for (const form of forms) if (form.read.isLetters) letters.set(form.key, form);
  return letters;
}
