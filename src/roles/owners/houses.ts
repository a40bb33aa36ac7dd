/** All that a role may belong to in an article, each with what speaks for it whatever the role is. */
import type { EntityType } from "../../document.ts";
import type { NameSigns } from "../name-signs.ts";
import type { RoleDoc, RoleReading } from "../roles-of.ts";
import { bodyStart, type Topics } from "../topics.ts";
import { E, type Shown } from "./evidence.ts";
import type { Fields } from "./fields.ts";
import { type Found, LAST, type Naming, namingsIn, ranksOf } from "./namings.ts";
import { type Beside, besideNames, fieldsAround, isPast, kindsBeside } from "./told-beside.ts";

/** Something that a role may belong to. */
export interface House {
  readonly entity: number;
  readonly type: EntityType;
  readonly name: string;
  readonly signs: NameSigns;
  /** The mentions that name it, in order. */
  readonly mentions: readonly number[];
  /** What speaks for it whatever the words beside its names tell. */
  readonly shown: Shown;
}

/** What words tell of something. */
export interface Told {
  /** The fields of life that its name tells, and the words beside it. */
  readonly fields: Fields;
  readonly fieldsBeside: Fields;
  readonly shown: Shown;
}

export interface Houses {
  readonly all: readonly House[];
  readonly namings: readonly Naming[];
  /** Those that are weighed for every role. */
  readonly foremost: readonly number[];
  readonly beside: Beside;
  /** What its names and the words beside them tell of a house, by its number; not asked of most. */
  readonly told: (number: number, house: House) => Told;
}

/** How many are weighed for every role, wherever it stands. */
const FOREMOST = 8;
/** So many names of one are looked at; what is told of a thing is told at first. */
export const MOST_NAMINGS = 6;

export function housesOf(reading: RoleReading): Houses {
  const { doc, entities, entityOf, signs, topics, lexicons } = reading;
  const signsOf = signs();
  const { namings, found } = namingsIn(doc, signsOf, entityOf);
  const article = {
    title: (doc.about.title ?? "").toLowerCase(),
    claimed: claimedIn(reading),
    topics: topics(),
    most: found.reduce((most, { mentions }) => Math.max(most, mentions.length), 1),
  };
  const ranks = ranksOf(namings, bodyStart(doc), countedIn(reading, found));
  const weights: number[] = [];
  const all: House[] = [];
  for (const named of found) {
    const entity = entities[named.entity];
    const own = signsOf[named.entity];
    if (!entity || !own) continue;
    const shown: Shown = [E.type.get(entity.type) ?? 0, 1, E.looks.get(own.looks ?? "word") ?? 0, 1];
    weights.push(showNames(named, own, ranks[all.length], article, shown));
    const { type, name } = entity;
    all.push({ entity: named.entity, type, name, signs: own, mentions: named.mentions, shown });
  }
  const beside = besideNames(doc.tokens, lexicons);
  return { all, namings, foremost: heaviest(weights), beside, told: teller(doc, all, beside) };
}

/** Which of those that are named count when they are ranked: nothing on the map, and not the paper that prints the article. */
function countedIn({ doc, entities, signs }: RoleReading, found: readonly Found[]): boolean[] {
  const { outlet } = doc.about;
  const counted: boolean[] = [];
  for (const { entity } of found) {
    const isOutlet = outlet !== null && entities[entity]?.name === outlet;
    counted.push(signs()[entity]?.looks !== "map" && !isOutlet);
  }
  return counted;
}

/** What the article as a whole tells of what it names. */
interface Article {
  readonly title: string;
  /** By entity how many claims say that a role belongs to it. */
  readonly claimed: readonly number[];
  readonly topics: Topics;
  /** How many names that has which is named most. */
  readonly most: number;
}

/** Adds what its names tell; gives how much it stands out. */
function showNames(
  { entity, mentions }: Found,
  { bare }: NameSigns,
  rank: number | undefined,
  { title, claimed, topics, most }: Article,
  shown: Shown,
): number {
  const titled = title !== "" && title.includes(bare);
  const claims = claimed[entity] ?? 0;
  shown.push(E.often, Math.log(1 + mentions.length), E.share, mentions.length / most);
  shown.push(E.early, 1 / (1 + Math.min(rank ?? LAST, LAST)));
  if (rank === undefined) shown.push(E.unsaid, 1);
  if (titled) shown.push(E.titled, 1);
  if (claims > 0) shown.push(E.claimed, Math.log(1 + Math.min(claims, MOST_CLAIMS)));
  return mentions.length + CLAIM * claims + (titled ? TITLE : 0) + (isTopic(entity, topics) ? TOPIC : 0);
}

/** More claims than these tell no more. */
const MOST_CLAIMS = 3;
/** What a claim, the title and being a topic are worth beside a name, when it is asked which are looked at for every role. */
const [CLAIM, TITLE, TOPIC] = [3, 3, 4];

/** The foremost, the first of equals first. */
function heaviest(weights: readonly number[]): number[] {
  const foremost: number[] = [];
  const weightAt = (place: number) => weights[foremost[place] ?? -1] ?? Infinity;
  for (let h = 0; h < weights.length; h++) {
    let at = foremost.length;
    while (at > 0 && weightAt(at - 1) < (weights[h] ?? 0)) at--;
    if (at === FOREMOST) continue;
    foremost.splice(at, 0, h);
    if (foremost.length > FOREMOST) foremost.pop();
  }
  return foremost;
}

/** How many claims say that a role belongs to each entity. */
function claimedIn({ doc, entities, entityOf }: RoleReading): number[] {
  const claimed = new Array<number>(entities.length).fill(0);
  for (const { of } of doc.claims) {
    const owner = of === null ? null : (entityOf[of] ?? null);
    if (owner !== null) claimed[owner] = (claimed[owner] ?? 0) + 1;
  }
  return claimed;
}

const isTopic = (entity: number, { work, organization, vehicle, town }: Topics): boolean =>
  entity === work || entity === organization || entity === vehicle || entity === town;

/** Tells of houses what the words beside their names tell, and keeps it. */
function teller({ mentions }: RoleDoc, all: readonly House[], beside: Beside): Houses["told"] {
  const kindBeside = kindsBeside(beside);
  const known = new Array<Told | undefined>(all.length).fill(undefined);
  const read = (house: House): Told => {
    let [works, organizations, past, fieldsBeside] = [0, 0, 0, 0];
    const looked = Math.min(house.mentions.length, MOST_NAMINGS);
    for (let i = 0; i < looked; i++) {
      const mention = mentions[house.mentions[i] ?? -1];
      if (!mention) continue;
      const kind = kindBeside(mention);
      if (kind === "work") works++;
      else if (kind !== null) organizations++;
      if (isPast(beside, mention)) past++;
      fieldsBeside |= fieldsAround(beside, mention);
    }
    const shown = house.shown.slice();
    if (works > organizations) shown.push(E.toldWork, 1);
    else if (organizations > 0) shown.push(E.toldOrganization, 1);
    if (past > 0) shown.push(E.earlier, past / looked);
    return { fields: house.signs.fields, fieldsBeside, shown };
  };
  return (h, house) => {
    const told = known[h] ?? read(house);
    known[h] = told;
    return told;
  };
}
