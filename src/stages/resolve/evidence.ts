/**
 * What kind of thing a name stands for: what the tagger leans to, and clues of its own words and of what stands around it.
 * What each clue is worth is fitted (`training/names/type-weights.ts`).
 */
import { ENTITY_TYPES, type EntityType, type Mention } from "../../document.ts";
import { LOOKS } from "../../letters.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { LinearModel } from "../../models.ts";
import { folded } from "../../names.ts";
import { madeOnce, once } from "../../remembered.ts";
import { hasTag, tagSet } from "../../tokens.ts";
import type { ResolveDoc } from "../resolve.ts";
import { acronymClues } from "./evidence/acronyms.ts";
import { commonWordClues } from "./evidence/common-words.ts";
import { contextClues, surroundingsOf } from "./evidence/context.ts";
import type { Cast } from "./evidence/place.ts";
import { roleClues } from "./evidence/roles.ts";
import { shapeClues } from "./evidence/shape.ts";
import { type Form, lean, numberOf, timesSeen, vote } from "./forms.ts";

/** Says that a clue speaks for a form being of a type. */
export type FormCast = (form: Form, type: EntityType, clue: string) => void;

/** Fills the votes of the forms; each mention and each claim is looked at once. */
export function gatherVotes(
  doc: ResolveDoc,
  forms: readonly Form[],
  lexicons: Lexicons,
  model: LinearModel,
): void {
  const leaning = model.get("leaning") ?? 1;
  for (const form of forms) lean(form.votes, leaningsOf(doc, form), leaning);
  gatherClues(doc, forms, lexicons, voter(model));
}

/** Votes as clues say. The same clue again is worth half as much, then a third. */
const voter = madeOnce((model: LinearModel): FormCast => {
  return (form, type, clue) => {
    const weight = (1 / timesSeen(form, clue)) * (model.get(clue) ?? 0);
    const voted = numberOf(type);
    vote(form.votes, voted, weight);
    vote(form.told, voted, weight);
  };
});

/** What a clue that was seen so many times is worth, in times of itself. */
export function harmonic(times: number): number {
  let sum = 0;
  for (let n = 1; n <= times; n++) sum += 1 / n;
  return sum;
}

/** How many types the tagger knows. */
const OF_TAGGER = 4;

/** What the tagger leans to over the mentions that it found, counted as clues are; all 0 when it found none. */
export function leaningsOf(doc: ResolveDoc, form: Form): number[] {
  const sums = [0, 0, 0, 0];
  let count = 0;
  for (const m of form.mentions) {
    const leanings = doc.mentions[m]?.leanings;
    if (!leanings) continue;
    count++;
    for (let i = 0; i < OF_TAGGER; i++) sums[i] = (sums[i] ?? 0) + (leanings[i] ?? 0);
  }
  if (count === 0) return sums;
  const times = harmonic(count);
  for (let i = 0; i < OF_TAGGER; i++) sums[i] = ((sums[i] ?? 0) / count) * times;
  return sums;
}

/** All clues, in an order that is the same for the same document. */
export function gatherClues(
  doc: ResolveDoc,
  forms: readonly Form[],
  lexicons: Lexicons,
  cast: FormCast,
): void {
  const { mentions } = doc;
  const formOf = new Array<Form | undefined>(mentions.length).fill(undefined);
  const labels = labelEnds(doc);
  const outlet = doc.about.outlet === null ? "" : folded(doc.about.outlet.replace(/^the /i, ""));
  const isInTitle = titleFinder(doc.about.title);
  const around = surroundingsOf(doc, lexicons);
  let current = forms[0];
  const own: Cast = (type, clue) => {
    if (current) cast(current, type, clue);
  };
  for (const form of forms) {
    current = form;
    for (const m of form.mentions) {
      formOf[m] = form;
      const mention = mentions[m];
      if (!mention) continue;
      if (!mention.leanings) cast(form, mention.type, SET.get(mention.type) ?? "");
      else if (mention.type === "work") cast(form, "work", "articled");
      if (labels?.has(mention.end) && !/\d/.test(form.key)) cast(form, mention.type, "label");
      contextClues(around, mention, own);
    }
    shapeClues(form, lexicons, cast);
    if (form.listed !== null) cast(form, "person", "listed");
    if (form.key === outlet) cast(form, "organization", "outlet");
    if (isInTitle !== null && form.words.length > 1 && isInTitle(form)) cast(form, "work", "in-title");
    if (isStray(doc, form)) cast(form, "other", "stray");
  }
  acronymClues(forms, lexicons, cast);
  commonWordClues(doc, forms, cast);
  familyClues(forms, cast);
  roleClues(doc, formOf, lexicons, cast);
}

