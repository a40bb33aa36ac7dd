import type { Implied, Mention } from "../../../document.ts";
import { isLetter } from "../../../letters.ts";
import type { Lexicon, Lexicons } from "../../../lexicons.ts";
import { beginningsOf } from "../../../phrases.ts";
import { madeOnce, remembered } from "../../../remembered.ts";
import type { Unit } from "./units.ts";

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
  const beginnings = beginningsOf(lexicons.credits);
  for (let i = 0; i < units.length; ) {
    const unit = units[i];
    const mayBe = isRoleNoun(unit, lexicons) || beginnings.has(unit?.lower ?? "");
    const group = mayBe ? titleAt(reading, i, groups.at(-1)?.last ?? 0) : null;
    if (group) groups.push(group);
    i = group ? group.last : i + 1;
  }
  return joined(units, groups);
}

interface Reading {
  readonly units: readonly Unit[];
  readonly mentions: readonly Mention[];
  readonly lexicons: Lexicons;
}

function titleAt(reading: Reading, i: number, from: number): TitleGroup | null {
  const { units, mentions, lexicons } = reading;
  const craft = craftAt(units, i, lexicons.credits);
  const head = isRoleNoun(units[i], lexicons) ? lastHead(units, i, lexicons) : null;
  if (head === null) return craft > i && !isRoleNoun(units[craft], lexicons) ? alone(i, craft) : null;
  if (/^('s|')$/.test(units[head + 1]?.lower ?? "")) return null;
  const first = ownedPlace(units, firstModifier(units, i, from, lexicons), lexicons);
  if (isPlural(units[head], lexicons) && !heads(units, first, head + 1, lexicons)) return null;
  const tail = complement(reading, head + 1);
  const front = possessor(units, first, lexicons);
  return {
    first: front.first,
    last: tail.last,
    titles: [{ first, last: tail.titleLast }],
    of: tail.of ?? front.of,
    alsoOf: tail.of === null ? [] : alsoOf(units, tail.last, mentions),
    implied: tail.implied ?? front.implied,
    former: front.former,
    determiner: front.determiner,
    craft: false,
  };
}

/** "stars" is a verb more often than a noun: a plural needs an article, a colon, an "of". */
function heads(units: readonly Unit[], first: number, next: number, lexicons: Lexicons): boolean {
  return lexicons.determiners.has(units[first - 1]?.lower ?? "") || /^(:|of)$/.test(units[next]?.lower ?? "");
}

const isPlural = (unit: Unit | undefined, lexicons: Lexicons): boolean =>
  unit?.lower.endsWith("s") === true && !lexicons["role-nouns"].has(unit.lower);

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

/** The end of the longest craft that starts at `i` and stands in capitals or before "by", "from", ":"; else `i`. */
function craftAt(units: readonly Unit[], i: number, credits: Lexicon): number {
  let phrase = "";
  let last = i;
  for (let j = i; j < Math.min(i + 3, units.length) && isWord(units[j]); j++) {
    phrase += (j > i ? " " : "") + (units[j]?.lower ?? "");
    if (credits.has(phrase)) last = j + 1;
  }
  return last;
}

export const isWord = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && unit.mention === null && isLetter(unit.word);

/** Endings of what people do, and of much else: "quilter", "ferryman", "auctioneer", but "letter". */
const DOES = /^\p{L}{3,}(?:er|or|man|ian)$/u;

/** "director", "showrunners", "co-founder", "palaeoecologist", "quilter". */
export function isRoleNoun(unit: Unit | undefined, lexicons: Lexicons): boolean {
  if (!isWord(unit) || unit.tag === "VERB" || unit.tag === "AUX" || unit.tag === "ADV") return false;
  const role = roleIn(lexicons)(unit.lower);
  return role === "noun" || (role === "doer" && unit.word === unit.lower && unit.tag === "NOUN");
}

/** Whether a word is known to name a role, or only looks like one who does something. */
const roleIn = madeOnce((lexicons: Lexicons) =>
  remembered((word): "noun" | "doer" | "none" => {
    const nouns = lexicons["role-nouns"];
    if (lexicons.kinship.has(word)) return "none";
    if (nouns.has(word) || (word.endsWith("s") && nouns.has(word.slice(0, -1)))) return "noun";
    const part = word.slice(word.lastIndexOf("-") + 1);
    if (part !== word && nouns.has(part)) return "noun";
    for (const ending of lexicons["role-suffixes"])
      if (word.endsWith(ending) && word.length > ending.length + 2) return "noun";
    return DOES.test(word) && !lexicons["no-roles"].has(word) ? "doer" : "none";
  }),
);

