import type { Implied, Mention, RoleBearer } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import type { Title, TitleGroup } from "./titles.ts";
import type { Unit } from "./units.ts";

/** A sentence as the role rules read it. */
export interface RoleScene {
  readonly units: readonly Unit[];
  /** The kinds of all its words: bits of `KIND`. */
  readonly kinds: number;
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
  readonly find: (scene: RoleScene) => Found[];
}

/** What no vote turns into a person; a name that was tagged a place or an organization may be one. */
const NEVER: ReadonlySet<string> = new Set(["work", "event", "date", "product"]);

/** The mention that unit `i` is, when it can be a person's name. */
export function personAt(scene: RoleScene, i: number): number | null {
  const mention = scene.units[i]?.mention ?? null;
  const type = mention === null ? undefined : scene.mentions[mention]?.type;
  return type === undefined || NEVER.has(type) ? null : mention;
}

/** The same, or "the composer", whom the article has named before. */
export const bearerAt = (scene: RoleScene, i: number): number | null =>
  personAt(scene, i) ?? scene.units[i]?.described ?? null;

/** The units of a sentence that a rule begins with: hardly any, so nothing is made for the rest. */
export function whereUnits({ units }: RoleScene, begins: (unit: Unit) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (unit && begins(unit)) found.push(i);
  }
  return found;
}

/** One find for each title of a group. */
export function claim(person: RoleBearer, group: TitleGroup, evidence: Title, former = false): Found[] {
  const owners = [group.of === person ? null : group.of, ...group.alsoOf];
  const implied = group.implied ?? usual(group);
  return group.titles.flatMap((title) =>
    owners.map((of) => ({ person, title, of, implied, former: former || group.former, evidence })),
  );
}

/** "the director", "Director": it may be clear what of; "a director" is one of many. */
const usual = (group: TitleGroup): Implied | null =>
  group.of === null && !/^an?$/.test(group.determiner ?? "") ? { kind: "usual", noun: null } : null;

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
