import type { EntityType, Implied, Mention, RoleBearer } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import type { Title, TitleGroup } from "./titles.ts";
import { type Unit, unitAt } from "./units.ts";

/** A sentence as the role rules read it. */
export interface RoleScene {
  readonly units: readonly Unit[];
  /** The kinds of all its words: bits of `KIND`. */
  readonly kinds: number;
  /** The small words and marks in it: bits of `SIGN`. */
  readonly signs: number;
  /** The first unit whose role may be told and the last that may be a person's name, so that a title on the wrong side of all costs one test. */
  readonly firstBearer: number;
  readonly lastPerson: number;
  readonly groups: readonly TitleGroup[];
  readonly mentions: readonly Mention[];
  readonly lexicons: Lexicons;
}

/** A role that a rule has found, in units of the sentence. */
export interface Found {
  readonly person: RoleBearer;
  readonly title: Title;
  readonly of: number | null;
  readonly implied: Implied | null;
  readonly former: boolean;
  /** The words that say it, as a half-open range of units. */
  readonly evidence: Title;
}

/** One shape in which articles give roles. */
export interface RoleRule {
  readonly name: string;
  /** A word of one of these kinds stands in every sentence of the shape: bits of `KIND`. */
  readonly begins: number;
  /** And one of these signs: bits of `SIGN`. */
  readonly needs: number;
  /** It is asked of the sentence, of each group of titles, or of each word of those kinds. */
  readonly inSentence?: (scene: RoleScene) => readonly Found[];
  readonly inTitle?: (scene: RoleScene, group: TitleGroup, g: number) => readonly Found[];
  readonly atWord?: (scene: RoleScene, at: number) => readonly Found[];
}

/** True for what no vote turns into a person; a name that was tagged a place or an organization may be one. */
const isNever = (type: EntityType | undefined): boolean =>
  type === undefined || type === "work" || type === "event" || type === "date" || type === "product";

/** The mention that a unit is, when it can be a person's name. */
export function personIn(unit: Unit | undefined, mentions: readonly Mention[]): number | null {
  const mention = unit?.mention ?? null;
  return mention === null || isNever(mentions[mention]?.type) ? null : mention;
}

/** The same of unit `i`. */
export const personAt = ({ units, mentions }: RoleScene, i: number): number | null =>
  personIn(unitAt(units, i), mentions);

/** The same, or "the composer", whom the article has named before. */
export const bearerAt = (scene: RoleScene, i: number): number | null =>
  personAt(scene, i) ?? unitAt(scene.units, i)?.described ?? null;

/** What is found nearly everywhere. */
export const NOTHING: readonly Found[] = [];

/** One find for each title of a group. */
export function claim(person: RoleBearer, group: TitleGroup, evidence: Title, former = false): Found[] {
  const implied = group.implied ?? usual(group);
  const found: Found[] = [];
  for (const title of group.titles)
    for (let o = -1; o < group.alsoOf.length; o++) {
      const of = o >= 0 ? (group.alsoOf[o] ?? null) : group.of === person ? null : group.of;
      found.push({ person, title, of, implied, former: former || group.former, evidence });
    }
  return found;
}

/** "the director", "Director": it may be clear what of; "a director" is one of many. */
const usual = (group: TitleGroup): Implied | null =>
  group.of === null && !isIndefinite(group) ? { kind: "usual", noun: null } : null;

/** "a director", "an editor". */
export const isIndefinite = ({ determiner }: TitleGroup): boolean =>
  determiner === "a" || determiner === "an";

/** The groups that stand conjoined from group `g` on: "the head of drama and a former teacher". */
export function chain(
  scene: RoleScene,
  g: number,
  conjoined: (a: TitleGroup, b: TitleGroup) => boolean,
): TitleGroup[] {
  const groups: TitleGroup[] = [];
  for (let i = g; i < scene.groups.length; i++) {
    const group = scene.groups[i];
    const before = groups.at(-1);
    if (!group || (before && !conjoined(before, group))) break;
    groups.push(group);
  }
  return groups;
}
