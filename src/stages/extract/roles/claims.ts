import type { RoleClaim } from "../../../document.ts";
import { overlaps } from "../../../span.ts";
import { spanOf, type Tokens } from "../../../tokens.ts";
import { pointsForward } from "./announced.ts";
import { asTitle } from "./as-title.ts";
import { castAs } from "./cast-as.ts";
import { copula } from "./copula.ts";
import { craftLabel } from "./craft-label.ts";
import { creditBy } from "./credit-by.ts";
import { creditLabel } from "./credit-label.ts";
import { describedAgain } from "./described-again.ts";
import { doesCraft } from "./does-craft.ts";
import { doesWork } from "./does-work.ts";
import { inCharge } from "./in-charge.ts";
import { isKind } from "./kinds.ts";
import { livelihood } from "./livelihood.ts";
import { madeTitle } from "./made-title.ts";
import { nameAndTitle } from "./name-and-title.ts";
import { nameCommaTitle } from "./name-comma-title.ts";
import { onInstrument } from "./on-instrument.ts";
import { opensSentence } from "./opens-sentence.ts";
import type { Found, RoleRule, RoleScene } from "./rule.ts";
import { titleBeforeName } from "./title-before-name.ts";
import { titleInBrackets } from "./title-in-brackets.ts";
import { titleIsName } from "./title-is-name.ts";
import type { TitleGroup } from "./titles.ts";

const RULES: readonly RoleRule[] = [
  nameAndTitle,
  castAs,
  titleInBrackets,
  creditLabel,
  craftLabel,
  titleBeforeName,
  nameCommaTitle,
  opensSentence,
  copula,
  titleIsName,
  asTitle,
  madeTitle,
  creditBy,
  doesCraft,
  inCharge,
  doesWork,
  livelihood,
  onInstrument,
  describedAgain,
];

/** Adds what the rules find in a sentence; of claims for one title of one person, the first rule's stands. */
export function addClaims(claims: RoleClaim[], scene: RoleScene, tokens: Tokens): void {
  const { units, groups, kinds, signs } = scene;
  const from = claims.length;
  for (const rule of RULES) {
    if ((kinds & rule.begins) === 0 || (signs & rule.needs) === 0) continue;
    if (rule.inSentence) addFree(claims, from, scene, tokens, rule.inSentence(scene), rule.name);
    for (let g = 0; rule.inTitle && g < groups.length; g++) {
      const group = groups[g];
      if (group) addFree(claims, from, scene, tokens, rule.inTitle(scene, group, g), rule.name);
    }
    for (let at = 0; rule.atWord && at < units.length; at++)
      if (isKind(units[at], rule.begins))
        addFree(claims, from, scene, tokens, rule.atWord(scene, at), rule.name);
  }
}

/** Adds what no claim from `from` on has taken. */
function addFree(
  claims: RoleClaim[],
  from: number,
  scene: RoleScene,
  tokens: Tokens,
  all: readonly Found[],
  method: string,
): void {
  for (const found of all) {
    const claim = inTokens(scene, tokens, found, method);
    if (!isTaken(claim, claims, from)) claims.push(claim);
  }
}

/** Adds all that is found. */
export function addAll(
  claims: RoleClaim[],
  scene: RoleScene,
  tokens: Tokens,
  all: readonly Found[],
  method: string,
): void {
  for (const found of all) claims.push(inTokens(scene, tokens, found, method));
}

/** True when a claim of the same sentence has the title. */
function isTaken(claim: RoleClaim, claims: readonly RoleClaim[], from: number): boolean {
  for (let i = from; i < claims.length; i++) {
    const other = claims[i];
    if (!other || !overlaps(other.title, claim.title)) continue;
    if (other.method !== claim.method || (other.person === claim.person && other.of === claim.of))
      return true;
  }
  return false;
}

/** The last title of a sentence that points to a name to come and is nobody's yet, by the claims from `from` on. */
export function openTitle(
  claims: readonly RoleClaim[],
  from: number,
  scene: RoleScene,
  tokens: Tokens,
): TitleGroup | null {
  for (let g = scene.groups.length - 1; g >= 0; g--) {
    const group = scene.groups[g];
    if (group && pointsForward(scene, group) && !isClaimed(claims, from, scene, tokens, group)) return group;
  }
  return null;
}

/** True when a claim from `from` on has one of a group's titles. */
function isClaimed(
  claims: readonly RoleClaim[],
  from: number,
  { units }: RoleScene,
  tokens: Tokens,
  { first, last }: TitleGroup,
): boolean {
  const span = spanOf(tokens, units[first]?.first ?? 0, units[last - 1]?.last ?? 0);
  for (let i = from; i < claims.length; i++) {
    const other = claims[i];
    if (other && overlaps(other.title, span)) return true;
  }
  return false;
}

function inTokens(scene: RoleScene, tokens: Tokens, found: Found, method: string): RoleClaim {
  const span = ({ first, last }: { first: number; last: number }) =>
    spanOf(tokens, scene.units[first]?.first ?? 0, scene.units[last - 1]?.last ?? 0);
  const { person, of, implied, former } = found;
  const { start, end } = span(found.evidence);
  return { start, end, person, title: span(found.title), of, implied, former, method };
}
