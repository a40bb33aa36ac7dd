import type { Lexicons } from "../../../lexicons.ts";
import type { FormCast } from "../evidence.ts";
import type { Form } from "../forms.ts";
import { acronyms } from "../short-names.ts";

/** "Skerrin Sound Ferries … SSF": what goes by its first letters is an organization, and so are the letters. */
export function acronymClues(forms: readonly Form[], lexicons: Lexicons, cast: FormCast): void {
  const letters = new Map(
    forms.filter((form) => /^[a-z]{2,6}$/.test(form.key)).map((form) => [form.key, form]),
  );
  for (const form of forms) {
    if (form.words.length < 2) continue;
    for (const acronym of new Set(acronyms(form.words, lexicons))) {
      const short = letters.get(acronym);
      if (!short) continue;
      cast(form, "organization", "has-acronym");
      cast(short, "organization", "is-acronym");
    }
  }
}
