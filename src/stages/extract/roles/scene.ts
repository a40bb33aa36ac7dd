import type { Mention, Sentence } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import type { Tokens } from "../../../tokens.ts";
import { KIND } from "./kinds.ts";
import { mayTell } from "./may-tell.ts";
import { personIn, type RoleScene } from "./rule.ts";
import { SIGN } from "./signs.ts";
import { findTitles } from "./titles.ts";
import type { Reading } from "./unit-words.ts";
import { readingOf, type Unit, unitsOf } from "./units.ts";

/** The sentences of an article, and the scenes of those that have been read: most never are. */
interface Scenes {
  readonly sentences: readonly Sentence[];
  readonly reading: Reading;
  readonly read: (readonly RoleScene[] | undefined)[];
}

export const scenesOf = (
  tokens: Tokens,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  lexicons: Lexicons,
): Scenes => ({ sentences, reading: readingOf(tokens, mentions, lexicons), read: [] });

const NO_SCENES: readonly RoleScene[] = [];

/** The scenes of a sentence: one, or several where it is long. */
export function scenesIn({ sentences, reading, read }: Scenes, i: number): readonly RoleScene[] {
  const sentence = sentences[i];
  if (!sentence) return NO_SCENES;
  const known = read[i];
  if (known) return known;
  const scenes: RoleScene[] = [];
  for (const units of unitsOf(reading, sentence))
    scenes.push(sceneOf(units, reading.mentions, reading.lexicons));
  read[i] = scenes;
  return scenes;
}

/** The same, but none of a sentence that tells nothing. */
export function tellingScenes(scenes: Scenes, i: number): readonly RoleScene[] {
  const sentence = scenes.sentences[i];
  return sentence && mayTell(scenes.reading, sentence) ? scenesIn(scenes, i) : NO_SCENES;
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
