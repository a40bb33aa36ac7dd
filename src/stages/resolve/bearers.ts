import type { Mention } from "../../document.ts";
import { type Gender, genderOf, type NameLexicons, parseName } from "../../names.ts";

/** What is known so far of somebody who is called by a name that others bear as well. */
export interface Bearer {
  gender: Gender | null;
  /** Titles that stood before any form of the name: "Dr.". */
  readonly titles: Set<string>;
  /** The mention that named this one last. */
  lastSeen: number;
}

/**
 * Which bearer a mention means: "Ms Muir" no man, "Dr. Pham" the one who is called Dr.; then whoever has been called
 * just so before; then whoever was named last. Learns from each answer.
 */
export function chooseBearer<Key>(
  mention: Mention,
  index: number,
  candidates: readonly Key[],
  bearers: ReadonlyMap<Key, Bearer>,
  holder: Key | undefined,
  lexicons: NameLexicons,
): Key | undefined {
  const title = mention.honorific?.toLowerCase().replace(/\.$/, "") ?? null;
  const gender = title ? genderOf(parseName(`${title} X`, lexicons), lexicons) : null;
  const fitting = candidates.filter((key) => {
    const known = bearers.get(key)?.gender ?? null;
    return gender === null || known === null || known === gender;
  });
  const open = fitting.length > 0 ? fitting : candidates;
  const titled = title ? open.filter((key) => bearers.get(key)?.titles.has(title)) : [];
  const others = gender ? open.filter((key) => (bearers.get(key)?.titles.size ?? 0) === 0) : [];
  const known = gender ? open.filter((key) => bearers.get(key)?.gender === gender) : [];
  const left = [titled, known, others, open].find((list) => list.length > 0) ?? open;
  if (title === null && holder !== undefined && left.includes(holder)) return holder;
  const chosen = left.reduce<Key | undefined>(
    (best, key) => (later(bearers, key, best, index) ? key : best),
    undefined,
  );
  const bearer = chosen === undefined ? undefined : bearers.get(chosen);
  if (bearer && title) {
    bearer.titles.add(title);
    bearer.gender ??= gender;
  }
  return chosen;
}

/** True when `key` was named later than `best`, of those named before the mention. */
function later<Key>(
  bearers: ReadonlyMap<Key, Bearer>,
  key: Key,
  best: Key | undefined,
  index: number,
): boolean {
  const seen = (k: Key | undefined) => (k === undefined ? -1 : (bearers.get(k)?.lastSeen ?? -1));
  return best === undefined || (seen(key) > seen(best) && seen(key) < index);
}
