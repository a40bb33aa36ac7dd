import type { Entity, EntityType } from "../document.ts";
import { type NameSigns, NO_WORDS, wordsOf } from "./name-signs.ts";
import type { RoleDoc } from "./roles-of.ts";

/** What the article is about, as far as names tell: what its roles belong to when nothing else is said. */
export interface Topics {
  readonly work: number | null;
  readonly organization: number | null;
  readonly vehicle: number | null;
  /** The place that is named most. */
  readonly town: number | null;
  /** The organization, when the title names it or none comes near it. */
  readonly dominant: number | null;
}

/** How often a thing must be named to be what the article is about. */
const OFTEN = 3;
/** What a naming in the title is worth, in namings; and one in the first lines, and the type that is looked for. */
const IN_TITLE = 2;
const IN_LEDE = 1;
const OF_TYPE = 1;
/** How far the first lines of the body reach. */
const LEDE = 600;

/** How often and where the body names an entity. */
interface Naming {
  readonly index: number;
  readonly entity: Entity;
  readonly signs: NameSigns;
  readonly times: number;
  readonly inLede: boolean;
  readonly titled: boolean;
}

/** The work and the organization that title, first lines and body name most; what only a title or a byline names is neither. */
export function topicsOf(
  doc: RoleDoc,
  entities: readonly Entity[],
  signs: readonly (NameSigns | null)[],
): Topics {
  const title = wordsOf(doc.about.title ?? "");
  const isTitled = ({ words }: NameSigns) => title !== NO_WORDS && title.includes(words);
  const namings = namingsIn(doc, entities, signs, isTitled);
  const organization = heaviest(namings, (naming) => weightOf(naming, "organization"));
  return {
    work: heaviest(namings, (naming) => weightOf(naming, "work")),
    organization,
    vehicle: heaviest(namings, (naming) => weightOf(naming, "product")),
    town: heaviest(namings, (naming) => (naming.signs.isStreet ? 0 : weightOf(naming, "place"))),
    dominant: isDominant(entities, organization, signs, isTitled) ? organization : null,
  };
}

function namingsIn(
  doc: RoleDoc,
  entities: readonly Entity[],
  signs: readonly (NameSigns | null)[],
  isTitled: (signs: NameSigns) => boolean,
): Naming[] {
  const body = bodyStart(doc);
  const namings: Naming[] = [];
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    const own = signs[index];
    if (!entity || !own?.isTopical || entity.type === "event") continue;
    const { name, mentions } = entity;
    let times = 0;
    let first = 0;
    for (const m of mentions) {
      const start = doc.mentions[m]?.start ?? -1;
      if (start < body) continue;
      if (times === 0) first = start;
      times++;
    }
    if (times === 0 || name === doc.about.outlet) continue;
    namings.push({ index, entity, signs: own, times, inLede: first < body + LEDE, titled: isTitled(own) });
  }
  return namings;
}

/** How much speaks for something as the main thing of a type, or of one that is often taken for it. */
function weightOf({ entity, signs, times, inLede, titled }: Naming, type: EntityType): number {
  const weight = times + (titled ? IN_TITLE : 0) + (inLede ? IN_LEDE : 0);
  if (entity.type === type) return weight + OF_TYPE;
  if (!isTakenFor(entity.type, type)) return 0;
  const stands = titled || ((inLede || times >= OFTEN) && entity.name.includes(" "));
  return stands && !(entity.type === "place" && signs.isOnMap) ? weight : 0;
}

/** What is often taken for what: a work for a place, an organization for its town. */
const isTakenFor = (seen: EntityType, type: EntityType): boolean =>
  type === "work"
    ? seen === "other" || seen === "place" || seen === "product"
    : type === "organization" && seen === "place";

/** The length of a paragraph that tells something; title, byline and standfirst are shorter. */
const TELLING = 160;
/** How many blocks may stand before the first such paragraph. */
const HEAD = 8;

/** Where the first paragraph of some length begins. */
export const bodyStart = ({ blocks }: RoleDoc): number =>
  blocks.slice(0, HEAD).find(({ start, end, kind }) => kind !== "heading" && end - start >= TELLING)?.start ??
  0;

/** An organization that the title names, or that is named often and far more often than any other. */
function isDominant(
  entities: readonly Entity[],
  organization: number | null,
  signs: readonly (NameSigns | null)[],
  isTitled: (signs: NameSigns) => boolean,
): boolean {
  if (organization === null) return false;
  const own = entities[organization];
  const ownSigns = signs[organization];
  if (own?.type !== "organization" || !ownSigns) return false;
  if (isTitled(ownSigns)) return true;
  if (own.mentions.length < OFTEN) return false;
  return !entities.some(
    (rival) =>
      rival.type === "organization" && rival !== own && rival.mentions.length * 2 > own.mentions.length,
  );
}

/** The entity of the greatest weight above none, the first of them on a tie. */
function heaviest(namings: readonly Naming[], weigh: (naming: Naming) => number): number | null {
  let best: number | null = null;
  let most = 0;
  for (const naming of namings) {
    const weight = weigh(naming);
    if (weight <= most) continue;
    best = naming.index;
    most = weight;
  }
  return best;
}
