/** Fixtures on disk: a folder each, with `article.*` and `golden.yaml` or `golden.json`. */
import { Failure } from "../failure.ts";
import { type Disk, type Entry, joined } from "./disk.ts";

export interface Fixture {
  /** The folder's name. */
  readonly slug: string;
  readonly folder: string;
  /** Null when the folder has a golden and no article. */
  readonly article: string | null;
  /** Null when there is none: that fails. */
  readonly golden: string | null;
}

const GOLDENS = ["golden.yaml", "golden.yml", "golden.json"];

/**
 * Finds fixtures: each path is a fixture's folder or a folder of such folders.
 * @returns the fixtures by path and then by name, none of them twice
 * @throws Failure `not-found` where there is no folder, `no-fixtures` where a folder holds none
 */
export async function findFixtures(paths: readonly string[], disk: Disk): Promise<Fixture[]> {
  const found = new Map<string, Fixture>();
  for (const path of paths) {
    for (const fixture of await fixturesAt(path, disk)) found.set(fixture.folder, fixture);
  }
  return [...found.values()];
}

async function fixturesAt(path: string, disk: Disk): Promise<Fixture[]> {
  const entries = await disk.list(path);
  if (!entries)
    throw new Failure("not-found", "no such folder", path, "give a fixture's folder, or one of them");
  const here = fixtureOf(path, entries);
  if (here) return [here];
  const folders = entries.filter((entry) => entry.folder).map((entry) => joined(path, entry.name));
  const inside = await Promise.all(
    folders.map(async (folder) => fixtureOf(folder, (await disk.list(folder)) ?? [])),
  );
  const fixtures = inside.filter((fixture) => fixture !== null);
  if (fixtures.length > 0) return fixtures;
  const hint = "a fixture is a folder with article.txt (.md, .html …) and golden.yaml";
  throw new Failure("no-fixtures", "no fixtures here", path, hint);
}

function fixtureOf(folder: string, entries: readonly Entry[]): Fixture | null {
  const files = entries.filter((entry) => !entry.folder).map((entry) => entry.name);
  const article = files.find((name) => /^article\.[a-z0-9]+$/i.test(name));
  const golden = GOLDENS.find((name) => files.includes(name));
  if (!article && !golden) return null;
  return {
    slug: slugOf(folder),
    folder,
    article: article ? joined(folder, article) : null,
    golden: golden ? joined(folder, golden) : null,
  };
}

const slugOf = (folder: string): string =>
  folder
    .split(/[\\/]+/)
    .filter((part) => part !== "" && part !== ".")
    .at(-1) ?? folder;

/** The folder that a fixture's folder stands in: its baseline is there. */
export const parentOf = ({ folder }: Fixture): string => {
  const parts = folder.split("/").filter((part, i) => part !== "" || i === 0);
  const parent = parts.slice(0, -1).join("/");
  return parts.length > 1 ? parent || "/" : ".";
};
