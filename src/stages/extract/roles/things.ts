import { headOf } from "./many.ts";
import type { RoleScene } from "./rule.ts";
import { isA, TAG } from "./tags.ts";
import type { TitleGroup } from "./titles.ts";
import { unitAt } from "./units.ts";

/** "the chair", "a pleasant voice", "the head of the table": as often a thing as somebody; "the studio head" is not. */
export function isThing({ units, lexicons }: RoleScene, group: TitleGroup): boolean {
  const head = headOf(units, group);
  for (let at = group.titles[0]?.first ?? head; at < head; at++)
    if (isA(units[at], TAG.noun | TAG.propn)) return false;
  return lexicons["roles-that-are-things"].has(unitAt(units, head)?.lower ?? "");
}
