import type { Role } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";

/**
 * One role once: the same title of the same thing, "directs" beside "director", a bare title where a fuller one with
 * that head stands; and a description that is somebody else's title is not this one's, nor "wrote" more than "writer".
 */
export function withoutRepeats(roles: readonly Role[], lexicons: Lexicons): Role[] {
  const posts = new Set(roles.flatMap((role) => (isDeed(role, lexicons) ? [] : placeOf(role))));
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
    if (role.of !== null && isDeed(role, lexicons) && posts.has(placeOf(role))) return false;
    if (role.method === "described-again" && holders.has(stemOf(role))) return false;
    seen.add(key);
    if (single) seen.add(stem);
    return role.of !== null || weightOf(role) >= (fullest.get(headKey(role)) ?? 0);
  });
}

const placeOf = (role: Role): string => `${role.person}:${role.of}`;

/** "wrote", "devised": what the creator of a work did for it; "founded" and "plays" tell more. */
function isDeed({ method, title }: Role, lexicons: Lexicons): boolean {
  const verb = title.toLowerCase().split(" ")[0] ?? "";
  const made = !lexicons["leads-of-houses"].has(verb) && !lexicons["part-verbs"].has(verb);
  return method === "does-work" && made && lexicons["role-verbs"].has(verb);
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
