import type { Implied, Mention } from "../../../document.ts";
import { isCapital } from "../../../letters.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { frontOf, isOwnerMark, ownedPlace } from "./front.ts";
import { isKind, KIND } from "./kinds.ts";
import { craftAt, isMisread, isRoleAt, isWord } from "./role-nouns.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import { alsoOf, type Reading, tailOf } from "./tail.ts";
import { type Unit, unitAt } from "./units.ts";

/** One title, as a half-open range of units: "Character Designer", "head of production". */
export interface Title {
  readonly first: number;
  readonly last: number;
}

/** "the studio's founder and game director", "a former sorter at the Athlone depot": titles that belong together. */
export interface TitleGroup extends Title {
  readonly titles: readonly Title[];
  /** The mention that the titles belong to, or null. */
  readonly of: number | null;
  /** Further works of the same role: "director of Salt and Rope". */
  readonly alsoOf: readonly number[];
  readonly implied: Implied | null;
  readonly former: boolean;
  /** The word before: "a", "the", "its" …, or null. A possessor in the genitive counts as "the". */
  readonly determiner: string | null;
  /** True for a craft without a person noun: "Character Design". */
  readonly craft: boolean;
}

const LONGEST_TITLE = 6;

/** Every group of titles of a sentence, in order; they do not overlap. */
export function findTitles(
  units: readonly Unit[],
  mentions: readonly Mention[],
  lexicons: Lexicons,
): TitleGroup[] {
  const groups: TitleGroup[] = [];
  const reading = { units, mentions, lexicons };
  let from = 0;
  for (let i = 0; i < units.length; ) {
    const mayBe = isKind(units[i], KIND.role | KIND.doer | KIND.craft);
    const group = mayBe ? titleAt(reading, i, from) : null;
    if (group) groups.push(group);
    i = group ? group.last : i + 1;
    if (group) from = i;
  }
  return groups.length < 2 ? groups : joined(units, groups);
}

function titleAt(reading: Reading, i: number, from: number): TitleGroup | null {
  const { units, mentions, lexicons } = reading;
  if (!isRoleAt(units, i)) {
    if (!isKind(units[i], KIND.craft)) return null;
    const craft = craftAt(units, i, lexicons.credits);
    return craft > i && !isRoleAt(units, craft) ? alone(i, craft) : null;
  }
  const head = lastHead(units, i);
  if (isOwnerMark(units[head + 1])) return null;
  const start = head > i && units[i]?.lower === "fellow" ? i + 1 : i;
  const first = ownedPlace(units, firstModifier(units, start, from));
  if (isKind(units[head], KIND.many) && !isNounHere(units, first, head)) return null;
  const end = isKind(units[head + 1], KIND.post) ? head + 2 : head + 1;
  const tail = tailOf(reading, end);
  const front = frontOf(units, first, lexicons);
  const of = tail.of ?? front.of;
  const whole = first < head || tail.of !== null || (of !== null && mentions[of]?.type !== "person");
  const owned = () => lexicons.possessives.has(front.determiner ?? "") && isNamed(units, tail.last);
  if (!whole && isKind(units[head], KIND.half) && !owned()) return null;
  return {
    first: front.first,
    last: tail.last,
    titles: [{ first, last: tail.titleLast }],
    of,
    alsoOf: tail.of === null ? [] : alsoOf(reading, tail.last),
    implied: tail.implied ?? front.implied,
    former: front.former || isKind(units[first], KIND.begun),
    determiner: front.determiner,
    craft: false,
  };
}

/** "its trumpet|, Ana Prieto", "his partner | Ana Prieto". */
const isNamed = (units: readonly Unit[], last: number): boolean =>
  units[units[last]?.word === "," ? last + 1 : last]?.mention != null;

