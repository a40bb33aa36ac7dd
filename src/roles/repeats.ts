import type { Role } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import { madeOnce, remembered } from "../remembered.ts";

/**
 * One role once: the same title of the same thing, "directs" beside "director", a bare title where a fuller one with
 * that head stands; and a description that is somebody else's title is not this one's, nor "wrote" more than "writer".
 */
export function withoutRepeats(roles: readonly Role[], lexicons: Lexicons): Role[] {
  if (roles.length === 0 || areOthers(roles)) return [...roles];
  const read = roles.map((role) => titleOf(role, lexicons));
  const posts = new Set<string>();
  const seen = new Set<string>();
  const fullest = new Map<string, number>();
  const holders = new Set<string>();
  for (const { role, head, place, weight, stem, isDeed } of read) {
    if (!isDeed) posts.add(place);
    fullest.set(head, Math.max(fullest.get(head) ?? 0, weight));
    if (role.method !== "described-again") holders.add(stem);
  }
  const kept: Role[] = [];
  for (const { role, title, head, place, weight, stem, isDeed } of read) {
    const key = `${role.person}:${title}:${role.of}`;
    const short = `${role.person}:${stem}…:${role.of}`;
    const single = !title.includes(" ");
    if (seen.has(key) || (single && seen.has(short))) continue;
    if (role.of !== null && isDeed && posts.has(place)) continue;
    if (role.method === "described-again" && holders.has(stem)) continue;
    seen.add(key);
    if (single) seen.add(short);
    if (role.of !== null || weight >= (fullest.get(head) ?? 0)) kept.push(role);
  }
  return kept;
}

/** True for roles of as many persons, none by a description: none of them can repeat another. */
const areOthers = (roles: readonly Role[]): boolean =>
  new Set(roles.map(({ person }) => person)).size === roles.length &&
  !roles.some(({ method }) => method === "described-again");

/** A role's title in lower case, and what is asked of it. */
interface Title {
  readonly role: Role;
  readonly title: string;
  /** Whose and what the title ends in. */
  readonly head: string;
  /** Whose and where. */
  readonly place: string;
  readonly weight: number;
  readonly stem: string;
  readonly isDeed: boolean;
}

function titleOf(role: Role, lexicons: Lexicons): Title {
  const { title, last, size, stem, isDeed } = wordsOf(lexicons)(role.title);
  return {
    role,
    title,
    head: `${role.person}:${last}`,
    place: `${role.person}:${role.of}`,
    weight: size + (role.of === null ? 0 : 1),
    stem,
    isDeed: role.method === "does-work" && isDeed,
  };
}

/** What the words of a title tell; titles are few, and read once. */
const wordsOf = madeOnce((lexicons: Lexicons) =>
  remembered((written) => {
    const title = written.toLowerCase();
    const words = title.split(/\s+/u);
    return {
      title,
      last: words.at(-1) ?? "",
      size: words.length,
      stem: stemOf(title),
      isDeed: isDeed(title, lexicons),
    };
  }),
);

/** "wrote", "devised": what the creator of a work did for it; "founded" and "plays" tell more. */
function isDeed(title: string, lexicons: Lexicons): boolean {
  const verb = title.split(" ")[0] ?? "";
  const made = !lexicons["leads-of-houses"].has(verb) && !lexicons["part-verbs"].has(verb);
  return made && lexicons["role-verbs"].has(verb);
}

/** What "director", "directs" and "directed" share. */
const STEM = 5;

const stemOf = (title: string): string =>
  (
    title
      .replace(/ (?:of|for) .*$/, "")
      .split(/[\s-]+/u)
      .at(-1) ?? ""
  ).slice(0, STEM);