/** What sets a name off tells its type. */
const SET: ReadonlyMap<EntityType, string> = new Map(ENTITY_TYPES.map((type) => [type, `set-${type}`]));

/** Who has a turn is what the label is read as, whatever else is named so; "Episode 88:" is no speaker. */
function labelEnds({ turns }: ResolveDoc): ReadonlySet<number> | null {
  let ends: Set<number> | null = null;
  for (const { label } of turns) if (label) ends = (ends ?? new Set()).add(label.end);
  return ends;
}

/** Tells whether a title has all words of a form, one behind the other; null where there is no title. Its words are parted when one may. */
function titleFinder(title: string | null): ((form: Form) => boolean) | null {
  if (title === null) return null;
  const letters = folded(title);
  const words = once(() => ` ${letters.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? ""} `);
  return ({ joined, last }) => letters.includes(last) && words().includes(` ${joined} `);
}

/** "two van der Meulens": a family is no person. */
function familyClues(forms: readonly Form[], cast: FormCast): void {
  let families: ReadonlySet<string> | null = null;
  let isMarked = false;
  for (const form of forms) {
    const { byteOfOne } = form.read;
    if (byteOfOne < 0 || form.mentions.length > 2) continue;
    if (!isMarked) markLastWords(forms);
    isMarked = true;
    if (ofFamilies[byteOfOne] === 0) continue;
    families ??= familyNames(forms);
    if (families.has(form.last.slice(0, -1))) cast(form, "other", "family");
  }
}

/** 1 at the bytes of the last words of names of several words, so that hardly any need be looked up; filled anew for each article. */
const ofFamilies = new Uint8Array(256);

function markLastWords(forms: readonly Form[]): void {
  ofFamilies.fill(0);
  for (const { read } of forms) {
    const { bytes } = read;
    if (bytes.length > 1) ofFamilies[bytes[bytes.length - 1] ?? 0] = 1;
  }
}

function familyNames(forms: readonly Form[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { words, last } of forms) if (words.length > 1) names.add(last);
  return names;
}

/** “Toothbrush,” he said: an English word whose capital only its place explains, seen once. */
function isStray(doc: ResolveDoc, form: Form): boolean {
  if (form.mentions.length > 1) return false;
  const mention = doc.mentions[form.mentions[0] ?? -1];
  if (!mention || mention.last - mention.first > 1) return false;
  const { word, looks, listed, opens } = doc.tokens;
  const { first } = mention;
  if (listed[first] === 0) return false;
  const isInside = first > 0 && opens[first] === 0;
  if (isInside && ((looks[first - 1] ?? 0) & LOOKS.mark) === 0) return false;
  if (isInside && !BEFORE_STRAY.has(word[first - 1] ?? "")) return false;
  return !isSubject(doc, mention) && !/\p{Lu}.*\p{Lu}/u.test(word[first] ?? "");
}

const BEFORE_STRAY: ReadonlySet<string> = new Set(['"', "“", "‘", "'", "[", ".", "!", "?"]);

/** "Frost attended", "Frost later attended", "Frost's house": what acts and owns is somebody. */
function isSubject({ tokens }: ResolveDoc, { last: next }: Mention): boolean {
  const verb = next < tokens.count && hasTag(tokens, next, ADVERB) ? next + 1 : next;
  return verb < tokens.count && hasTag(tokens, verb, ACTING);
}

const ADVERB = tagSet("ADV");
const ACTING = tagSet("VERB", "AUX", "PART");
