/** How what a role may belong to stands to the role: where it is named, and how it goes with the words. */

import type { EntityType } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { lastStarting } from "../../span.ts";
import { kindOf } from "../kind-of-house.ts";
import type { RoleDoc } from "../roles-of.ts";
import { E, type FieldFit, type NounFit, type Shown } from "./evidence.ts";
import { fieldsOfHouse } from "./fields.ts";
import { type House, type Houses, MOST_NAMINGS, type Told } from "./houses.ts";
import type { Naming } from "./namings.ts";
import type { Question } from "./question.ts";
import { type Beside, describedFrom, inDescription, isNear, rightBefore } from "./told-beside.ts";

/** One that is named around a role. */
export interface Near {
  readonly house: number;
  /** Its last name before the role, with how many others and how many of its type are named after it. */
  readonly before: Naming | null;
  readonly others: number;
  readonly ofType: number;
  /** Its first name after the role. */
  readonly after: Naming | null;
}

/** How many names around a role are looked at, and how many things they name. */
const [NAMES_BEFORE, NAMES_AFTER] = [40, 12];
const [MOST_BEFORE, MOST_AFTER] = [8, 4];

/** Those that are named around a role, and the foremost of the article. */
export function nearTo(houses: Houses, { claim, block }: Question): Near[] {
  const last = lastStarting(houses.namings, claim.start);
  const near = namedBefore(houses, last);
  addNamedAfter(near, houses, last, block);
  for (const house of houses.foremost) if (placeOf(near, house) < 0) near.push(unnamed(house));
  return near;
}

function namedBefore({ all, namings }: Houses, last: number): Near[] {
  const near: Near[] = [];
  for (let i = last; i > Math.max(-1, last - NAMES_BEFORE) && near.length < MOST_BEFORE; i--) {
    const before = namings[i];
    if (!before || placeOf(near, before.house) >= 0) continue;
    const { house } = before;
    const type = all[house]?.type;
    let ofType = 0;
    for (const other of near) if (all[other.house]?.type === type) ofType++;
    near.push({ house, before, others: near.length, ofType, after: null });
  }
  return near;
}

function addNamedAfter(near: Near[], { namings }: Houses, last: number, block: number): void {
  let ahead = 0;
  for (let i = last + 1; i <= last + NAMES_AFTER && ahead < MOST_AFTER; i++) {
    const after = namings[i];
    if (!after || after.block > block + 1) break;
    const place = placeOf(near, after.house);
    const known = near[place] ?? unnamed(after.house);
    if (known.after !== null) continue;
    near[place < 0 ? near.length : place] = { ...known, after };
    ahead++;
  }
}

/** Where one stands among the few that are near, or -1. */
function placeOf(near: readonly Near[], house: number): number {
  for (let i = 0; i < near.length; i++) if (near[i]?.house === house) return i;
  return -1;
}

/** What is not named before a role is as far back as anything. */
const unnamed = (house: number): Near => ({ house, before: null, others: FAR, ofType: FAR, after: null });
const FAR = 9;
/** Things named before so many others are all as far back. */
const [LAST, LAST_OF_TYPE] = [4, 3];

/** How one stands to a role. */
export function standing(
  doc: RoleDoc,
  { beside }: Houses,
  house: House,
  told: Told,
  near: Near,
  question: Question,
  lexicons: Lexicons,
): Shown {
  const shown: Shown = [whereOf(near, question), 1];
  shown.push(E.back, 1 / (1 + (near.others === FAR ? FAR : Math.min(near.others, LAST))));
  shown.push(E.backOfType, 1 / (1 + (near.ofType === FAR ? FAR : Math.min(near.ofType, LAST_OF_TYPE))));
  if (question.fields !== 0) shown.push(E.field.get(fieldFit(told, question)) ?? 0, 1);
  if (question.noun !== null)
    shown.push(E.noun.get(nounFit(doc, beside, house, told, question.noun, lexicons)) ?? 0, 1);
  return shown;
}

const AT = E.where;

function whereOf({ before, after }: Near, { sentence, block }: Question): number {
  if (before?.sentence === sentence) return AT.sentence;
  if (after?.sentence === sentence) return AT["sentence-after"];
  if (before?.sentence === sentence - 1)
    return before.block === block ? AT.previous : AT["previous-block-near"];
  if (before?.block === block) return AT.block;
  if (after?.sentence === sentence + 1) return AT.next;
  if (before?.block === block - 1) return AT["previous-block"];
  if (before) return AT.before;
  return after ? AT.ahead : AT.far;
}

function fieldFit(told: Told, { fields }: Question): FieldFit {
  if ((told.fields & fields) !== 0) return "name";
  if ((told.fieldsBeside & fields) !== 0) return "told";
  return told.fields === 0 ? "none" : "other";
}

/** "the label's founder": how the noun goes with a name. */
function nounFit(
  { tokens, mentions }: RoleDoc,
  beside: Beside,
  house: House,
  told: Told,
  noun: string,
  lexicons: Lexicons,
): NounFit {
  if (` ${house.name.toLowerCase()} `.includes(` ${noun} `)) return "in-name";
  const isNoun = (token: number) => tokens.lower[token] === noun;
  let near = false;
  for (const m of house.mentions.slice(0, MOST_NAMINGS)) {
    const mention = mentions[m];
    if (!mention) continue;
    const from = describedFrom(beside, mention);
    const isSo = rightBefore(beside, mention, isNoun) >= 0;
    if (isSo || (from !== null && inDescription(beside, from, isNoun) >= 0)) return "adjacent";
    near ||= isNear(tokens, mention, noun);
  }
  return near ? "beside" : kindFit(house.type, told, noun, lexicons);
}

function kindFit(
  type: EntityType,
  { fields, fieldsBeside }: Told,
  noun: string,
  lexicons: Lexicons,
): NounFit {
  const ofNoun = fieldsOfHouse(noun, lexicons);
  if ((ofNoun & fields) !== 0) return "field-name";
  if ((ofNoun & fieldsBeside) !== 0) return "field-told";
  const kind = kindOf(noun, lexicons);
  if (kind === null) return "unknown";
  if (kind === type) return "fits";
  return type === "work" || type === "organization" ? "against" : "may";
}
