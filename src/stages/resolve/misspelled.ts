import type { Form } from "./forms.ts";
import type { Owners } from "./people.ts";
import { oneEdit } from "./spelling.ts";

/** Shorter words have too many neighbours. */
const SHORTEST_MISSPELLED = 5;

/** "Izabuchi" when only "Izubuchi" is near: one letter changed, left out, added or two swapped; nobody else owns it. */
export function misspelled(forms: readonly Form[], owners: Owners): ReadonlyMap<Form, Form> {
  const found = new Map<Form, Form>();
  const open = forms.filter((form) => owners[form.number] === undefined);
  if (open.length < 2) return found;
  const spellings = oneEdit<Form>();
  const add = (part: string, form: Form) => {
    if (part.length >= SHORTEST_MISSPELLED) spellings.add(part, form);
  };
  for (const form of open) {
    add(form.joined, form);
    if (form.words.length > 1) for (const word of form.words) add(word, form);
  }
  for (const form of open) {
    if (form.joined.length < SHORTEST_MISSPELLED || form.listed !== null) continue;
    const all = spellings.near(form.joined);
    if (all.length === 0) continue;
    const near = [...new Set(all)].filter(
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
