/** Names of the labelled articles that are there to learn from, with their types: what articles say beside single sentences. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EntityType } from "../../src/document.ts";
import { readGolden } from "../../src/golden/read.ts";
import type { Golden } from "../../src/golden/schema.ts";
import type { Kit } from "../../src/kit.ts";
import { folded } from "../../src/names.ts";
import { mediaTypeOf } from "../../src/stages/ingest/media-type.ts";
import type { Form } from "../../src/stages/resolve/forms.ts";
import { readerOf, type TypeExample, typeExamplesOf } from "./type-examples.ts";
import { OF_ARTICLES } from "./type-weights.ts";

/** Fixtures whose names begin so are written for training; nothing is fitted on the others. */
const TO_LEARN = /^[ac]\d/;

/** The forms of names of the articles in a folder of fixtures, in the order of their names. */
export function articleExamples(folder: string, kit: Kit): TypeExample[] {
  const read = readerOf(kit);
  return readdirSync(folder)
    .filter((name) => TO_LEARN.test(name))
    .sort()
    .flatMap((name) => {
      const { golden } = readGolden(readFileSync(join(folder, name, "golden.json"), "utf8"));
      if (!golden) return [];
      const file = readdirSync(join(folder, name)).find((one) => one.startsWith("article.")) ?? "article.txt";
      const text = readFileSync(join(folder, name, file), "utf8");
      const typesOf = labelledTypes(golden);
      return typeExamplesOf(read(text, mediaTypeOf(file, text)), kit, (form) => goldOf(typesOf(form)));
    });
}

/** One for each type that is right; none for a name that cannot be looked up. */
const goldOf = (types: readonly EntityType[]) => ({
  kinds: OF_ARTICLES,
  gold: OF_ARTICLES.map((kind) => (kind.types.some((type) => types.includes(type)) ? 1 : 0)),
});

/** The types of a form as labelled; of what nobody labelled "other", but none where it is a part of a labelled name. */
function labelledTypes(golden: Golden): (form: Form) => readonly EntityType[] {
  const people = (golden.people ?? []).map((person) => ({ ...person, types: ["person"] as const }));
  const entities = (golden.entities ?? []).map((entity) => ({
    ...entity,
    types: [entity.type, ...entity.altTypes],
  }));
  const named = [...entities, ...people];
  const known = new Map<string, readonly EntityType[]>();
  for (const { name, aliases, types } of named)
    for (const one of [name, ...aliases]) known.set(plain(one), types);
  const parts = new Set(
    named.flatMap(({ name, aliases }) => [name, ...aliases].flatMap((one) => plain(one).split(" "))),
  );
  return ({ key, words }) =>
    known.get(plain(key)) ?? (words.some((word) => parts.has(plain(word))) ? [] : ["other"]);
}

const plain = (name: string): string =>
  folded(name).replace(/[’‘]/g, "'").replace(/^the /, "").replace(/'s$/, "");
