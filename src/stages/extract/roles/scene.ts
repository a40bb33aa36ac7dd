import type { Mention, Sentence } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import type { Tokens } from "../../../tokens.ts";
import { KIND } from "./kinds.ts";
import { personIn, type RoleScene } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { findTitles } from "./titles.ts";
import { type Unit, unitReader } from "./units.ts";

/** The scenes of each sentence, by its place: all of them, or those of one that may tell something. */
interface SceneReader {
  readonly all: (sentence: number) => readonly RoleScene[];
  readonly telling: (sentence: number) => readonly RoleScene[];
}

/** Most sentences are never read. */
export function sceneReader(
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

function sceneOf(units: readonly Unit[], mentions: readonly Mention[], lexicons: Lexicons): RoleScene {
  let [kinds, signs, firstBearer, lastPerson] = [0, 0, -1, -1];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (!unit) continue;
    const own = unit.signs | beingOf(unit, mentions);
    kinds |= unit.kinds;
    signs |= own;
    if ((own & SIGN.name) !== 0) lastPerson = i;
    if ((own & SIGN.bearer) !== 0 && firstBearer < 0) firstBearer = i;
  }
  const groups = (kinds & TITLED) === 0 ? [] : findTitles(units, mentions, lexicons);
  if (groups.length > 0) kinds |= KIND.title;
  return { units, kinds, signs, firstBearer, lastPerson, groups, mentions, lexicons };
}

const TITLED = KIND.role | KIND.doer | KIND.craft;

/** Whether somebody stands at a unit whose role may be told, as signs. */
function beingOf(unit: Unit, mentions: readonly Mention[]): number {
  let signs = unit.pronoun !== null || (unit.signs & SIGN.voice) !== 0 ? SIGN.bearer : 0;
  if (unit.described !== null) signs |= SIGN.bearer | SIGN.described;
  if (unit.mention === null || personIn(unit, mentions) === null) return signs;
  if (mentions[unit.mention]?.type === "person") signs |= SIGN.person;
  return signs | SIGN.bearer | SIGN.name;
}
