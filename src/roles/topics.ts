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

/** The work and the organization that title, first lines and body name most; what only a title or a byline names is neither. */
export function topicsOf(doc: RoleDoc, entities: readonly Entity[], lexicons: Lexicons): Topics {
  const title = wordsOf(doc.about.title ?? "");
  const body = bodyStart(doc);
  const isTitled = ({ name }: Entity) => title !== NO_WORDS && title.includes(wordsOf(name));
  const isNoName = ({ name }: Entity) =>
    name === doc.about.outlet || lexicons.places.has(name.toLowerCase()) || !isCapital(name);
  const main = (
    type: EntityType,
    others: readonly EntityType[],
    may: (name: string) => boolean = () => true,
  ) =>
    heaviest(entities, (entity) => {
      if (entity.type !== type && !others.includes(entity.type)) return 0;
      const starts = entity.mentions.flatMap((m) => doc.mentions[m]?.start ?? []).filter((at) => at >= body);
      const [first] = starts;
      if (first === undefined || isNoName(entity) || !may(entity.name)) return 0;
      const inLede = first < body + LEDE;
      const titled = isTitled(entity);
      const weight = starts.length + (titled ? IN_TITLE : 0) + (inLede ? IN_LEDE : 0);
      if (entity.type === type) return weight + OF_TYPE;
      if (entity.type === "place" && isOnMap(entity.name, lexicons)) return 0;
      const stands = titled || ((inLede || starts.length >= OFTEN) && entity.name.includes(" "));
      return stands ? weight : 0;
    });
  const organization = main("organization", ["place"]);
  return {
    work: main("work", ["other", "place", "product"]),
    organization,
    vehicle: main("product", []),
    town: main("place", [], (name) => !isStreet(name, lexicons)),
    dominant: isDominant(entities, organization, isTitled) ? organization : null,
  };
}

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
const bodyStart = ({ blocks }: RoleDoc): number =>
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
function heaviest(entities: readonly Entity[], weigh: (entity: Entity) => number): number | null {
  let best: number | null = null;
  let most = 0;
  entities.forEach((entity, i) => {
    const weight = weigh(entity);
    if (weight <= most) return;
    best = i;
    most = weight;
  });
  return best;
}
