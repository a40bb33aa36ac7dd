import type { Form } from "./forms.ts";
import type { Owners } from "./people.ts";

/** Fewer letters begin too many names. */
const SHORTEST = 3;
/** So much longer is a name than what it is clipped to. */
const CLIPPED = 2;

/**
 * "Dieu" of Dieudonné Mabika, "Bola" of Adebola Oni: what nobody bears, and of all first names only one begins or ends with
 * it. Names are looked up by the letters that they begin and end with, so that time stays linear.
 */
export function clippedNames(
  forms: readonly Form[],
  full: readonly Form[],
  owners: Owners,
): ReadonlyMap<Form, Form> {
  const found = new Map<Form, Form>();
  const open = forms.filter(
    (form) =>
      form.words.length === 1 &&
      form.key.length >= SHORTEST &&
      owners[form.number] === undefined &&
      mayClip(form.key, full),
  );
  if (open.length === 0) return found;
  const byPart = firstNames(full, new Set(open.map(({ key }) => key)), owners);
  for (const form of open) {
    const bearer = byPart.get(form.key);
    if (bearer && form.listed === null) found.set(form, bearer);
  }
  return found;
}

/** False for most parts, by the letters that they begin and end with: no first name begins or ends so. */
function mayClip(part: string, full: readonly Form[]): boolean {
  if (full.length > FEW) return true;
  const last = part.length - 1;
  for (const { words } of full) {
    const first = words[0] ?? "";
    const begins = first.charCodeAt(0) === part.charCodeAt(0) && first.charCodeAt(1) === part.charCodeAt(1);
    if (begins || first.charCodeAt(first.length - 1) === part.charCodeAt(last)) return true;
  }
  return false;
}

/** With more names than these, all parts are looked up; time stays linear. */
const FEW = 32;

/** The full names by those of the given parts that their first words begin or end with; null where several do. */
function firstNames(
  full: readonly Form[],
  parts: ReadonlySet<string>,
  owners: Owners,
): ReadonlyMap<string, Form | null> {
  const byPart = new Map<string, Form | null>();
  for (const form of full) {
    const first = form.words[0] ?? "";
    if (owners[form.number] !== undefined || first.length > LONGEST) continue;
    for (let length = SHORTEST; length <= first.length - CLIPPED; length++)
      for (const part of [first.slice(0, length), first.slice(-length)])
        if (parts.has(part)) byPart.set(part, byPart.has(part) && byPart.get(part) !== form ? null : form);
  }
  return byPart;
}

/** Longer words are no first names. */
const LONGEST = 20;
