/** Who is what: the rules read every sentence that may tell it; of claims for one title of one person, the first rule's stands. */
import type { Mention, RoleClaim, Sentence, Turn } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { Tokens } from "../../tokens.ts";
import { announced, newNames } from "./roles/announced.ts";
import { addAll, addClaims, openTitle } from "./roles/claims.ts";
import { creditLabel } from "./roles/credit-label.ts";
import { caption, captioned } from "./roles/name-and-title.ts";
import { scenesIn, scenesOf, tellingScenes } from "./roles/scene.ts";
import { titleBeforeName } from "./roles/title-before-name.ts";

/** Every role that the words give somebody, in order of the evidence. */
export function findRoles(
  tokens: Tokens,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  turns: readonly Turn[],
  lexicons: Lexicons,
): RoleClaim[] {
  const all = scenesOf(tokens, sentences, mentions, lexicons);
  const isNew = newNames(mentions, tokens);
  const claims: RoleClaim[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const scenes = tellingScenes(all, i);
    for (let k = 0; k < scenes.length; k++) {
      const scene = scenes[k];
      if (!scene) continue;
      const from = claims.length;
      addClaims(claims, scene, tokens);
      if (scene.groups.length === 0) continue;
      const open = openTitle(claims, from, scene, tokens);
      const next = open ? (scenes[k + 1] ?? scenesIn(all, i + 1)[0]) : undefined;
      if (open && next) addAll(claims, scene, tokens, announced(open, next, isNew), "announced");
      const under = caption(scene);
      const above = under ? (scenes[k - 1] ?? scenesIn(all, i - 1).at(-1)) : undefined;
      if (under && above) addAll(claims, scene, tokens, captioned(above, under, scene), "captioned");
    }
  }
  return claims.length === 0 ? claims : withoutGreetings(claims, turns).sort(byPlace);
}

const byPlace = (a: RoleClaim, b: RoleClaim): number => a.start - b.start || a.title.start - b.title.start;

function withoutGreetings(claims: RoleClaim[], turns: readonly Turn[]): RoleClaim[] {
  if (turns.length === 0) return claims;
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
