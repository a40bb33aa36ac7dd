import type { Lexicons } from "../../../lexicons.ts";
import type { FormCast } from "../evidence.ts";
import type { Form } from "../forms.ts";
import { acronymsOf } from "../short-names.ts";

/** "Skerrin Sound Ferries … SSF": what goes by its first letters is an organization, and so are the letters. */
export function acronymClues(forms: readonly Form[], lexicons: Lexicons, cast: FormCast): void {
  const letters = new Map<string, Form>();
  for (const form of forms) if (mayBeLetters(form.key)) letters.set(form.key, form);
  if (letters.size === 0) return;
  for (const form of forms) {
    if (form.words.length < 2) continue;
    for (const acronym of acronymsOf(form.read, lexicons)) {
      const short = letters.get(acronym);
      if (!short) continue;
      cast(form, "organization", "has-acronym");
      cast(short, "organization", "is-acronym");
    }
  }
}

const MOST_LETTERS = 6;

const mayBeLetters = (key: string): boolean => key.length <= MOST_LETTERS && /^[a-z]{2,}$/.test(key);
