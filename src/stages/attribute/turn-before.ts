import { textOf } from "../../span.ts";
import type { AttributeDoc } from "../attribute.ts";
import { toldBefore } from "./turn-introductions.ts";

/** What stands before the first turn of those who are named there. */
export interface Before {
  /** How often each is named. */
  readonly before: Map<number, number>;
  /** Whom a header line names surname first. */
  readonly filed: Set<number>;
  /** Who is named first of all, authors and who asks left out. */
  earliest: number | null;
  /** "Ben Okri talked to", "interview by Ben Okri". */
  readonly asking: Set<number>;
  /** "The Quay caught up with": an outlet that asks. */
  readonly outlets: Set<number>;
  /** "talked to the painter Ada Pomfret". */
  readonly asked: Set<number>;
  /** "I'm Ada Pomfret." */
  readonly selves: Set<number>;
  /** "With me is my co-host, Ben Okri". */
  readonly besides: Set<number>;
  /** "With us today is Ada Pomfret". */
  readonly introduced: Set<number>;
}

const LISTS = {
  asking: "asking",
  asked: "asked",
  self: "selves",
  beside: "besides",
  introduced: "introduced",
} as const;

export function toldBeforeTurns(doc: AttributeDoc): Before {
  const found: Before = {
    before: new Map(),
    ...{ filed: new Set(), asking: new Set(), asked: new Set(), selves: new Set() },
    ...{ besides: new Set(), introduced: new Set(), outlets: new Set(), earliest: null },
  };
  const first = doc.turns[0]?.spans[0]?.start ?? 0;
  for (const [m, mention] of doc.mentions.entries()) {
    if (mention.start >= first) break;
    const entity = doc.entityOf[m] ?? null;
    if (mention.form !== "name" || entity === null) continue;
    found.before.set(entity, (found.before.get(entity) ?? 0) + 1);
    const { type } = doc.entities[entity] ?? {};
    if (type === "organization" && toldBefore(doc.text, mention) === "asking") found.outlets.add(entity);
    if (type !== "person") continue;
    if (/^[^,\n]+, [^,\n]+$/.test(textOf(doc.text, mention))) found.filed.add(entity);
    const told = toldBefore(doc.text, mention);
    if (told) found[LISTS[told]].add(entity);
    if (doc.entities[entity]?.part !== "author" && told !== "asking") found.earliest ??= entity;
  }
  return found;
}
