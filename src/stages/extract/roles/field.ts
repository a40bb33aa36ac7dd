import { kindOf } from "../../../roles/kind-of-house.ts";
import type { Target } from "./parts.ts";
import { isWord } from "./role-nouns.ts";
import type { RoleScene } from "./rule.ts";
import { isA, TAG } from "./tags.ts";
import { endOfNouns } from "./tail.ts";

/** "teaches | history at Leeds", "studies | eels", "drives | a tram": what somebody does for a living, in the words of the text. */
export function fieldOf(scene: RoleScene, verb: number, from: number): Target | null {
  const { units, lexicons } = scene;
  if (!lexicons["field-verbs"].has(units[verb]?.lower ?? "")) return null;
  let first = from;
  while (isA(units[first], TAG.det | TAG.num)) first++;
  const nouns = endOfNouns(units, first);
  const known = isWord(units[nouns - 1]) && nouns > first;
  const link = known ? nouns : from;
  if (!/^(at|for|with|in)$/.test(units[link]?.lower ?? ""))
    return known && /^(who|and)$/.test(units[verb - 1]?.lower ?? "")
      ? { of: null, implied: null, last: nouns, titleLast: nouns }
      : null;
  const name = isA(units[link + 1], TAG.det) ? link + 2 : link + 1;
  const mention = units[name]?.mention ?? null;
  if (mention === null && known && isLiving(scene, link))
    return { of: null, implied: null, last: nouns, titleLast: nouns };
  const type = scene.mentions[mention ?? -1]?.type;
  if (mention === null || type === "date" || type === "person") return null;
  if (type === "place" && units[link]?.lower === "in")
    return known ? { of: null, implied: null, last: nouns, titleLast: nouns } : null;
  return { of: mention, implied: null, last: name + 1, titleLast: link };
}

/** "repairs boilers | at a workshop", "drove a bus | for thirty years", "hangs doors | for a living". */
function isLiving({ units, lexicons }: RoleScene, link: number): boolean {
  const nouns = endOfNouns(units, isA(units[link + 1], TAG.det | TAG.num) ? link + 2 : link + 1);
  const noun = units[nouns - 1]?.lower ?? "";
  const spell = lexicons["spans-of-time"].has(noun) || noun === "living";
  return units[link]?.lower === "for" ? spell : kindOf(noun, lexicons) === "organization";
}
