import type { EntityType } from "../../document.ts";
import { isLetter } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Form, winner } from "./forms.ts";

/** Types that each form has been given so far. */
export type TypeOf = (form: Form) => EntityType;

/**
 * Organizations under their acronyms and without their generic words, works under the first or last words of their
 * titles. A form is linked only when one fuller name fits.
 */
export function fullerNames(
  forms: readonly Form[],
  typeOf: TypeOf,
  lexicons: Lexicons,
): ReadonlyMap<Form, Form> {
  const found = new Map<Form, Form>();
  const keys = new Map<string, Set<Form>>();
  for (const form of forms) {
    for (const key of keysOf(form, typeOf(form), lexicons)) {
      keys.set(key, (keys.get(key) ?? new Set()).add(form));
    }
  }
  for (const form of forms) {
    const room = typeOf(form) === "work" ? "work" : "organization";
    const own = mayBe(form, room) ? keys.get(`${room}:${form.words.join(" ")}`) : undefined;
    const event = mayBe(form, "event") ? keys.get(`event:${form.words.join(" ")}`) : undefined;
    const owners = [...(own ?? event ?? [])].filter((other) => other.words.length > form.words.length);
    const only = owners[0];
    if (owners.length === 1 && only) found.set(form, only);
  }
  return found;
}

/** Odds beyond which a name is what it looks like, whatever longer name it stands in. */
const SURE = 2.5;

/** "Murcia" is not short for the Murcia Orchestra, nor "Mr. Prieto" for the Prieto Foundation. */
function mayBe({ votes }: Form, type: EntityType): boolean {
  const best = votes.get(winner(votes) ?? type) ?? 0;
  return (votes.get(type) ?? 0) >= best - SURE;
}

/** What short forms of a name are looked up by: its words, in the room of works, organizations or events. */
function keysOf(form: Form, type: EntityType, lexicons: Lexicons): string[] {
  if (form.words.length < 2) return [];
  if (type === "work") return shortTitles(form.words, lexicons).map((title) => `work:${title}`);
  if (type === "event") return [`event:${form.words.at(-1) ?? ""}`];
  if (type !== "organization") return [];
  return [...acronyms(form.words, lexicons), core(form.words, lexicons), ...ends(form.words, lexicons)].map(
    (short) => `organization:${short}`,
  );
}

/** "Night Ferry to Ansel" → "night ferry"; "The Clockmaker's Second Daughter" → "second daughter"; never one small word. */
function shortTitles(words: readonly string[], lexicons: Lexicons): string[] {
  const titles: string[] = [];
  for (let i = 1; i < words.length; i++) {
    for (const part of [words.slice(0, i), words.slice(-i)]) {
      const small = lexicons["title-small-words"];
      if (small.has(part[0] ?? "") || small.has(part.at(-1) ?? "")) continue;
      if (part.length > 1 || (part[0]?.length ?? 0) >= LONE_WORD) titles.push(part.join(" "));
    }
  }
  return titles;
}

/** A single word stands for a title only when it is long enough to be meant. */
const LONE_WORD = 6;

/** "Seafarers' and Dockers' Alliance" → "sda", with and without the small words. */
export function acronyms(words: readonly string[], lexicons: Lexicons): string[] {
  const letters = (list: readonly string[]) => list.map((word) => word.charAt(0)).join("");
  const named = words.filter((word) => isLetter(word));
  const great = named.filter((word) => !lexicons["title-small-words"].has(word));
  return [letters(named), letters(great)].filter((acronym) => acronym.length > 1);
}

/** "Ostara Compute" → "ostara"; "Pennine Sinfonia" → "sinfonia". */
function ends(words: readonly string[], lexicons: Lexicons): string[] {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const kind = lexicons["organization-names"].has(last) ? [last] : [];
  return lexicons["organization-names"].has(first) || first.length < LONE_WORD - 1 ? kind : [first, ...kind];
}

/** "Studio BONES" → "bones". */
function core(words: readonly string[], lexicons: Lexicons): string {
  return words
    .filter((word) => !lexicons["organization-names"].has(word) && !lexicons["title-small-words"].has(word))
    .join(" ");
}
