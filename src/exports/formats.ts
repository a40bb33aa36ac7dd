/** The formats that there are; each is loaded when it is asked for. */
import { Failure } from "../failure.ts";
import type { Export } from "./export.ts";

export interface Format {
  readonly name: string;
  readonly about: string;
  /** Whether it is one file or a folder of files. */
  readonly output: "file" | "folder";
  readonly load: () => Promise<Export>;
}

export const FORMATS: readonly Format[] = [
  {
    name: "ndjson",
    about: "one record a line",
    output: "file",
    load: async () => (await import("./ndjson.ts")).ndjson,
  },
  {
    name: "csv",
    about: "tables: articles, people, entities, roles, mentions, quotes, spans",
    output: "folder",
    load: async () => (await import("./csv.ts")).csv,
  },
  {
    name: "parquet",
    about: "the same tables for DuckDB, pandas, Spark",
    output: "folder",
    load: async () => (await import("./parquet.ts")).parquet,
  },
  {
    name: "sqlite",
    about: "the same tables as one database",
    output: "file",
    load: async () => (await import("./sqlite.ts")).sqlite,
  },
  {
    name: "label-studio",
    about: "tasks with predictions, and the labelling set-up",
    output: "folder",
    load: async () => (await import("./label-studio.ts")).labelStudio,
  },
  {
    name: "webannotation",
    about: "W3C Web Annotations with text quote and position selectors",
    output: "file",
    load: async () => (await import("./webannotation.ts")).webannotation,
  },
  {
    name: "jsonld",
    about: "schema.org Quotation, Person, Role as linked data, one graph a line",
    output: "file",
    load: async () => (await import("./jsonld.ts")).jsonld,
  },
  {
    name: "spacy",
    about: "JSONL for spaCy and Prodigy",
    output: "file",
    load: async () => (await import("./spacy.ts")).spacy,
  },
  {
    name: "brat",
    about: "standoff: .txt and .ann of each article",
    output: "folder",
    load: async () => (await import("./brat.ts")).brat,
  },
  {
    name: "doccano",
    about: "JSONL with entities and relations",
    output: "file",
    load: async () => (await import("./doccano.ts")).doccano,
  },
  {
    name: "tei",
    about: "TEI P5: said, persName, roleName in the running text",
    output: "file",
    load: async () => (await import("./tei.ts")).tei,
  },
  {
    name: "conll",
    about: "CoNLL-U Plus: a token a line, IOB tags",
    output: "file",
    load: async () => (await import("./conll.ts")).conll,
  },
  {
    name: "markdown",
    about: "who said what, to read",
    output: "file",
    load: async () => (await import("./markdown.ts")).markdown,
  },
  {
    name: "vtt",
    about: "subtitles with voices, of articles that have times",
    output: "folder",
    load: async () => (await import("./vtt.ts")).vtt,
  },
];

/** @throws Failure `format` when there is no such format */
export function formatOf(name: string): Format {
  const format = FORMATS.find((f) => f.name === name);
  if (format) return format;
  const known = FORMATS.map((f) => f.name).join(", ");
  throw new Failure("format", `there is no format "${name}"`, null, `choose one of ${known}`);
}
