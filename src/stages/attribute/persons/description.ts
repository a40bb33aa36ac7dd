import type { Mention } from "../../../document.ts";
import { TAGS } from "../../../tokens.ts";
import type { Scene } from "../scene.ts";

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
  const { word, tag } = scene.doc.tokens;
  const after = startingAt[last] ?? -1;
  if (isName(scene, after)) return entityAt(scene, after);
  const behind = word[last] ?? "";
  if (word[first - 1] === "," && tag[first] === DET && (closes(behind) || tag[last] === ADP)) {
    const before = endingAt[first - 2] ?? -1;
    if (isName(scene, before) && agrees(scene, before, type)) return entityAt(scene, before);
  }
  if (behind !== "," && (behind !== ":" || type !== "person")) return -1;
  const next = startingAt[last + 1] ?? -1;
  if (!isName(scene, next)) return -1;
  if (behind === ":") return entityAt(scene, next);
  const isClosed = closes(word[scene.doc.mentions[next]?.last ?? -1] ?? "");
  return isClosed && agrees(scene, next, type) ? entityAt(scene, next) : -1;
}

const [DET, ADP] = [TAGS.indexOf("DET"), TAGS.indexOf("ADP")];

/** A mark that ends what is set off. */
const closes = (word: string): boolean => word.length === 1 && ",;:.—–)".includes(word);

const agrees = ({ doc }: Scene, name: number, type: string): boolean =>
  doc.entities[doc.entityOf[name] ?? -1]?.type === type || doc.mentions[name]?.type === type;

const isName = ({ doc }: Scene, m: number): boolean => m >= 0 && doc.mentions[m]?.form === "name";

const entityAt = (scene: Scene, m: number): number => scene.doc.entityOf[m] ?? -1;

/** The words of a description without its determiner. */
export function wordsOf({ doc: { tokens, mentions } }: Scene, m: number): string {
  const { first, last } = mentions[m] ?? { first: 0, last: 0 };
  return tokens.lower.slice(first + 1, last).join(" ");
}
