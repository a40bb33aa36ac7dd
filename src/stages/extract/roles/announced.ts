import type { Mention } from "../../../document.ts";
import { once } from "../../../remembered.ts";
import type { Tokens } from "../../../tokens.ts";
import { claim, type Found, personAt, type RoleScene } from "./rule.ts";
import type { TitleGroup } from "./titles.ts";

/**
 * "Her apprentice comes across the yard. | Ana Prieto was …": a description that points forward, to a full name that opens
 * the next sentence and has not been given before.
 */
export function announced(
  scene: RoleScene,
  following: () => RoleScene | undefined,
  isNew: (mention: number) => boolean,
): Found[] {
  const group = scene.groups.find((each) => pointsForward(scene, each));
  const next = group ? following() : undefined;
  const person = next ? personAt(next, 0) : null;
  if (!group || !next || person === null || !isFullName(next.mentions[person]) || !isNew(person)) return [];
  if (scene.units.some(({ mention }) => scene.mentions[mention ?? -1]?.type === "person")) return [];
  const of = group.of ?? workplaceOf(next);
  return claim(person, { ...group, of }, { first: group.first, last: group.last });
}

/** "Ana Prieto, at the Tern Press.": where the one who is named works. */
function workplaceOf({ units, mentions }: RoleScene): number | null {
  if (units[1]?.word !== "," || !/^(at|of|from)$/.test(units[2]?.lower ?? "")) return null;
  const mention = units[units[3]?.tag === "DET" ? 4 : 3]?.mention ?? null;
  return mentions[mention ?? -1]?.type === "organization" ? mention : null;
}

/** "Her apprentice comes", "my editor said": the subject of its sentence, and somebody's. */
function pointsForward(scene: RoleScene, group: TitleGroup): boolean {
  const whose = scene.lexicons.possessives.has(group.determiner ?? "");
  const opens = group.first === 0 || /^["”’»,]$/.test(scene.units[group.first - 1]?.word ?? "");
  return whose && opens && !group.craft && /^(VERB|AUX)$/.test(scene.units[group.last]?.tag ?? "");
}

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
