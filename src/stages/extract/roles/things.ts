import type { RoleScene } from "./rule.ts";
import type { TitleGroup } from "./titles.ts";

/** "the chair", "a pleasant voice", "the head of the table": as often a thing as somebody; "the studio head" is not. */
export function isThing({ units, lexicons }: RoleScene, group: TitleGroup): boolean {
  const title = group.titles[0];
  const words = title ? units.slice(title.first, title.last) : [];
  const link = words.findIndex(({ lower }) => lexicons["role-links"].has(lower));
  const head = link < 0 ? words.length - 1 : link - 1;
  if (words.slice(0, head).some(({ tag }) => tag === "NOUN" || tag === "PROPN")) return false;
  return lexicons["roles-that-are-things"].has(words[head]?.lower ?? "");
}
