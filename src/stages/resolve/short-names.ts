import type { EntityType } from "../../document.ts";
import { isLetter } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Form, type Votes, votesFor } from "./forms.ts";
import type { Owners } from "./people.ts";
import type { ReadName } from "./read-names.ts";

/** Types that forms have been given so far, by their numbers. */
export type Types = readonly EntityType[];

/** What a form is looked up as. */
const ROOMS = ["work", "organization", "event"] as const;
type Room = (typeof ROOMS)[number];

/** By what a name may be shortened to: the names in full. */
type Fuller = Map<string, Form[]>;

/**
 * Organizations under their acronyms and without their generic words, works under the first or last words of their
 * titles. A form that nobody owns is linked, and only when one fuller name fits.
 */
export function fullerNames(
  forms: readonly Form[],
  owners: Owners,
  types: Types,
  lexicons: Lexicons,
): (Form | undefined)[] {
  const found: (Form | undefined)[] = [];
  const rooms = roomsOf(forms, owners, types, lexicons);
  if (ROOMS.every((room) => rooms[room] === null)) return found;
  for (const form of forms) {
    if (owners[form.number] !== undefined) continue;
    const type = types[form.number];
    const room = type === "work" ? "work" : "organization";
    const own = rooms[room]?.get(form.joined);
    const event = rooms.event?.get(form.joined);
    if (own && mayBe(form, type, room)) found[form.number] = onlyLonger(form, own);
    else if (event && mayBe(form, type, "event")) found[form.number] = onlyLonger(form, event);
  }
  return found;
}

/** What short forms of names are looked up by, room by room; null for a room that nothing is in. */
function roomsOf(
  forms: readonly Form[],
  owners: Owners,
  types: Types,
  lexicons: Lexicons,
): Record<Room, Fuller | null> {
  const rooms: Record<Room, Fuller | null> = { work: null, organization: null, event: null };
  for (const form of forms) {
    if (form.words.length < 2 || owners[form.number] !== undefined) continue;
    const room = roomOf(types[form.number]);
    if (room === null) continue;
    const fuller: Fuller = rooms[room] ?? new Map();
    rooms[room] = fuller;
    for (const key of keysOf(form.read, room, lexicons)) {
      const known = fuller.get(key);
      if (known === undefined) fuller.set(key, [form]);
      else if (known.at(-1) !== form) known.push(form);
    }
  }
  return rooms;
}

const roomOf = (type: EntityType | undefined): Room | null =>
  type === "work" || type === "organization" || type === "event" ? type : null;

/** The only one of these names that is longer than a form. */
function onlyLonger(form: Form, owners: readonly Form[]): Form | undefined {
  const longer = owners.filter(({ words }) => words.length > form.words.length);
  return longer.length === 1 ? longer[0] : undefined;
}

/** Odds beyond which a name is what it looks like, whatever longer name it stands in. */
const SURE = 2.5;

/** "Murcia" is not short for the Murcia Orchestra, nor "Mr. Prieto" for the Prieto Foundation. */
const mayBe = (
  { votes }: { readonly votes: Votes },
  best: EntityType | undefined,
  type: EntityType,
): boolean => votesFor(votes, type) >= votesFor(votes, best ?? type) - SURE;

/** What short forms of a name are looked up by: its words, in the room of works, organizations or events. */
function keysOf(name: ReadName, room: Room, lexicons: Lexicons): readonly string[] {
  if (room === "event") return [name.last];
  if (room === "work") {
    name.shortTitles ??= shortTitles(name.words, lexicons);
    return name.shortTitles;
  }
  name.shortNames ??= [
    ...acronymsOf(name, lexicons),
    core(name.words, lexicons),
    ...ends(name.words, lexicons),
  ];
  return name.shortNames;
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
export function acronymsOf(name: ReadName, lexicons: Lexicons): readonly string[] {
  name.acronyms ??= acronyms(name.words, lexicons);
  return name.acronyms;
}

/** The signs of the acronyms of a name: where a set of letters has none of them, it is no acronym of the name. */
export function acronymSigns(name: ReadName, lexicons: Lexicons): number {
  name.acronymSigns ??= acronymsOf(name, lexicons).reduce((signs, letters) => signs | signOf(letters), 0);
  return name.acronymSigns;
}

/** One of the bits of a number for some letters. */
export function signOf(letters: string): number {
  let sum = letters.length;
  for (let i = 0; i < letters.length; i++) sum = 5 * sum + letters.charCodeAt(i);
  return 1 << (sum % 31);
}

function acronyms(words: readonly string[], lexicons: Lexicons): string[] {
  const letters = (list: readonly string[]) => list.map((word) => word.charAt(0)).join("");
  const named = words.filter((word) => isLetter(word));
  const great = named.filter((word) => !lexicons["title-small-words"].has(word));
  const [all, most] = [letters(named), letters(great)];
  return (all === most ? [all] : [all, most]).filter((acronym) => acronym.length > 1);
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
