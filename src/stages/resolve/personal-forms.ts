import type { EntityType } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { once } from "../../remembered.ts";
import { type Form, onlyPersonal, votesFor } from "./forms.ts";
import type { Types } from "./short-names.ts";

/**
 * What may be a form of a person's name: what is typed so, and a lone word of a fuller person's name that only the
 * tagger takes for something else.
 */
export function personalForms(forms: readonly Form[], types: Types, lexicons: Lexicons): Form[] {
  const words = once(() => wordsOfPeople(forms, types));
  const isStray = ({ key }: Form) => words().has(key) && !lexicons.places.has(key);
  return forms.filter((form) => {
    const type = types[form.number];
    if (type === "person") return true;
    return (
      form.words.length === 1 && isUnsure(form, type) && (isMisspelledOther(form, type) || isStray(form))
    );
  });
}

/** "Wakatuski" may be tagged as anything. */
const isMisspelledOther = ({ mentions }: Form, type: EntityType | undefined): boolean =>
  mentions.length === 1 && (type === "other" || type === "place");

/** The words of the full names of people. */
function wordsOfPeople(forms: readonly Form[], types: Types): ReadonlySet<string> {
  const words = new Set<string>();
  for (const form of forms) {
    if (types[form.number] !== "person" || form.words.length < 2) continue;
    for (const word of form.words) words.add(word);
  }
  return words;
}

/** Nothing but the tagger speaks for another type, and not loud. */
const isUnsure = ({ told, votes }: Form, type: EntityType | undefined): boolean =>
  onlyPersonal(told, FAINT) && votesFor(votes, type ?? "person") - votesFor(votes, "person") < LOUD;

/** Less than this is no more than a word beside the name … */
const FAINT = 1;
/** … and with so much against it a name is nobody's. */
const LOUD = 4;
