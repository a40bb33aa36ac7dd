import { tagOf } from "../../../tokens.ts";
import type { Scene } from "../scene.ts";

/** By mention: the entity of the name right beside it, where it is a noun phrase; −1 for none. */
export function besidesIn(scene: Scene): Int32Array {
  const { mentions } = scene.doc;
  const besides = new Int32Array(mentions.length).fill(-1);
  for (let m = 0; m < mentions.length; m++)
    if (mentions[m]?.form === "nominal") besides[m] = beside(scene, m) ?? -1;
  return besides;
}

/** The name right beside a noun phrase: "the director Ren Aoyagi", "its secretary, Catriona Muir,", "Muir, the secretary". */
function beside(scene: Scene, m: number): number | null {
  const { doc } = scene;
  const mention = doc.mentions[m];
  if (!mention || mention.type === "other") return null;
  const after = doc.mentions[scene.startingAt[mention.last] ?? -1];
  if (after?.form === "name") return entityAt(scene, scene.startingAt[mention.last] ?? -1);
  if (doc.tokens.word[mention.first - 1] === ",") {
    const before = scene.endingAt[mention.first - 2] ?? -1;
    const name = doc.mentions[before];
    const determined = tagOf(doc.tokens, mention.first) === "DET";
    const closes =
      /^[,;:.—–)]$/.test(doc.tokens.word[mention.last] ?? "") || tagOf(doc.tokens, mention.last) === "ADP";
    if (name?.form === "name" && agrees(scene, before, mention.type) && determined && closes)
      return entityAt(scene, before);
  }
  if (doc.tokens.word[mention.last] === ":" && mention.type === "person")
    return nameOf(scene, scene.startingAt[mention.last + 1] ?? -1);
  if (doc.tokens.word[mention.last] === ",") {
    const next = scene.startingAt[mention.last + 1] ?? -1;
    const name = doc.mentions[next];
    if (
      name?.form === "name" &&
      agrees(scene, next, mention.type) &&
      /^[,;:—–).]$/.test(doc.tokens.word[name.last] ?? "")
    ) {
      return entityAt(scene, next);
    }
  }
  return null;
}

const agrees = (scene: Scene, name: number, type: string): boolean =>
  scene.doc.entities[entityAt(scene, name) ?? -1]?.type === type || scene.doc.mentions[name]?.type === type;

const nameOf = (scene: Scene, m: number): number | null =>
  scene.doc.mentions[m]?.form === "name" ? entityAt(scene, m) : null;

const entityAt = (scene: Scene, m: number): number | null => scene.doc.entityOf[m] ?? null;

/** "the crews", "the people", "the firemen" are many; "the actress" is one. */
export const isMany = (head: string): boolean => /[^s]s$|people$|men$/.test(head);

/** The words of a description without its determiner. */
export function wordsOf({ doc: { tokens, mentions } }: Scene, m: number): string {
  const { first, last } = mentions[m] ?? { first: 0, last: 0 };
  return tokens.lower.slice(first + 1, last).join(" ");
}
