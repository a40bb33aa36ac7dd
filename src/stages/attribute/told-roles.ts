import type { Role, Utterance } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { LinearModel } from "../../models.ts";
import { once } from "../../remembered.ts";
import { type Bearer, bearers } from "../../roles/bearers.ts";
import { withoutRepeats } from "../../roles/repeats.ts";
import { ownerChooser, roleReading, rolesOf } from "../../roles/roles-of.ts";
import type { AttributeDoc } from "./scene.ts";
import { type SpeechMap, speechMap } from "./speech-map.ts";

/** Roles that could not be given before the speakers were known: "I'm the editor", "…," the editor said. */
export function toldRoles(
  doc: AttributeDoc,
  utterances: readonly Utterance[],
  links: ReadonlyMap<number, number>,
  lexicons: Lexicons,
  model: LinearModel,
): Role[] {
  const before = bearers(doc, doc.entities, doc.entityOf, lexicons);
  const speech = once(() => speechMap(utterances));
  const bearer: Bearer = (claim) => {
    if (claim.person === "speaker") return speech().by(claim);
    if (claim.person === "addressee") return speech().to(claim);
    if (before(claim) !== null) return null;
    const described = doc.mentions[claim.person]?.form === "nominal";
    return described ? whoIs(doc, speech(), claim.person) : (links.get(claim.person) ?? null);
  };
  // Most articles have none; to find where roles belong takes longer than to see that.
  if (doc.claims.every((claim) => bearer(claim) === null)) return [];
  const reading = roleReading(doc, doc.entities, doc.entityOf, lexicons);
  const told = rolesOf(reading, bearer, ownerChooser(reading, model));
  const known = new Set(doc.roles);
  return withoutRepeats([...doc.roles, ...told], lexicons).filter((role) => !known.has(role));
}

/** "…," the baker said: the speaker; "… ." The baker, who was once an engineer: who has just spoken, when nobody is named in between. */
function whoIs(doc: AttributeDoc, speech: SpeechMap, m: number): number | null {
  const mention = doc.mentions[m];
  if (!mention) return null;
  const source = speech.source(mention);
  if (source !== null) return source;
  const last = speech.before(mention);
  const between = doc.mentions[m - 1];
  return last && (between === undefined || between.start < last.end) ? last.speaker : null;
}
