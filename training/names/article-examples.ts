/** Names of the labelled articles that are there to learn from, with their types: what articles say beside single sentences. */
import type { EntityType } from "../../src/document.ts";
import type { Golden } from "../../src/golden/schema.ts";
import type { Kit } from "../../src/kit.ts";
import { folded } from "../../src/names.ts";
import type { Form } from "../../src/stages/resolve/forms.ts";
import { toLearn } from "../articles.ts";
import { readerOf, type TypeExample, typeExamplesOf } from "./type-examples.ts";
import { OF_ARTICLES } from "./type-weights.ts";

/** The forms of names of the labelled articles, in the order of the articles' names. */
export function articleExamples(kit: Kit): TypeExample[] {
  const read = readerOf(kit);
  return toLearn().flatMap(({ golden, text, mediaType }) => {
    const typesOf = labelledTypes(golden);
    return typeExamplesOf(read(text, mediaType), kit, (form) => goldOf(typesOf(form)));
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
