import type { Implied, Mention } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { kindOf } from "../../../roles/kind-of-house.ts";
import { isOwnerMark } from "./front.ts";
import { isWord } from "./role-nouns.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import type { Unit } from "./units.ts";

/** What the titles of a sentence are read from. */
export interface Reading {
  readonly units: readonly Unit[];
  readonly mentions: readonly Mention[];
  readonly lexicons: Lexicons;
}

/** What follows the head of a title. */
export interface Tail {
  readonly last: number;
  readonly titleLast: number;
  readonly of: number | null;
  readonly implied: Implied | null;
}

/** What follows the head: "of Studio Kumoi", "of production", "of photography on Salt", "at the institute". */
export function tailOf(reading: Reading, from: number): Tail {
  const { units, mentions, lexicons } = reading;
  let titleLast = from;
  let at = isPlacedApart(reading, from) ? from + 1 : from;
  for (let link = units[at]; link && isLink(units, at, lexicons); link = units[at]) {
    let next = at + 1;
    const determined = isA(units[next], TAG.det) || units[next]?.lower === "its";
    if (determined) next++;
    if (/^["“‘'«]$/.test(units[next]?.word ?? "")) next++;
    const name = skipModifiers(units, next);
    const target = units[name];
    const played = units[titleLast - 1]?.lower === "voice";
    const bearer =
      !determined && !played && name > next && mentions[target?.mention ?? -1]?.type === "person";
    if (target && target.mention !== null && !bearer) return targetOf(reading, name, titleLast, link.lower);
    const nouns = endOfNouns(units, next);
    if (nouns === next || isTime(units[nouns - 1], lexicons)) break;
    if (!determined && isField(units, at, nouns, lexicons)) {
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

/** "a background painter|, at Studio Kumoi": where somebody works, after a comma. */
function isPlacedApart({ units, mentions }: Reading, comma: number): boolean {
  if (!has(units[comma], SIGN.comma) || units[comma + 1]?.lower !== "at") return false;
  const name = isA(units[comma + 2], TAG.det) ? comma + 3 : comma + 2;
  return /^(organization|other|place)$/.test(mentions[units[name]?.mention ?? -1]?.type ?? "");
}

/** "head | of production", "artist | in residence", "writer | in biology at": what the role is about, a part of its title. */
function isField(units: readonly Unit[], link: number, nouns: number, lexicons: Lexicons): boolean {
  const word = units[link]?.lower ?? "";
  if (word === "of" || word === "for") return true;
  if (/^(in|at)$/.test(word) && /^(residence|large|chief|training)$/.test(units[nouns - 1]?.lower ?? ""))
    return true;
  return word === "in" && isLink(units, nouns, lexicons);
}

/** "was head of sound in those | days", "was the drummer on the | day": when somebody was what she was. */
const isTime = (noun: Unit | undefined, lexicons: Lexicons): boolean =>
  noun !== undefined && lexicons["spans-of-time"].has(noun.lower);

/** "director | of", "adviser | to". */
function isLink(units: readonly Unit[], at: number, lexicons: Lexicons): boolean {
  if (has(units[at], SIGN.link)) return true;
  return units[at]?.lower === "to" && lexicons["roles-to-somebody"].has(units[at - 1]?.lower ?? "");
}

/** "the now-closed Atelier Nagi", "the film Window Weather": words between the article and the name. */
function skipModifiers(units: readonly Unit[], from: number): number {
  let at = from;
  while (
    at < from + 4 &&
    isWord(units[at]) &&
    isA(units[at], TAG.adj | TAG.adv | TAG.noun | TAG.verb | TAG.propn)
  )
    at++;
  return units[at]?.mention === null ? from : at;
}

/** The name after the link, a part being a name that belongs to a work: "the voice of Suzu"; in "of RBÉ's surprise hit" it is the hit that the role belongs to. */
function targetOf(reading: Reading, name: number, titleLast: number, link: string): Tail {
  const { units, mentions, lexicons } = reading;
  const target = units[name];
  const type = mentions[target?.mention ?? -1]?.type;
  const voiced = units[titleLast - 1]?.lower === "voice" && link === "of";
  const part = type !== "work" && type !== "organization" && units[name - 1]?.lower !== "the";
  if (voiced && part) return voiceOf(reading, name);
  if (isOwnerMark(units[name + 1])) {
    const owned = units[name + 2]?.mention ?? null;
    if (owned !== null) return { last: name + 3, titleLast, of: owned, implied: null };
    const nouns = endOfNouns(units, name + 2);
    const noun = units[nouns - 1]?.lower ?? "";
    const kind = kindOf(noun, lexicons);
    if (kind === "work") return { last: nouns, titleLast, of: null, implied: { kind, noun } };
  }
  if (link === "in" && type === "place") return { last: titleLast, titleLast, of: null, implied: null };
  return { last: name + 1, titleLast, of: target?.mention ?? null, implied: null };
}

/** "the voice of Suzu", "the voice of Suzu in Paper Comet". */
function voiceOf({ units }: Reading, name: number): Tail {
  const work = workAfter(units, name + 1);
  const of = work === null ? null : (units[work]?.mention ?? null);
  return {
    last: work === null ? name + 1 : work + 1,
    titleLast: name + 1,
    of,
    implied: { kind: "work", noun: null },
  };
}

/** "in Salt", "on the series Salt": the unit of the name of a work that a part belongs to. */
export function workAfter(units: readonly Unit[], at: number): number | null {
  if (!/^(in|on|from)$/.test(units[at]?.lower ?? "")) return null;
  let name = at + 1;
  if (isA(units[name], TAG.det)) name++;
  if (/^["“‘'«]$/.test(units[name]?.word ?? "")) name++;
  name = skipModifiers(units, name);
  return units[name]?.mention == null ? null : name;
}

/** “The Long Acre” and “Sodality”: the works after the first, marks and conjunctions between. */
export function alsoOf({ units, mentions }: Reading, from: number): number[] {
  const found: number[] = [];
  for (let at = from; at < units.length; at++) {
    const unit = units[at];
    const mention = unit?.mention ?? null;
    if (mention !== null && mentions[mention]?.type === "work") found.push(mention);
    else if (!unit || !/^([^\p{L}\p{N}(]+|and)$/u.test(unit.lower)) break;
  }
  return found;
}

export function endOfNouns(units: readonly Unit[], from: number): number {
  let at = from;
  while (
    at < from + 4 &&
    isWord(units[at]) &&
    (isA(units[at], TAG.noun | TAG.propn | TAG.adj) || isGerund(units, at))
  )
    at++;
  return at;
}

/** "of these | drying sheds": a verb that a noun follows is part of it. */
const isGerund = (units: readonly Unit[], at: number): boolean =>
  isA(units[at], TAG.verb) && /ing$/.test(units[at]?.lower ?? "") && isA(units[at + 1], TAG.noun);
