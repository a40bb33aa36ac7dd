import type { Metadata } from "../../document.ts";

export const NO_METADATA: Metadata = {
  title: null,
  byline: [],
  published: null,
  outlet: null,
  lang: null,
  cast: [],
};

/** The date at the head of a time stamp, as exact as it is: "2024-08-12T05:00:00Z" → "2024-08-12". */
export function isoDate(value: unknown): string | null {
  if (typeof value !== "string") return null;
  return /^\s*(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?!\d)/.exec(value)?.[1] ?? null;
}

/** White space folded; null when nothing is left. */
export function folded(value: unknown): string | null {
  if (typeof value !== "string") return null;
  return value.replace(/\s+/g, " ").trim() || null;
}

/** The strings of a value that is one, or a list of them, or of things with a `name`. */
export function names(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(names);
  const name = typeof value === "object" && value !== null && "name" in value ? value.name : value;
  const found = folded(name);
  return found === null ? [] : [found];
}

/** The people of a value, one by one, without what they belong to: "Ada Pomfret (Quay FM) and Ben Okri" are two. */
export const people = (value: unknown): string[] =>
  names(value)
    .flatMap((name) => name.replace(/\([^()]*\)/g, "").split(/,(?! (?:jr|sr|phd|md)\b)| and | & /i))
    .flatMap((name) => folded(name) ?? []);

/** The primary language of a tag: "en-GB" → "en". */
export const language = (tag: unknown): string | null =>
  folded(tag)
    ?.toLowerCase()
    .split(/[-_]/)[0]
    ?.match(/^[a-z]{2,3}$/)?.[0] ?? null;
