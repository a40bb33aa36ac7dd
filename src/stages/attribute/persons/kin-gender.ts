import { genderOfNoun } from "../../../names.ts";
import type { Gender } from "../gender.ts";
import type { Scene } from "../scene.ts";
import { beside } from "./description.ts";

/** "her father, the carpenter Iñaki Ibáñez"; "Aminata Koffi, his sister": the noun beside a name tells a gender that the name does not. */
export function withKin(scene: Scene, genders: readonly Gender[]): Gender[] {
  const { doc, lexicons } = scene;
  const told = [...genders];
  doc.mentions.forEach((mention, m) => {
    if (mention.form !== "nominal") return;
    const gender = genderOfNoun(doc.tokens.lower[mention.last - 1] ?? "", lexicons);
    const entity = gender && (beside(scene, m) ?? beyond(scene, mention.last));
    if (gender && entity !== null && told[entity] === "unknown") told[entity] = gender;
  });
  return told;
}

/** The name behind a second description: "her father, the carpenter Iñaki Ibáñez". */
function beyond(scene: Scene, last: number): number | null {
  if (scene.doc.tokens.word[last] !== ",") return null;
  const next = scene.startingAt[last + 1] ?? -1;
  return scene.doc.mentions[next]?.form === "nominal" ? beside(scene, next) : null;
}
