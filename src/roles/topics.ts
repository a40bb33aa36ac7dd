import type { Entity, EntityType } from "../document.ts";
import { isCapital } from "../letters.ts";
import type { Lexicons } from "../lexicons.ts";
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
  readonly times: number;
  readonly inLede: boolean;
  readonly titled: boolean;
}

/** The work and the organization that title, first lines and body name most; what only a title or a byline names is neither. */
export function topicsOf(doc: RoleDoc, entities: readonly Entity[], lexicons: Lexicons): Topics {
  const title = wordsOf(doc.about.title ?? "");
  const isTitled = ({ name }: Entity) => title !== NO_WORDS && title.includes(wordsOf(name));
  const namings = namingsIn(doc, entities, isTitled, lexicons);
  const main = (type: EntityType, others: readonly EntityType[]) =>
    heaviest(namings, (naming) => weightOf(naming, type, others, lexicons));
  const organization = main("organization", ["place"]);
  return {
    work: main("work", ["other", "place", "product"]),
    organization,
    vehicle: main("product", []),
    town: heaviest(namings, (naming) =>
      naming.entity.type !== "place" || isStreet(naming.entity.name, lexicons)
        ? 0
        : weightOf(naming, "place", [], lexicons),
    ),
    dominant: isDominant(entities, organization, isTitled) ? organization : null,
  };
}

function namingsIn(
  doc: RoleDoc,
  entities: readonly Entity[],
  isTitled: (entity: Entity) => boolean,
  lexicons: Lexicons,
): Naming[] {
  const body = bodyStart(doc);
  const namings: Naming[] = [];
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    if (!entity || !TOPICAL.has(entity.type)) continue;
    const { name, mentions } = entity;
    let times = 0;
    let first = 0;
    for (const m of mentions) {
      const start = doc.mentions[m]?.start ?? -1;
      if (start < body) continue;
      if (times === 0) first = start;
      times++;
    }
    const isName = times > 0 && name !== doc.about.outlet && isCapital(name);
    if (!isName || lexicons.places.has(name.toLowerCase())) continue;
    namings.push({ index, entity, times, inLede: first < body + LEDE, titled: isTitled(entity) });
  }
  return namings;
}

/** How much speaks for something as the main thing of a type, or of one that is often taken for it. */
function weightOf(
  { entity, times, inLede, titled }: Naming,
  type: EntityType,
  others: readonly EntityType[],
  lexicons: Lexicons,
): number {
  const weight = times + (titled ? IN_TITLE : 0) + (inLede ? IN_LEDE : 0);
  if (entity.type === type) return weight + OF_TYPE;
  if (!others.includes(entity.type)) return 0;
  const stands = titled || ((inLede || times >= OFTEN) && entity.name.includes(" "));
  return stands && !(entity.type === "place" && isOnMap(entity.name, lexicons)) ? weight : 0;
}

/** What an article may be about. */
const TOPICAL: ReadonlySet<EntityType> = new Set<EntityType>([
  "work",
  "organization",
  "place",
  "product",
  "other",
]);

/** "Quay Street", "Mount Prieto": a place by its name, and no body that a town's name stands for. */
const isOnMap = (name: string, lexicons: Lexicons): boolean =>
  /^(?:mount|port|lake|cape) /iu.test(name) || isStreet(name, lexicons);

/** "Quay Street" has no mayor. */
const isStreet = (name: string, lexicons: Lexicons): boolean =>
  lexicons["street-names"].has(name.toLowerCase().split(" ").at(-1) ?? "");

/** The length of a paragraph that tells something; title, byline and standfirst are shorter. */
const TELLING = 160;
/** How many blocks may stand before the first such paragraph. */
const HEAD = 8;

/** Where the first paragraph of some length begins. */
export const bodyStart = ({ blocks }: RoleDoc): number =>
  blocks.slice(0, HEAD).find(({ start, end, kind }) => kind !== "heading" && end - start >= TELLING)?.start ??
  0;

/** What `wordsOf` makes of a text without words. */
const NO_WORDS = "  ";

/** " what the mud remembers ": whole words only can be found in it. */
const wordsOf = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  } `;

/** An organization that the title names, or that is named often and far more often than any other. */
function isDominant(
  entities: readonly Entity[],
  organization: number | null,
  isTitled: (entity: Entity) => boolean,
): boolean {
  const own = organization === null ? undefined : entities[organization];
  if (own?.type !== "organization") return false;
  if (isTitled(own)) return true;
  const rivals = entities.filter(({ type, mentions }, i) => {
    return type === "organization" && i !== organization && mentions.length * 2 > own.mentions.length;
  });
  return own.mentions.length >= OFTEN && rivals.length === 0;
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
