import type { Role } from "../document.ts";

/**
 * One role once: the same title of the same thing, "directs" beside "director", a bare title where a fuller one with
 * that head stands; and a description that is somebody else's title is not this one's.
 */
export function withoutRepeats(roles: readonly Role[]): Role[] {
  const seen = new Set<string>();
  const fullest = new Map<string, number>();
  const holders = new Map<string, number>();
  for (const role of roles) {
    fullest.set(headKey(role), Math.max(fullest.get(headKey(role)) ?? 0, weightOf(role)));
    if (role.method !== "described-again") holders.set(stemOf(role), role.person);
  }
  return roles.filter((role) => {
    const key = `${role.person}:${role.title.toLowerCase()}:${role.of}`;
    const stem = `${role.person}:${stemOf(role)}…:${role.of}`;
    const single = !role.title.includes(" ");
    if (seen.has(key) || (single && seen.has(stem))) return false;
    if (role.method === "described-again" && holders.has(stemOf(role))) return false;
    seen.add(key);
    if (single) seen.add(stem);
    return role.of !== null || weightOf(role) >= (fullest.get(headKey(role)) ?? 0);
  });
}

/** What "director", "directs" and "directed" share. */
const STEM = 5;

const stemOf = (role: Role): string =>
  (
    role.title
      .toLowerCase()
      .replace(/ (?:of|for) .*$/, "")
      .split(/[\s-]+/u)
      .at(-1) ?? ""
  ).slice(0, STEM);

const headKey = (role: Role): string => `${role.person}:${role.title.toLowerCase().split(/\s+/u).at(-1)}`;

const weightOf = (role: Role): number => role.title.split(/\s+/u).length + (role.of === null ? 0 : 1);
