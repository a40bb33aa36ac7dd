import { personAt, type RoleScene } from "./rule.ts";
import { isA, TAG } from "./tags.ts";

/** How many asides may stand between a name and its title. */
const MOST_ASIDES = 3;

/** The comma that opens the first aside before the comma at `comma`: "Ana Prieto, 46, of Leeds |, a baker". */
export function asideBefore(scene: RoleScene, comma: number): number {
  let at = comma;
  for (let n = 0; n < MOST_ASIDES; n++) {
    const first = beginOfAside(scene, at);
    if (first === at) break;
    at = first;
  }
  return at;
}

function beginOfAside(scene: RoleScene, comma: number): number {
  const { units } = scene;
  const begins = (at: number) => units[at]?.word === ",";
  const bracket = bracketOf(scene, comma - 1);
  if (bracket !== null) return bracket;
  if (isAge(scene, comma - 1)) {
    if (begins(comma - 2)) return comma - 2;
    if (units[comma - 2]?.lower === "aged" && begins(comma - 3)) return comma - 3;
  }
  return beginOfOrigin(scene, comma) ?? beginOfName(scene, comma) ?? beginOfLook(scene, comma) ?? comma;
}

/** "Ana Prieto | (left), a baker", "Ana Prieto | (they/them), a baker": the bracket that opens after a name. */
function bracketOf({ units }: RoleScene, close: number): number | null {
  if (units[close]?.word !== ")") return null;
  for (let at = close - 1; at > close - LONGEST_BRACKET; at--)
    if (units[at]?.word === "(") return units[at - 1]?.mention == null ? null : at;
  return null;
}

const LONGEST_BRACKET = 6;

/** "Ana Prieto, 46, a baker". */
const isAge = (scene: RoleScene, at: number): boolean => /^\d{1,3}$/.test(scene.units[at]?.word ?? "");

/** "Ana Prieto of Leeds, a baker", "Ana Prieto, from the Tern, a baker": where somebody is from. */
function beginOfOrigin(scene: RoleScene, comma: number): number | null {
  const { units } = scene;
  if (units[comma - 1]?.mention == null) return null;
  const link = isA(units[comma - 2], TAG.det) ? comma - 3 : comma - 2;
  if (!/^(of|from|at|in)$/.test(units[link]?.lower ?? "")) return null;
  if (units[link - 1]?.word === ",") return isA(units[link - 2], TAG.noun) ? null : link - 1;
  return units[link - 1]?.mention != null ? link : null;
}

/** "Ana Prieto, the taller of the two, a baker": a few words that name and tell nothing done. */
function beginOfLook(scene: RoleScene, comma: number): number | null {
  const { units } = scene;
  for (let at = comma - 1; at > Math.max(0, comma - LONGEST_LOOK); at--) {
    const unit = units[at];
    if (!unit || unit.mention !== null || isA(unit, TAG.verb | TAG.aux | TAG.cconj | TAG.sconj)) return null;
    if (unit.word === ",") return isA(units[at + 1], TAG.det) && personAt(scene, at - 1) !== null ? at : null;
  }
  return null;
}

const LONGEST_LOOK = 7;

/** "Ana Prieto, known as Pepper, a wrestler", "Ana Prieto, then Ana Low, a cook": another name of the same person. */
function beginOfName(scene: RoleScene, comma: number): number | null {
  const { units } = scene;
  const once = /^(then|née|nee|born|formerly|now)$/.test(units[comma - 2]?.lower ?? "");
  if (once && units[comma - 3]?.word === "," && personAt(scene, comma - 1) !== null) return comma - 3;
  if (personAt(scene, comma - 1) === null || units[comma - 2]?.lower !== "as") return null;
  for (let at = comma - 3; at > comma - 8; at--) {
    if (units[at]?.word === ",") return /^(better|also|known)$/.test(units[at + 1]?.lower ?? "") ? at : null;
  }
  return null;
}
