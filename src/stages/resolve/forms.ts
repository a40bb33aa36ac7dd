import type { EntityType, Mention } from "../../document.ts";
import type { ReadName } from "./read-names.ts";

/** All name mentions that are written alike, but for case, accents, honorifics and "the". */
export interface Form extends Pick<ReadName, "key" | "words" | "joined" | "last" | "name"> {
  /** Its place in the list of all forms. */
  readonly number: number;
  /** The first of the names that are written so. */
  readonly read: ReadName;
  readonly mentions: number[];
  /** What speaks for each type: the tagger and the clues … */
  readonly votes: Votes;
  /** … and the clues alone. */
  readonly told: Votes;
  /** The clues that were seen, the last new one first. */
  seen: Seen | null;
  /** The name of a speaker as the file's metadata list it, whether or not the text ever gives it. */
  readonly listed: string | null;
}

/** A clue, how often it was seen, and the one before it. */
interface Seen {
  readonly clue: string;
  times: number;
  readonly next: Seen | null;
}

/** Notes that a clue was seen; how often it has been. */
export function timesSeen(form: Form, clue: string): number {
  for (let seen = form.seen; seen !== null; seen = seen.next) if (seen.clue === clue) return ++seen.times;
  form.seen = { clue, times: 1, next: form.seen };
  return 1;
}

export function wasSeen({ seen }: Form, clue: string): boolean {
  for (let each = seen; each !== null; each = each.next) if (each.clue === clue) return true;
  return false;
}

/** All types, in the order in which the first of those with equal votes wins; for a date or a character only clues can speak. */
const VOTED = [
  "person",
  "organization",
  "place",
  "other",
  "work",
  "event",
  "product",
  "date",
  "character",
] as const satisfies readonly EntityType[];

const PERSON = VOTED.indexOf("person");
const OTHER = VOTED.indexOf("other");
const DATE = VOTED.indexOf("date");
const CHARACTER = VOTED.indexOf("character");

/** What speaks for each of the types, as logarithms of odds. */
export type Votes = number[];

export const noVotes = (): Votes => [0, 0, 0, 0, 0, 0, 0, 0, 0];

const PLACE_OF = Object.fromEntries(VOTED.map((type, place) => [type, place])) as Readonly<
  Record<EntityType, number>
>;

/** The place of the votes for a type. */
export const numberOf = (type: EntityType): number => PLACE_OF[type];

/** Votes for the type of a number. */
export function vote(votes: Votes, type: number, weight: number): void {
  votes[type] = (votes[type] ?? 0) + weight;
}

/**
 * Votes for what the tagger leans to, by its own types: a person, an organization, a place; and what it takes for anything else may
 * turn out to be any of the other four that come before a date.
 */
export function lean(votes: Votes, leanings: readonly number[], weight: number): void {
  for (let i = 0; i < DATE; i++) votes[i] = (votes[i] ?? 0) + (leanings[Math.min(i, OTHER)] ?? 0) * weight;
}

/** Adds a part of some votes to others. */
export function addVotes(to: Votes, votes: Votes, part: number): void {
  for (let i = 0; i < votes.length; i++) to[i] = (to[i] ?? 0) + (votes[i] ?? 0) * part;
}

export const votesFor = (votes: Votes, type: EntityType): number => votes[numberOf(type)] ?? 0;

/** The type with the most votes, a character's counted with a person's; no date where nothing speaks for one. */
export function winner(votes: Votes): EntityType {
  let best = PERSON;
  let most = (votes[PERSON] ?? 0) + (votes[CHARACTER] ?? 0);
  for (let i = PERSON + 1; i <= DATE; i++) {
    const weight = votes[i] ?? 0;
    if (weight <= most || (i === DATE && weight === 0)) continue;
    best = i;
    most = weight;
  }
  return VOTED[best] ?? "person";
}

/** True when nothing but a person speaks in these votes, or nothing loud. */
export function onlyPersonal(votes: Votes, loud: number): boolean {
  for (let i = 0; i < votes.length; i++) if (i !== PERSON && (votes[i] ?? 0) > loud) return false;
  return true;
}

/** Groups the name mentions by form, in order of their first; before them the names that the metadata list. */
export function formsOf(
  names: readonly (ReadName | null)[],
  mentions: readonly Mention[],
  listed: readonly { readonly name: string; readonly read: ReadName }[],
): Form[] {
  const forms: Form[] = [];
  const rooms = roomsFor(names.length + listed.length);
  for (const { name, read } of listed) {
    if (read.key === "") continue;
    const at = placeOf(forms, rooms, read, read.hash);
    if (at === forms.length) enter(rooms, at, read.hash);
    forms[at] = newForm(at, read, name, []);
  }
  for (let m = 0; m < names.length; m++) {
    const read = names[m];
    if (!read) continue;
    // A date is never of one form with a name.
    const hash = mentions[m]?.type === "date" ? ~read.hash : read.hash;
    const at = placeOf(forms, rooms, read, hash);
    if (at === forms.length) {
      enter(rooms, at, hash);
      forms.push(newForm(at, read, null, [m]));
    } else forms[at]?.mentions.push(m);
  }
  return forms;
}

/** Where forms are looked up: by some bits of a hash the last of them and one, by a form the one before it and one, and its hash. */
interface Rooms {
  readonly heads: Int32Array;
  readonly mask: number;
  readonly next: number[];
  readonly hashes: number[];
}

/** Filled anew for each article. */
let heads = new Int32Array(256);

function roomsFor(most: number): Rooms {
  let size = 256;
  while (size < most) size *= 2;
  if (size > heads.length) heads = new Int32Array(size);
  else heads.fill(0, 0, size);
  return { heads, mask: size - 1, next: [], hashes: [] };
}

/** The place of the form that a name is of; that of the next one where there is none yet. */
function placeOf(forms: readonly Form[], { heads, mask, next, hashes }: Rooms, read: ReadName, hash: number) {
  for (let at = (heads[hash & mask] ?? 0) - 1; at >= 0; at = (next[at] ?? 0) - 1)
    if (hashes[at] === hash && forms[at]?.key === read.key) return at;
  return forms.length;
}

function enter({ heads, mask, next, hashes }: Rooms, at: number, hash: number): void {
  next.push(heads[hash & mask] ?? 0);
  hashes.push(hash);
  heads[hash & mask] = at + 1;
}

const newForm = (number: number, read: ReadName, listed: string | null, mentions: number[]): Form => ({
  number,
  read,
  key: read.key,
  words: read.words,
  joined: read.joined,
  last: read.last,
  name: read.name,
  mentions,
  votes: noVotes(),
  told: noVotes(),
  seen: null,
  listed,
});
