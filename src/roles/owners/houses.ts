/** All that a role may belong to in an article, each with what speaks for it whatever the role is. */
import type { EntityType } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { madeOnce, remembered } from "../../remembered.ts";
import type { RoleDoc, RoleReading } from "../roles-of.ts";
import { bodyStart, type Topics } from "../topics.ts";
import { E, type Looks, type Shown } from "./evidence.ts";
import { type Fields, fieldsOfHouse } from "./fields.ts";
import { looksOf } from "./looks.ts";
import { type Found, LAST, type Naming, namingsIn, ranksOf } from "./namings.ts";
import { type Beside, besideNames, fieldsAround, isPast, kindsBeside } from "./told-beside.ts";

/** Something that a role may belong to. */
export interface House {
  readonly entity: number;
  readonly type: EntityType;
  readonly name: string;
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
  /** By house: what its names and the words beside them tell; not asked of most. */
  readonly told: (house: number) => Told;
}

/** What owns a role; persons and dates do not. */
const OWNERS: ReadonlySet<EntityType> = new Set<EntityType>([
  ...(["organization", "work", "place", "event", "product", "other"] as const),
]);

/** How many are weighed for every role, wherever it stands. */
const FOREMOST = 8;
/** So many names of one are looked at; what is told of a thing is told at first. */
export const MOST_NAMINGS = 6;

export function housesOf({ doc, entities, entityOf, lexicons }: RoleReading, topics: Topics): Houses {
  const looks: (Looks | null)[] = [];
  for (const { type, name } of entities) looks.push(OWNERS.has(type) ? looksOf(name, lexicons) : null);
  const { namings, found } = namingsIn(doc, looks, entityOf);
  const article = {
    title: (doc.about.title ?? "").toLowerCase(),
    claimed: claimedIn(doc, entityOf),
    topics,
  };
  const most = found.reduce((sum, { mentions }) => Math.max(sum, mentions.length), 1);
  const { outlet } = doc.about;
  const counts = ({ entity }: Found) =>
    looks[entity] !== "map" && (outlet === null || entities[entity]?.name !== outlet);
  const ranks = ranksOf(namings, bodyStart(doc), found.map(counts));
  const weights: number[] = [];
  const all: House[] = [];
  for (const { entity, mentions } of found) {
    const { type, name } = entities[entity] ?? NOBODY;
    const shown: Shown = [E.type.get(type) ?? 0, 1, E.looks.get(looks[entity] ?? "word") ?? 0, 1];
    const named = { entity, name, mentions, share: mentions.length / most };
    weights.push(showNames(named, ranks[all.length], article, shown));
    all.push({ entity, type, name, mentions, shown });
  }
  const beside = besideNames(doc.tokens, lexicons);
  return { all, namings, foremost: heaviest(weights), beside, told: teller(doc, all, beside, lexicons) };
}

const NOBODY = { type: "other", name: "" } as const;

/** One that is named, with how many names it has beside the one that is named most. */
interface Named {
  readonly entity: number;
  readonly name: string;
  readonly mentions: readonly number[];
  readonly share: number;
}

/** What the article as a whole tells of what it names. */
interface Article {
  readonly title: string;
  readonly claimed: ReadonlyMap<number, number>;
  readonly topics: Topics;
}

/** Adds what its names tell; gives how much it stands out. */
function showNames(
  { entity, name, mentions, share }: Named,
  rank: number | undefined,
  { title, claimed, topics }: Article,
  shown: Shown,
): number {
  const titled = title !== "" && title.includes(name.toLowerCase().replace(/^the /, ""));
  const claims = claimed.get(entity) ?? 0;
  shown.push(E.often, Math.log(1 + mentions.length), E.share, share);
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

/** How many claims say that a role belongs to an entity. */
function claimedIn({ claims }: RoleDoc, entityOf: readonly (number | null)[]): ReadonlyMap<number, number> {
  const claimed = new Map<number, number>();
  for (const { of } of claims) {
    const owner = of === null ? null : (entityOf[of] ?? null);
    if (owner !== null) claimed.set(owner, (claimed.get(owner) ?? 0) + 1);
  }
  return claimed;
}

const isTopic = (entity: number, { work, organization, vehicle, town }: Topics): boolean =>
  entity === work || entity === organization || entity === vehicle || entity === town;

/** Tells of houses what the words beside their names tell, and keeps it. */
function teller(
  { mentions }: RoleDoc,
  all: readonly House[],
  beside: Beside,
  lexicons: Lexicons,
): (house: number) => Told {
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
    return { fields: fieldsOfName(lexicons)(house.name), fieldsBeside, shown };
  };
  return (h) => {
    const house = all[h] ?? NO_HOUSE;
    const told = known[h] ?? read(house);
    known[h] = told;
    return told;
  };
}

const NO_HOUSE: House = { entity: -1, type: "other", name: "", mentions: [], shown: [] };

const fieldsOfName = madeOnce((lexicons: Lexicons) =>
  remembered((name) => {
    const words = name.toLowerCase().split(/[\s'’-]+/u);
    return words.reduce((fields: Fields, word) => fields | fieldsOfHouse(word, lexicons), 0);
  }),
);
