import type { Lexicons } from "../../lexicons.ts";
import type { AttributeDoc } from "./scene.ts";

export type Gender = "female" | "male" | "unknown";

/** What the honorifics and the first name of each entity say of the pronoun that stands for it. */
export function gendersOf(doc: AttributeDoc, lexicons: Lexicons): Gender[] {
  return doc.entities.map((entity) => {
    for (const m of entity.mentions) {
      const gender = byHonorific(doc.mentions[m]?.honorific ?? "", lexicons);
      if (gender !== "unknown") return gender;
    }
    return byFirstName(entity.name, lexicons);
  });
}

function byHonorific(honorific: string, lexicons: Lexicons): Gender {
  const word = honorific.toLowerCase().replace(/\.$/, "");
  if (lexicons["honorifics-female"].has(word)) return "female";
  return lexicons["honorifics-male"].has(word) ? "male" : "unknown";
}

function byFirstName(name: string, lexicons: Lexicons): Gender {
  const first = name.toLowerCase().split(" ")[0] ?? "";
  if (!name.includes(" ")) return "unknown";
  if (lexicons["given-names-female"].has(first)) return "female";
  return lexicons["given-names-male"].has(first) ? "male" : "unknown";
}
