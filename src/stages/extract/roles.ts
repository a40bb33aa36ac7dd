/** Who is what: every rule reads every sentence; of claims for one title of one person, the first rule's stands. */
import type { Mention, RoleClaim, Sentence, Turn } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { overlaps } from "../../span.ts";
import { spanOf, type Tokens } from "../../tokens.ts";
import { announced, newNames } from "./roles/announced.ts";
import { asTitle } from "./roles/as-title.ts";
import { castAs } from "./roles/cast-as.ts";
import { copula } from "./roles/copula.ts";
import { craftLabel } from "./roles/craft-label.ts";
import { creditBy } from "./roles/credit-by.ts";
import { creditLabel } from "./roles/credit-label.ts";
import { describedAgain } from "./roles/described-again.ts";
import { doesCraft } from "./roles/does-craft.ts";
import { doesWork } from "./roles/does-work.ts";
import { inCharge } from "./roles/in-charge.ts";
import { KIND } from "./roles/kinds.ts";
import { livelihood } from "./roles/livelihood.ts";
import { madeTitle } from "./roles/made-title.ts";
import { captioned, nameAndTitle } from "./roles/name-and-title.ts";
import { nameCommaTitle } from "./roles/name-comma-title.ts";
import { onInstrument } from "./roles/on-instrument.ts";
import { opensSentence } from "./roles/opens-sentence.ts";
import type { Found, RoleRule, RoleScene } from "./roles/rule.ts";
import { titleBeforeName } from "./roles/title-before-name.ts";
import { titleInBrackets } from "./roles/title-in-brackets.ts";
import { titleIsName } from "./roles/title-is-name.ts";
import { findTitles, type TitleGroup } from "./roles/titles.ts";
import { type Unit, unitReader } from "./roles/units.ts";

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

/** Every role that the words give somebody, in order of the evidence. */
export function findRoles(
  tokens: Tokens,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  turns: readonly Turn[],
  lexicons: Lexicons,
): RoleClaim[] {
  const scenesOf = sceneReader(tokens, sentences, mentions, lexicons);
  const isNew = newNames(mentions, tokens);
  const claims: RoleClaim[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const scenes = scenesOf.telling(i);
    for (let k = 0; k < scenes.length; k++) {
      const scene = scenes[k];
      if (!scene) continue;
      const from = claims.length;
      addClaims(claims, scene, tokens);
      if (scene.groups.length === 0) continue;
      const next = () => scenes[k + 1] ?? scenesOf.all(i + 1)[0];
      const before = () => scenes[k - 1] ?? scenesOf.all(i - 1).at(-1);
      const isFree = (group: TitleGroup) => !isClaimed(claims, from, scene, group, tokens);
      for (const found of announced(scene, next, isNew, isFree))
        claims.push(inTokens(scene, tokens, found, "announced"));
      for (const found of captioned(before, scene)) claims.push(inTokens(scene, tokens, found, "captioned"));
    }
  }
  return claims.length === 0 ? claims : withoutGreetings(claims, turns).sort(byPlace);
}

const byPlace = (a: RoleClaim, b: RoleClaim): number => a.start - b.start || a.title.start - b.title.start;

/** The scenes of each sentence, by its place: all of them, or those of one that may tell something. */
interface SceneReader {
  readonly all: (sentence: number) => readonly RoleScene[];
  readonly telling: (sentence: number) => readonly RoleScene[];
}

/** Most sentences are never read. */
function sceneReader(
  tokens: Tokens,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  lexicons: Lexicons,
): SceneReader {
  const reader = unitReader(tokens, mentions, lexicons);
  const read: (readonly RoleScene[] | undefined)[] = [];
  const all = (i: number) => {
    const sentence = sentences[i];
    if (!sentence) return [];
    const scenes = read[i] ?? reader.read(sentence).map((units) => sceneOf(units, mentions, lexicons));
    read[i] = scenes;
    return scenes;
  };
  const mayTell = (i: number) => {
    const sentence = sentences[i];
    return sentence !== undefined && reader.mayTell(sentence);
  };
  return { all, telling: (i) => (mayTell(i) ? all(i) : []) };
}

function withoutGreetings(claims: readonly RoleClaim[], turns: readonly Turn[]): RoleClaim[] {
  const speechEnds = new Map(turns.map((turn) => [turn.label?.start ?? -1, turn.spans.at(-1)?.end ?? 0]));
  const ends = new Map(claims.map((claim) => [claim.start, claim.end]));
  return claims.filter((claim) => !greets(claim, ends.get(claim.start) ?? claim.end, speechEnds));
}

/** "Host: Ana Prieto, welcome" names whom the host speaks to; "Directors: Ana Prieto, Mio Oda" is a credit, no speech: its last claim ends it. */
function greets(claim: RoleClaim, lastEnd: number, speechEnds: ReadonlyMap<number, number>): boolean {
  const end = speechEnds.get(claim.start);
  return end !== undefined && TITLE_FIRST.has(claim.method) && lastEnd < end - 1;
}

const TITLE_FIRST: ReadonlySet<string> = new Set([creditLabel.name, titleBeforeName.name]);

function sceneOf(units: readonly Unit[], mentions: readonly Mention[], lexicons: Lexicons): RoleScene {
  let kinds = 0;
  for (const unit of units) kinds |= unit.kinds;
  const mayHaveTitle = (kinds & (KIND.role | KIND.doer | KIND.craft)) !== 0;
  const groups = mayHaveTitle ? findTitles(units, mentions, lexicons) : [];
  if (groups.length > 0) kinds |= KIND.title;
  return { units, kinds, groups, mentions, lexicons };
}

function addClaims(claims: RoleClaim[], scene: RoleScene, tokens: Tokens): void {
  const from = claims.length;
  for (const rule of RULES) {
    if ((scene.kinds & rule.begins) === 0) continue;
    for (const found of rule.find(scene)) {
      const claim = inTokens(scene, tokens, found, rule.name);
      if (!isTaken(claim, claims, from)) claims.push(claim);
    }
  }
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

/** True when a claim from `from` on has one of a group's titles. */
function isClaimed(
  claims: readonly RoleClaim[],
  from: number,
  { units }: RoleScene,
  { first, last }: TitleGroup,
  tokens: Tokens,
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
