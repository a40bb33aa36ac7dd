/** What can be reviewed: fixtures, which are saved, and records, which are only looked at. */
import type { Extract } from "../golden/check.ts";
import type { Records } from "../golden/diff.ts";
import type { Disk } from "../golden/disk.ts";
import { faultsOf } from "../golden/faults.ts";
import type { Fixture } from "../golden/fixtures.ts";
import { goldenOf } from "../golden/from-record.ts";
import { locate } from "../golden/locate.ts";
import { readGolden } from "../golden/read.ts";
import { type Golden, goldenSchema } from "../golden/schema.ts";
import { readsBack, rewrittenGolden } from "../golden/write.ts";
import type { Desk } from "./app.ts";
import type { Opened, Problem, Saved } from "./protocol.ts";

/** Goldens beside their articles; saving writes the golden and nothing else. */
export function fixturesDesk(fixtures: readonly Fixture[], disk: Disk, extract: Extract): Desk {
  const bySlug = new Map(fixtures.map((fixture) => [fixture.slug, fixture]));
  const fixtureOf = (slug: string): Fixture => {
    const fixture = bySlug.get(slug);
    if (!fixture) throw new Error(`no fixture ${slug}`);
    return fixture;
  };
  return {
    slugs: [...bySlug.keys()],
    open: (slug) => open(fixtureOf(slug), disk, extract),
    save: (slug, golden) => save(fixtureOf(slug), golden, disk, extract),
  };
}

/** Records as they are: what the pipeline says of an article, to be read and not changed. */
export function recordsDesk(records: Records): Desk {
  return {
    slugs: [...records.keys()],
    open: async (slug) => {
      const record = records.get(slug) ?? null;
      return { slug, golden: record && goldenOf(record), record, problems: [], readOnly: true };
    },
    save: null,
  };
}

async function open(fixture: Fixture, disk: Disk, extract: Extract): Promise<Opened> {
  const { source, golden, faults } = await stored(fixture, disk);
  if (!golden) return { slug: fixture.slug, golden: null, record: null, problems: faults, readOnly: false };
  const { record, raw } = await recordOf(fixture, golden, disk, extract);
  const { lineOf } = readGolden(source);
  const wrong = faultsOf(golden, locate(golden, record.text), raw, lineOf);
  return { slug: fixture.slug, golden, record, problems: wrong, readOnly: false };
}

async function save(
  fixture: Fixture,
  given: unknown,
  disk: Disk,
  extract: Extract,
): Promise<Saved | Problem> {
  const { source, golden: before } = await stored(fixture, disk);
  const parsed = goldenSchema.safeParse(given);
  if (!parsed.success || !fixture.golden || !before) {
    const issues = parsed.success ? [] : parsed.error.issues;
    const problems = issues.map(({ path, message }) => ({
      line: null,
      message: `${path.join(".")}: ${message}`,
    }));
    return problems.length > 0 ? { problems } : problem("this golden cannot be saved");
  }
  const golden = parsed.data;
  const { record, raw } = await recordOf(fixture, golden, disk, extract);
  const written = rewrittenGolden(source, golden);
  const { lineOf } = readGolden(written);
  const problems = faultsOf(golden, locate(golden, record.text), raw, lineOf);
  if (problems.length > 0) return { problems };
  if (!readsBack(written, golden)) return problem("the golden does not read back as it was written");
  await disk.write(fixture.golden, written);
  return { saved: fixture.golden };
}

async function stored({ golden: file, folder }: Fixture, disk: Disk) {
  if (!file)
    return {
      source: "",
      golden: null,
      faults: [{ line: 1, message: `no golden in ${folder}: saidby label` }],
    };
  const source = new TextDecoder().decode(await disk.read(file));
  const { golden, faults } = readGolden(source);
  return { source, golden, faults };
}

async function recordOf({ slug, article, folder }: Fixture, golden: Golden, disk: Disk, extract: Extract) {
  if (!article) throw new Error(`no article in ${folder}`);
  const bytes = await disk.read(article);
  const { record } = extract({ id: slug, uri: article, mediaType: golden.mediaType ?? null, bytes });
  return { record, raw: new TextDecoder().decode(bytes) };
}

const problem = (message: string): Problem => ({ problems: [{ line: null, message }] });
