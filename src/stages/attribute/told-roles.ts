import type { Role, RoleClaim, Utterance } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { LinearModel } from "../../models.ts";
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
  const found = bearersNow(doc, utterances, links, lexicons);
  // Most articles have none; to find where roles belong takes longer than to see that.
  if (found.size === 0) return [];
  const reading = roleReading(doc, doc.entities, doc.entityOf, lexicons);
  const told = rolesOf(reading, (claim) => found.get(claim) ?? null, ownerChooser(reading, model));
  const known = new Set(doc.roles);
  return withoutRepeats([...doc.roles, ...told], lexicons).filter((role) => !known.has(role));
}

/** The claims that had no bearer, with those that they have now. */
function bearersNow(
  doc: AttributeDoc,
  utterances: readonly Utterance[],
  links: ReadonlyMap<number, number>,
  lexicons: Lexicons,
): Map<RoleClaim, number> {
  const found = new Map<RoleClaim, number>();
  if (doc.claims.length === 0) return found;
  const before = bearers(doc, doc.entities, doc.entityOf, lexicons);
  const speech = speechMap(utterances);
  for (const claim of doc.claims) {
    const now = bearerNow(doc, claim, speech, links, before);
    if (now !== null) found.set(claim, now);
  }
  return found;
}

function bearerNow(
  doc: AttributeDoc,
  claim: RoleClaim,
  speech: SpeechMap,
  links: ReadonlyMap<number, number>,
  before: Bearer,
): number | null {
  const { person } = claim;
  if (person === "speaker") return speech.by(claim);
  if (person === "addressee") return speech.to(claim);
  if (doc.mentions[person]?.form === "nominal")
    return before(claim) === null ? whoIs(doc, speech, person) : null;
  const linked = links.get(person) ?? null;
  return linked !== null && before(claim) === null ? linked : null;
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
