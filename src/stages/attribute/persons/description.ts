import type { Mention } from "../../../document.ts";
import { TAGS } from "../../../tokens.ts";
import { SIGN } from "../clause-words.ts";
import type { Scene } from "../scene.ts";
import { hasSign } from "../word-signs.ts";

/** By mention: the entity of the name right beside it, where it is a noun phrase; −1 for none. */
export function besidesIn(scene: Scene): Int32Array {
  const { mentions } = scene.doc;
  const besides = new Int32Array(mentions.length).fill(-1);
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m];
    if (mention?.form === "nominal" && mention.type !== "other") besides[m] = beside(scene, mention);
  }
  return besides;
}

/** The name right beside a noun phrase: "the director Ren Aoyagi", "its secretary, Catriona Muir,", "Muir, the secretary". */
function beside(scene: Scene, { first, last, type }: Mention): number {
  const { startingAt, endingAt } = scene;
  const { tag } = scene.doc.tokens;
  const signs = scene.words.clauseSigns;
  const after = startingAt[last] ?? -1;
  if (isName(scene, after)) return entityAt(scene, after);
  const behind = signs[last] ?? 0;
  const isAside = hasSign(signs, first - 1, SIGN.comma) && tag[first] === DET;
  if (isAside && ((behind & SIGN.closes) !== 0 || tag[last] === ADP)) {
    const before = endingAt[first - 2] ?? -1;
    if (isName(scene, before) && agrees(scene, before, type)) return entityAt(scene, before);
  }
  const isColon = (behind & SIGN.colon) !== 0;
  if ((behind & SIGN.comma) === 0 && (!isColon || type !== "person")) return -1;
  const next = startingAt[last + 1] ?? -1;
  if (!isName(scene, next)) return -1;
  if (isColon) return entityAt(scene, next);
  const isClosed = hasSign(signs, scene.doc.mentions[next]?.last ?? -1, SIGN.closes);
  return isClosed && agrees(scene, next, type) ? entityAt(scene, next) : -1;
}

const [DET, ADP] = [TAGS.indexOf("DET"), TAGS.indexOf("ADP")];

const agrees = ({ doc }: Scene, name: number, type: string): boolean =>
  doc.entities[doc.entityOf[name] ?? -1]?.type === type || doc.mentions[name]?.type === type;

const isName = ({ doc }: Scene, m: number): boolean => m >= 0 && doc.mentions[m]?.form === "name";

const entityAt = (scene: Scene, m: number): number => scene.doc.entityOf[m] ?? -1;

/** The words of a description without its determiner. */
export function wordsOf({ doc: { tokens, mentions } }: Scene, m: number): string {
  const { first, last } = mentions[m] ?? { first: 0, last: 0 };
  return tokens.lower.slice(first + 1, last).join(" ");
}