/** "Head Writer", "Chief Director": of nouns in a row, the last that names a role is the head. */
function lastHead(units: readonly Unit[], i: number, lexicons: Lexicons): number {
  let head = i;
  for (let j = i + 1; j < Math.min(i + LONGEST_TITLE, units.length); j++) {
    const unit = units[j];
    if (!isWord(unit) || !(/^(NOUN|PROPN|ADJ)$/.test(unit.tag) || unit.lower.endsWith("ing"))) break;
    if (isRoleNoun(unit, lexicons)) head = j;
  }
  return head;
}

/** Where the words before the head begin to belong to the title: "deputy | editor", not "former | editor". */
function firstModifier(units: readonly Unit[], head: number, from: number, lexicons: Lexicons): number {
  let first = head;
  while (first > Math.max(from, head - LONGEST_TITLE) && modifies(units[first - 1], lexicons)) first--;
  return first;
}

function modifies(unit: Unit | undefined, lexicons: Lexicons): boolean {
  if (!isWord(unit) || lexicons["former-words"].has(unit.lower)) return false;
  if (lexicons.demonyms.has(unit.lower) || /-(born|based|year-old)$/.test(unit.lower)) return false;
  if (lexicons.kinship.has(unit.lower)) return false;
  if (lexicons["rank-adjectives"].has(unit.lower)) return true;
  if (unit.tag === "NOUN" || unit.tag === "PROPN") return true;
  const capital = /^\p{Lu}/u.test(unit.word);
  if (unit.tag === "ADJ") return capital || /(al|ic|ive)$/.test(unit.lower);
  return unit.tag === "VERB" && (capital || unit.lower.endsWith("ing"));
}

interface Front {
  readonly first: number;
  readonly of: number | null;
  readonly implied: Implied | null;
  readonly former: boolean;
  readonly determiner: string | null;
}

/** What stands before a title: "RBÉ's former |", "the film's |", "its |", "a |". */
function possessor(units: readonly Unit[], title: number, lexicons: Lexicons): Front {
  let first = title;
  let former = false;
  for (; first > 0 && isWord(units[first - 1]); first--) {
    const word = units[first - 1];
    if (word && lexicons["former-words"].has(word.lower)) former = true;
    else if (!word || !describes(word, units[first - 2], lexicons)) break;
  }
  const before = units[first - 1];
  const plain = { first: former ? first : title, of: null, implied: null, former, determiner: null };
  if (!before) return plain;
  if (/^('s|')$/.test(before.lower)) return genitive(units, first - 1, former, lexicons);
  if (before.mention !== null) return named(units, first - 1, { ...plain, of: before.mention }, lexicons);
  const determiner = before.lower;
  if (!lexicons.determiners.has(determiner)) return plain;
  const implied: Implied | null =
    determiner === "its"
      ? { kind: "either", noun: null }
      : determiner === "our"
        ? { kind: "ours", noun: null }
        : null;
  return { first: first - 1, of: null, implied, former, determiner };
}

/** "British-born", "retired" after an article, "young": told of the person, no part of the title. */
function describes(word: Unit, before: Unit | undefined, lexicons: Lexicons): boolean {
  if (/^(ADJ|ADV|NUM)$/.test(word.tag) || lexicons.demonyms.has(word.lower)) return true;
  if (word.lower.includes("-")) return true;
  return word.lower.endsWith("ed") && lexicons.determiners.has(before?.lower ?? "");
}

/** "the Everton goalkeeper": the name that a role belongs to, and the article before it. */
function named(units: readonly Unit[], name: number, front: Front, lexicons: Lexicons): Front {
  const article = units[name - 1]?.lower ?? "";
  if (!lexicons.determiners.has(article)) return { ...front, first: name };
  return { ...front, first: name - 1, determiner: article };
}

/** "the BBC's former | Cairo correspondent": what is owned already belongs to nothing else; the name is of the title. */
function ownedPlace(units: readonly Unit[], first: number, lexicons: Lexicons): number {
  if (units[first - 1]?.mention == null) return first;
  let at = first - 2;
  while (lexicons["former-words"].has(units[at]?.lower ?? "")) at--;
  return /^('s|')$/.test(units[at]?.lower ?? "") ? first - 1 : first;
}

function genitive(units: readonly Unit[], mark: number, former: boolean, lexicons: Lexicons): Front {
  const owner = units[mark - 1];
  if (owner && owner.mention !== null) {
    const front = { first: mark - 1, of: owner.mention, implied: null, former, determiner: null };
    return { ...named(units, mark - 1, front, lexicons), determiner: "the" };
  }
  const noun = owner?.lower ?? "";
  const kind = kindOf(noun, lexicons) ?? (isRoleNoun(owner, lexicons) ? null : "usual");
  let first = Math.max(0, mark - 1);
  while (first > 0 && /^(ADJ|NOUN|NUM)$/.test(units[first - 1]?.tag ?? "") && isWord(units[first - 1]))
    first--;
  if (lexicons.determiners.has(units[first - 1]?.lower ?? "")) first--;
  return { first, of: null, implied: kind && { kind, noun }, former, determiner: kind ? "the" : "a" };
}

