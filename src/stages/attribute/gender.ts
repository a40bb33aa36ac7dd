import type { Lexicons } from "../../lexicons.ts";
import { folded } from "../../names.ts";
import { madeOnce, remembered } from "../../remembered.ts";
import type { AttributeDoc } from "./scene.ts";

export type Gender = "female" | "male" | "unknown";

/** What the honorifics and the first name of an entity say of the pronoun that stands for it. */
export function genderByNames(doc: AttributeDoc, entity: number, lexicons: Lexicons): Gender {
  const { name, mentions } = doc.entities[entity] ?? NOBODY;
  const told = byHonorifics(doc, mentions, lexicons);
  return told === "unknown" ? byName(lexicons)(name) : told;
}

const NOBODY = { name: "", mentions: [] };

/** The first honorific that tells. */
function byHonorifics(doc: AttributeDoc, mentions: readonly number[], lexicons: Lexicons): Gender {
  for (const m of mentions) {
    const honorific = doc.mentions[m]?.honorific ?? null;
    const gender = honorific === null ? "unknown" : byHonorific(honorific, lexicons);
    if (gender !== "unknown") return gender;
  }
  return "unknown";
}

function byHonorific(honorific: string, lexicons: Lexicons): Gender {
  const word = honorific.toLowerCase().replace(/\.$/, "");
  if (lexicons["honorifics-female"].has(word)) return "female";
  return lexicons["honorifics-male"].has(word) ? "male" : "unknown";
}

/** Articles repeat few names. */
const byName = madeOnce((lexicons: Lexicons) =>
  remembered((name): Gender => (name.includes(" ") ? byFirstName(name, lexicons) : "unknown")),
);

/** "Kwabena", "Jean-Baptiste" of a full name: the whole first name, then what stands before its hyphen; "R. S. Pell III" by the suffix. */
function byFirstName(name: string, lexicons: Lexicons): Gender {
  const first = folded(name.split(" ")[0] ?? "");
  for (const part of [first, first.split("-")[0] ?? ""]) {
    if (lexicons["given-names-female"].has(part) || lexicons["first-names-female"].has(part)) return "female";
    if (lexicons["given-names-male"].has(part) || lexicons["first-names-male"].has(part)) return "male";
  }
  const last = name.split(" ").at(-1)?.toLowerCase() ?? "";
  return lexicons["male-suffixes"].has(last) ? "male" : "unknown";
}
