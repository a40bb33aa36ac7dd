import type { Entity, Mention, RoleClaim } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import { genderOfNoun } from "../names.ts";
import { type Span, textOf } from "../span.ts";
import type { RoleDoc } from "./roles-of.ts";

/** The entity whose role a claim is, or null where that is open. */
export type Bearer = (claim: RoleClaim) => number | null;

/** A name's entity; for "she" the person named last; for "the composer" the only person whom its sentence or the one before names. */
export function bearers(
  doc: RoleDoc,
  entities: readonly Entity[],
  entityOf: readonly (number | null)[],
  lexicons: Lexicons,
): Bearer {
  const described = describedBefore(doc, entities, entityOf, lexicons);
  const pronoun = namedBefore(doc, entities, entityOf);
  return (claim) => {
    const m = claim.person;
    const mention = typeof m === "number" ? doc.mentions[m] : undefined;
    if (!mention || typeof m !== "number") return null;
    if (mention.form === "name") return entityOf[m] ?? null;
    return mention.form === "nominal" ? described(m, mention) : pronoun(firstIn(doc, m, claim), mention);
  };
}

/** The first mention of a claim that the mention `m` belongs to: "Then head of Kumoi, | she …" is not of Kumoi. */
function firstIn({ mentions }: RoleDoc, m: number, { start }: Span): number {
  let first = m;
  while (first > 0 && (mentions[first - 1]?.start ?? 0) >= start) first--;
  return first;
}

type Find = (m: number, mention: Mention) => number | null;

/** How many mentions back a pronoun may look. */
const NEAREST = 12;

/** For "he" and "she": the person named last in the sentence; else, in the last that names one, the first whom it names, of that gender if known. */
function namedBefore(doc: RoleDoc, entities: readonly Entity[], entityOf: readonly (number | null)[]): Find {
  return (m, pronoun) => {
    const word = textOf(doc.text, pronoun).toLowerCase();
    if (!/^(he|she|they|who)$/.test(word)) return null;
    const other = word === "she" ? "male" : word === "he" ? "female" : null;
    const own = sentenceStart(doc, doc.mentions[m] ?? pronoun);
    let found: number | null = null;
    let start = 0;
    for (let i = lastName(doc, m); i >= Math.max(0, m - NEAREST); i--) {
      const entity = entityOf[i] ?? null;
      const known = entity === null ? undefined : entities[entity];
      const mention = doc.mentions[i];
      if (
        !mention ||
        entity === null ||
        known?.type !== "person" ||
        (known.gender === other && other !== null)
      )
        continue;
      if (found !== null && mention.start < start) break;
      if (mention.start >= own) return entity;
      if (found === null) start = sentenceStart(doc, mention);
      if (found === null || known.gender !== null || entities[found]?.gender === null) found = entity;
    }
    return found;
  };
}

/** The mention before a pronoun; in "Ben Okri, under whom she served" the one before that. */
const lastName = ({ tokens, mentions }: RoleDoc, m: number): number =>
  /^(whom|which)$/.test(tokens.lower[(mentions[m]?.first ?? 0) - 1] ?? "") ? m - 2 : m - 1;

/**
 * "Ana Prieto has a hedge. The novelist …": the only person whom the sentence or the one before it names, first in that
 * sentence and of no other gender. Whom "the novelist said" means, attribution tells.
 */
function describedBefore(
  doc: RoleDoc,
  entities: readonly Entity[],
  entityOf: readonly (number | null)[],
  lexicons: Lexicons,
): Find {
  return (m, nominal) => {
    if (speaks(doc, nominal, lexicons)) return null;
    const at = sentenceOf(doc, nominal);
    const start = doc.sentences[at - 1]?.start ?? nominal.start;
    const told = genderOfNoun(doc.tokens.lower[nominal.last - 1] ?? "", lexicons);
    let only: number | null = null;
    let first = 0;
    for (let i = m - 1; i >= Math.max(0, m - MOST) && (doc.mentions[i]?.start ?? 0) >= start; i--) {
      const entity = entityOf[i] ?? null;
      if (entity === null || entities[entity]?.type !== "person") continue;
      if (only !== null && only !== entity) return null;
      only = entity;
      first = doc.mentions[i]?.start ?? 0;
    }
    if (only === null || first - start > OPENING) return null;
    const known = entities[only]?.gender ?? null;
    return known !== null && told !== null && known !== told ? null : only;
  };
}

/** How many mentions back a description may look. */
const MOST = 40;

/** How far into its sentence the name of a subject may begin. */
const OPENING = 20;

/** "said the novelist", "the novelist said". */
const speaks = ({ tokens }: RoleDoc, { first, last }: Mention, lexicons: Lexicons): boolean =>
  lexicons["speech-verbs"].has(tokens.lower[first - 1] ?? "") ||
  lexicons["speech-verbs"].has(tokens.lower[last] ?? "");

const sentenceStart = (doc: RoleDoc, mention: Mention): number =>
  doc.sentences[sentenceOf(doc, mention)]?.start ?? 0;

/** The index of the sentence that a mention stands in. */
export function sentenceOf({ sentences }: RoleDoc, mention: Span): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= mention.start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
