import type { Entity, EntityType } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import type { RoleDoc } from "./roles-of.ts";

/** What the article is about, as far as names tell: what its roles belong to when nothing else is said. */
export interface Topics {
  readonly work: number | null;
  readonly organization: number | null;
  /** The organization, when the title names it or none comes near it. */
  readonly dominant: number | null;
}

/** How often a thing must be named to be what the article is about. */
const OFTEN = 3;

/** The works and organizations that are named most, a naming in the title counting twice; without them, whatever else the title names. */
export function topicsOf({ about }: RoleDoc, entities: readonly Entity[], lexicons: Lexicons): Topics {
  const title = wordsOf(about.title ?? "");
  const isTitled = ({ name }: Entity) => title.includes(wordsOf(name));
  const weight = (entity: Entity) => entity.mentions.length + (isTitled(entity) ? 1 : 0);
  const most = (
    types: readonly EntityType[],
    least: number,
    fits: (entity: Entity) => boolean = () => true,
  ) =>
    heaviest(entities, (entity) => {
      const counts = types.includes(entity.type) && entity.name !== about.outlet && fits(entity);
      return counts && weight(entity) >= least ? weight(entity) : 0;
    });
  const unknown = most(["other", "place"], 1, (entity) => {
    const known = lexicons.places.has(entity.name.toLowerCase());
    return isTitled(entity) && !known && /^\p{Lu}/u.test(entity.name);
  });
  const often = most(["other"], OFTEN, ({ name }) => name.includes(" "));
  const work =
    most(["work"], 2) ?? unknown ?? most(["work"], 1) ?? often ?? most(["organization"], 1, isTitled);
  const named = most(["organization"], 1);
  const body = isHeavier(entities, unknown, named, weight) ? unknown : (named ?? unknown);
  return { work, organization: body, dominant: isDominant(entities, named, isTitled) ? named : null };
}

/** " what the mud remembers ": whole words only can be found in it. */
const wordsOf = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  } `;

/** "Tannock Park", which the title and the text name often, was tagged a place; the organization that is named once is not what it is about. */
function isHeavier(
  entities: readonly Entity[],
  unknown: number | null,
  named: number | null,
  weight: (entity: Entity) => number,
): boolean {
  const [a, b] = [entities[unknown ?? -1], entities[named ?? -1]];
  return a?.type === "place" && weight(a) >= OFTEN && weight(a) > (b ? weight(b) : 0);
}

function isDominant(
  entities: readonly Entity[],
  organization: number | null,
  isTitled: (entity: Entity) => boolean,
): boolean {
  const own = organization === null ? undefined : entities[organization];
  if (!own || isTitled(own)) return own !== undefined;
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