/** "studio" is a kind of organization, "film" a kind of work; other nouns are neither. */
export function kindOf(noun: string, lexicons: Lexicons): "organization" | "work" | null {
  if (lexicons["organization-kinds"].has(noun)) return "organization";
  return lexicons["work-kinds"].has(noun) ? "work" : null;
}

interface Tail {
  readonly last: number;
  readonly titleLast: number;
  readonly of: number | null;
  readonly implied: Implied | null;
}

/** What follows the head: "of Studio Kumoi", "of production", "of photography on Salt", "at the institute". */
function complement(reading: Reading, from: number): Tail {
  const { units, mentions, lexicons } = reading;
  let titleLast = from;
  let at = from;
  for (let link = units[at]; link && isLink(units, at, lexicons); link = units[at]) {
    let next = at + 1;
    const determined = units[next]?.tag === "DET" || units[next]?.lower === "its";
    if (determined) next++;
    if (/^["“‘'«]$/.test(units[next]?.word ?? "")) next++;
    const name = skipModifiers(units, next);
    const target = units[name];
    const bearer = !determined && name > next && mentions[target?.mention ?? -1]?.type === "person";
    if (target && target.mention !== null && !bearer) return targetOf(reading, name, titleLast, link.lower);
    const nouns = endOfNouns(units, next);
    if (nouns === next) break;
    const field = link.lower === "in" && isLink(units, nouns, lexicons);
    if (!determined && (field || link.lower === "of" || link.lower === "for")) {
      titleLast = nouns;
      at = nouns;
      continue;
    }
    const noun = units[nouns - 1]?.lower ?? "";
    const kind = kindOf(noun, lexicons);
    return { last: nouns, titleLast, of: null, implied: { kind: kind ?? "usual", noun } };
  }
  return { last: titleLast, titleLast, of: null, implied: null };
}

/** "director | of", "adviser | to". */
function isLink(units: readonly Unit[], at: number, lexicons: Lexicons): boolean {
  const word = units[at]?.lower ?? "";
  if (word === "to") return lexicons["roles-to-somebody"].has(units[at - 1]?.lower ?? "");
  return lexicons["role-links"].has(word);
}

/** "the now-closed Atelier Nagi", "the film Window Weather": words between the article and the name. */
function skipModifiers(units: readonly Unit[], from: number): number {
  let at = from;
  while (at < from + 4 && isWord(units[at]) && /^(ADJ|ADV|NOUN|VERB|PROPN)$/.test(units[at]?.tag ?? "")) at++;
  return units[at]?.mention === null ? from : at;
}

/** The name after the link, a part being a name that belongs to a work: "the voice of Suzu"; in "of RBÉ's surprise hit" it is the hit that the role belongs to. */
function targetOf(
  { units, mentions, lexicons }: Reading,
  name: number,
  titleLast: number,
  link: string,
): Tail {
  const target = units[name];
  const type = mentions[target?.mention ?? -1]?.type;
  const voiced = units[titleLast - 1]?.lower === "voice" && link === "of";
  if (voiced && (type === "person" || type === "character"))
    return { last: name + 1, titleLast: name + 1, of: null, implied: { kind: "work", noun: null } };
  const after = units[name + 1];
  if (after && /^('s|')$/.test(after.lower)) {
    const nouns = endOfNouns(units, name + 2);
    const noun = units[nouns - 1]?.lower ?? "";
    const kind = kindOf(noun, lexicons);
    if (kind === "work") return { last: nouns, titleLast, of: null, implied: { kind, noun } };
  }
  if (link === "in" && type === "place") return { last: titleLast, titleLast, of: null, implied: null };
  return { last: name + 1, titleLast, of: target?.mention ?? null, implied: null };
}

/** “The Long Acre” and “Sodality”: the works after the first, marks and conjunctions between. */
function alsoOf(units: readonly Unit[], from: number, mentions: readonly Mention[]): number[] {
  const found: number[] = [];
  for (let at = from; at < units.length; at++) {
    const unit = units[at];
    const mention = unit?.mention ?? null;
    if (mention !== null && mentions[mention]?.type === "work") found.push(mention);
    else if (!unit || !/^([^\p{L}\p{N}(]+|and)$/u.test(unit.lower)) break;
  }
  return found;
}

function endOfNouns(units: readonly Unit[], from: number): number {
  let at = from;
  while (at < from + 4 && isWord(units[at]) && /^(NOUN|PROPN|ADJ)$/.test(units[at]?.tag ?? "")) at++;
  return at;
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

/** True when nothing but a comma or a conjunction stands between two groups. */
export function conjoined(units: readonly Unit[], before: TitleGroup, after: TitleGroup): boolean {
  const gap = units.slice(before.last, after.first);
  return gap.length > 0 && gap.length < 3 && gap.every((unit) => /^(,|and|&|\/|plus)$/.test(unit.lower));
}

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
