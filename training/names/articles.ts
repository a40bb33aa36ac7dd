/** The names of our own labelled articles, as lines of the corpora: a golden tells names, so each stands where its words do. */
import type { RawArticle } from "../../src/document.ts";
import type { Golden } from "../../src/golden/schema.ts";
import type { Kit } from "../../src/kit.ts";
import { pipeline } from "../../src/pipeline.ts";
import { ingest } from "../../src/stages/ingest.ts";
import { type LearnedFrom, toLearn } from "../articles.ts";
import { FIGURE, type NamesLine, OURS } from "./data.ts";

const TYPE_OF: Readonly<Record<string, string>> = {
  person: "PER",
  character: FIGURE,
  organization: "ORG",
  place: "LOC",
  work: "MISC",
  event: "MISC",
  other: "MISC",
};

/** Reads the labelled articles of the fixtures that are there to learn from. */
export function namesOfArticles({ parsers, lexicons }: Pick<Kit, "parsers" | "lexicons">): NamesLine[] {
  const reader = pipeline<RawArticle>().through(ingest(parsers, lexicons));
  return toLearn().map((article) => {
    const { text } = reader.run(rawOf(article));
    return { id: article.id, source: OURS, text, entities: namesIn(text, typesOf(article.golden)) };
  });
}

const rawOf = ({ id, text, mediaType }: LearnedFrom): RawArticle => ({
  id,
  uri: null,
  mediaType,
  bytes: new TextEncoder().encode(text),
});

/** Every name and short form that has a capital, with its type. */
function typesOf({ people, entities, article }: Golden): Map<string, string> {
  const types = new Map<string, string>();
  const add = (type: string | undefined, names: readonly string[]) => {
    for (const name of names)
      if (type && /^\P{L}*\p{Lu}/u.test(name) && !types.has(name)) types.set(name, type);
  };
  for (const { name, aliases } of people) add("PER", [name, ...aliases]);
  for (const { type, name, aliases } of entities) add(TYPE_OF[type], [name, ...aliases]);
  if (article.outlet) add("ORG", [article.outlet]);
  return types;
}

/** The places of the names, the longest first: "The Salt House" holds no "Salt". */
function namesIn(text: string, types: ReadonlyMap<string, string>): NamesLine["entities"] {
  const taken = new Uint8Array(text.length);
  const found: NamesLine["entities"] = [];
  const longest = [...types].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  for (const [name, type] of longest) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (taken.subarray(start, end).includes(1) || !isWhole(text, start, end)) continue;
      taken.fill(1, start, end);
      found.push({ span: [start, end], type });
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

const isWhole = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\d]/u.test(text.charAt(start - 1)) && !/[\p{L}\d]/u.test(text.charAt(end));