/** "stars" is a verb more often than a noun: a plural needs an article, an owner, a colon, an "of", or names that it is of. */
function isNounHere(units: readonly Unit[], first: number, head: number): boolean {
  const before = unitAt(units, first - 1);
  if (has(before, SIGN.determiner | SIGN.owner)) return true;
  if (/^(:|of|at|for)$/.test(units[head + 1]?.lower ?? "")) return true;
  if (before?.lower === "were" || before?.lower === "are") return true;
  if (before?.word === "," && units[first - 2]?.mention != null && units[first - 3]?.lower === "and")
    return true;
  const listed = units[head + 1]?.mention != null && units[head + 3]?.mention != null;
  return listed && before?.mention == null && /^(,|and|&)$/.test(units[head + 2]?.lower ?? "");
}

const alone = (first: number, last: number): TitleGroup => ({
  first,
  last,
  titles: [{ first, last }],
  of: null,
  alsoOf: [],
  implied: null,
  former: false,
  determiner: null,
  craft: true,
});

/** "Head Writer", "Chief Director": of nouns in a row, the last that names a role is the head. */
function lastHead(units: readonly Unit[], i: number): number {
  let head = i;
  for (let j = i + 1; j < Math.min(i + LONGEST_TITLE, units.length); j++) {
    const unit = units[j];
    if (!isWord(unit)) break;
    if (isRoleAt(units, j)) head = j;
    else if (!isA(unit, TAG.noun | TAG.propn | TAG.adj) && !unit.lower.endsWith("ing")) break;
  }
  return head;
}

/** Where the words before the head begin to belong to the title: "deputy | editor", not "former | editor". */
function firstModifier(units: readonly Unit[], head: number, from: number): number {
  let first = head;
  while (first > Math.max(from, head - LONGEST_TITLE) && modifies(units, first - 1)) first--;
  return first;
}

function modifies(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (!isWord(unit) || isKind(unit, KIND.apart)) return false;
  if (isKind(unit, KIND.rank)) return true;
  if (isKind(unit, KIND.told)) return false;
  if (isA(unit, TAG.noun | TAG.propn)) return true;
  if (!isA(unit, TAG.adj | TAG.verb)) return false;
  const capital = isCapital(unit.word);
  if (isA(unit, TAG.adj)) return capital || /(al|ic|ive)$/.test(unit.lower);
  if (has(unit, SIGN.copula)) return false;
  return capital || unit.lower.endsWith("ing") || isMisread(units, i);
}

/** "creator, showrunner and executive producer of X": groups that only a conjunction parts, the tail for all. */
function joined(units: readonly Unit[], groups: readonly TitleGroup[]): TitleGroup[] {
  const out: TitleGroup[] = [];
  for (const group of groups) {
    const before = out.at(-1);
    if (before && conjoined(units, before, group) && sharesTail(before, group))
      out[out.length - 1] = merged(before, group);
    else out.push(group);
  }
  return out;
}

/** "a biologist from Leeds | and the author of": where somebody is from does not part her titles. */
export function endOfOrigin(units: readonly Unit[], last: number): number {
  if (!/^(from|in|near)$/.test(units[last]?.lower ?? "")) return last;
  return units[last + 1]?.mention == null ? last : last + 2;
}

/** True when nothing but a comma or a conjunction stands between two groups. */
export function conjoined(units: readonly Unit[], before: TitleGroup, after: TitleGroup): boolean {
  const from = endOfOrigin(units, before.last);
  const size = after.first - from;
  if (size < 1 || size > 2) return false;
  return has(units[from], JOINS) && (size === 1 || has(units[from + 1], JOINS));
}

const JOINS = SIGN.comma | SIGN.and | SIGN.plus;

/** "her co-creator and a former sorter at the depot" shares nothing: the second has its own article. */
const sharesTail = (before: TitleGroup, after: TitleGroup): boolean =>
  before.craft === after.craft &&
  after.determiner === null &&
  !after.former &&
  (before.of === null || after.of === null);

const merged = (before: TitleGroup, after: TitleGroup): TitleGroup => ({
  ...before,
  last: after.last,
  titles: [...before.titles, ...after.titles],
  of: after.of ?? before.of,
  alsoOf: after.alsoOf,
  implied: after.implied ?? before.implied,
});
