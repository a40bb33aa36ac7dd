/** People over many articles: one person only where the full name and a role or an organization agree. */
import type { InterviewRecord } from "../../schema.ts";
import { grouped } from "../tables.ts";
import { speakersOf } from "./speakers.ts";

/** A person as the whole report knows them. */
export interface QuotedPerson {
  readonly name: string;
  readonly roles: readonly string[];
  /** Articles by their number on the page, with how often the person is quoted there. */
  readonly articles: readonly { readonly number: number; readonly quotes: number }[];
  readonly quotes: number;
}

/** A person of one article, and what can tell that another article means the same one. */
export interface Appearance {
  readonly name: string;
  readonly roles: readonly string[];
  /** Titles and organizations, folded. */
  readonly facts: readonly string[];
  readonly number: number;
  readonly quotes: number;
}

/** The people that an article quotes. */
export function appearancesOf(record: InterviewRecord, number: number): Appearance[] {
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  const roles = grouped(record.roles, (r) => r.person);
  return speakersOf(record).flatMap(({ entity, name, roles: inWords, quotes }) => {
    if (entity?.type !== "person" || quotes.length === 0) return [];
    const facts = (roles.get(entity.id) ?? []).flatMap((r) => {
      const of = r.of === null ? undefined : names.get(r.of);
      return [`title ${folded(r.title)}`, ...(of === undefined ? [] : [`of ${folded(of)}`])];
    });
    return [{ name, roles: inWords, facts, number, quotes: quotes.length }];
  });
}

const folded = (words: string): string => words.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** A name of one word is shared by too many. */
const isFull = (name: string): boolean => /\S\s+\S/.test(name);

/** The people of all articles, the most quoted first, then by name. */
export function joined(appearances: readonly Appearance[]): QuotedPerson[] {
  const root = appearances.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    for (let up = root[at]; up !== undefined && up !== at; up = root[at]) at = up;
    root[i] = at;
    return at;
  };
  const first = new Map<string, number>();
  appearances.forEach(({ name, facts }, i) => {
    if (!isFull(name)) return;
    for (const fact of facts) {
      const key = `${folded(name)}\n${fact}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, i);
      else root[find(i)] = find(other);
    }
  });
  const groups = grouped(
    appearances.map((appearance, i) => ({ appearance, i })),
    ({ i }) => find(i),
  );
  return [...groups.values()]
    .map((group) => personOf(group.map(({ appearance }) => appearance)))
    .sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const personOf = (appearances: readonly Appearance[]): QuotedPerson => ({
  name: appearances[0]?.name ?? "",
  roles: [...new Set(appearances.flatMap((a) => a.roles))],
  articles: appearances.map(({ number, quotes }) => ({ number, quotes })),
  quotes: appearances.reduce((sum, a) => sum + a.quotes, 0),
});
