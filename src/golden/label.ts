/** Making and accepting goldens: what writes, always one article at a time and never over what is there. */
import { Failure } from "../failure.ts";
import type { Extract } from "./check.ts";
import { type Disk, joined } from "./disk.ts";
import type { Fixture } from "./fixtures.ts";
import { goldenOf } from "./from-record.ts";
import type { Layer } from "./layers.ts";
import { readGolden } from "./read.ts";
import type { Golden } from "./schema.ts";
import { readsBack, rewrittenGolden, writtenGolden } from "./write.ts";

/** A name for a fixture's folder from an article's file name: "My Interview (1).md" is "my-interview-1". */
export function slugOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? "";
  const stem = name.replace(/\.[^.]*$/, "").normalize("NFKD");
  const slug = stem
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return slug || "article";
}

export interface Labelled {
  readonly folder: string;
  readonly golden: Golden;
}

/**
 * Makes a fixture of an article: a copy of it, and a golden that the pipeline fills in and a person has yet to read.
 * @throws Failure `exists` when the fixture is there already
 */
export async function label(file: string, folder: string, disk: Disk, extract: Extract): Promise<Labelled> {
  const there = await disk.list(folder);
  if (there && there.length > 0) {
    throw new Failure("exists", "this fixture is there already", folder, "give another name with --slug");
  }
  const bytes = await disk.read(file);
  const { record } = extract({ id: null, uri: file, mediaType: null, bytes });
  const golden: Golden = { unreviewed: true, ...goldenOf(record) };
  const written = writtenGolden(golden);
  if (!readsBack(written, golden))
    throw new Error(`the golden of ${file} does not read back as it was written`);
  const extension = file.split(/[\\/]/).at(-1)?.split(".").slice(1).at(-1)?.toLowerCase() ?? "txt";
  await disk.write(joined(folder, `article.${extension}`), bytes);
  await disk.write(joined(folder, "golden.yaml"), written);
  return { folder, golden };
}

/**
 * Accepts a golden: what no person had read is read now. With layers, these are taken from what the pipeline says.
 * @throws Failure `accepted` when there is nothing to accept, `golden` when it cannot be read
 */
export async function accept(
  { slug, article, golden: file, folder }: Fixture,
  actual: readonly Layer[],
  disk: Disk,
  extract: Extract,
): Promise<Golden> {
  if (!file || !article)
    throw new Failure("no-golden", "no article with a golden here", folder, "label it first");
  const source = new TextDecoder().decode(await disk.read(file));
  const { golden, faults } = readGolden(source);
  const [fault] = faults;
  if (!golden) throw new Failure("golden", `line ${fault?.line}: ${fault?.message}`, file, "mend it first");
  if (!golden.unreviewed && actual.length === 0) {
    const hint = `to take what the pipeline says: saidby accept ${slug} --actual quotes`;
    throw new Failure("accepted", "this golden is accepted already", file, hint);
  }
  const taken = actual.length > 0 ? await takenFrom(article, golden, actual, disk, extract) : golden;
  const { unreviewed: _, ...accepted } = taken;
  await disk.write(file, rewrittenGolden(source, accepted));
  return accepted;
}

async function takenFrom(
  article: string,
  golden: Golden,
  layers: readonly Layer[],
  disk: Disk,
  extract: Extract,
): Promise<Golden> {
  const bytes = await disk.read(article);
  const { record } = extract({ id: null, uri: article, mediaType: golden.mediaType ?? null, bytes });
  const said = goldenOf(record);
  const roles = new Map((layers.includes("roles") ? said : golden).people.map((p) => [p.name, p.roles]));
  const people = layers.includes("people") ? said.people : golden.people;
  return {
    ...golden,
    ...(layers.includes("article") ? { article: said.article } : {}),
    ...(layers.includes("entities") ? { entities: said.entities } : {}),
    ...(layers.includes("quotes") ? { quotes: said.quotes, nested: said.nested } : {}),
    people: people.map((person) => ({ ...person, roles: roles.get(person.name) ?? [] })),
    labelled: [...new Set([...golden.labelled, ...layers])],
  };
}
