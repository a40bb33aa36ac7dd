import type { Mention } from "../../../document.ts";
import { once } from "../../../remembered.ts";
import type { Tokens } from "../../../tokens.ts";
import { isMany } from "./many.ts";
import { claim, type Found, NOTHING, personAt, type RoleScene } from "./rule.ts";
import { has, SIGN } from "./signs.ts";
import { isA, TAG } from "./tags.ts";
import { isThing } from "./things.ts";
import type { TitleGroup } from "./titles.ts";

/**
 * "The rest she had from the sexton. | Ana Prieto, who is eighty, …", "… a sexton. | Her name is Ana Prieto": a description
 * that nobody has yet, and right after it a name that has not been given before.
 */
export function announced(
  group: TitleGroup,
  next: RoleScene,
  isNew: (mention: number) => boolean,
): readonly Found[] {
  const told = nameTold(next);
  const person = personAt(next, told ?? 0);
  if (person === null) return NOTHING;
  if (told === null && (!isFullName(next.mentions[person]) || isOneOfMany(group) || hasTitle(next)))
    return NOTHING;
  if (!isNew(person)) return NOTHING;
  const of = group.of ?? workplaceOf(next);
  return claim(person, { ...group, of }, { first: group.first, last: group.last });
}

/** "Ana Prieto, at the Tern Press.": where the one who is named works. */
function workplaceOf({ units, mentions }: RoleScene): number | null {
  if (units[1]?.word !== "," || !/^(at|of|from)$/.test(units[2]?.lower ?? "")) return null;
  const mention = units[isA(units[3], TAG.det) ? 4 : 3]?.mention ?? null;
  return mentions[mention ?? -1]?.type === "organization" ? mention : null;
}

/** "This is | Ana Prieto", "It was | Ana Prieto", "She is called | Ana Prieto", "…, her name was | Ana Prieto": the unit of the name. */
function nameTold({ units, mentions }: RoleScene): number | null {
  const isBe = (at: number) => /^(is|was|'s)$/.test(units[at]?.lower ?? "");
  const opening = units[0]?.lower ?? "";
  if (/^(this|that|it|it's)$/.test(opening)) {
    const at = isBe(1) ? 2 : 1;
    return mentions[units[at]?.mention ?? -1]?.type === "person" ? at : null;
  }
  if ((opening === "he" || opening === "she") && isBe(1) && units[2]?.lower === "called") return 3;
  const name = units.findIndex(
    ({ lower }, i) => lower === "name" && /^(her|his|their)$/.test(units[i - 1]?.lower ?? ""),
  );
  return name > 0 && isBe(name + 1) ? name + 2 : null;
}

/** "her apprentice", "the sexton": of one whom no name in the sentence can be. */
export function pointsForward(scene: RoleScene, group: TitleGroup): boolean {
  const { units } = scene;
  if (group.craft || group.determiner === null) return false;
  if (has(units[group.last], SIGN.comma) && units[group.last + 1]?.mention != null) return false;
  const ends = group.last + 1 === units.length && units[group.last]?.word === ".";
  if (!ends && (scene.signs & SIGN.person) !== 0) return false;
  return !isMany(scene, group) && !isThing(scene, group);
}

const isOneOfMany = ({ determiner }: TitleGroup): boolean => /^(an?|one|another)$/.test(determiner ?? "");

/** "Ana Prieto, the sexton, …": the name has a title of its own. */
const hasTitle = ({ units, groups }: RoleScene): boolean =>
  units[1]?.word === "," && groups.some((group) => group.first < 4 && !isOneOfMany(group));

const isFullName = (mention: Mention | undefined): boolean =>
  mention?.type === "person" && mention.last - mention.first > 1;

/** Tells names whose last word no name before has had. */
export function newNames(mentions: readonly Mention[], tokens: Tokens): (mention: number) => boolean {
  const lastWord = ({ last }: Mention) => tokens.lower[last - 1] ?? "";
  const first = once(() => {
    const firsts = new Map<string, number>();
    mentions.forEach((mention, m) => {
      if (mention.form === "name" && !firsts.has(lastWord(mention))) firsts.set(lastWord(mention), m);
    });
    return firsts;
  });
  return (m) => {
    const mention = mentions[m];
    return mention !== undefined && first().get(lastWord(mention)) === m;
  };
}
