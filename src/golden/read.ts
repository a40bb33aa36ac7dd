/** A golden from its file: YAML or JSON, checked by the schema, every fault with its line. */
import { LineCounter, parseDocument } from "yaml";
import { type Golden, goldenSchema } from "./schema.ts";

/** Where a value stands in a golden: `["quotes", 3, "speaker"]`. */
export type Path = readonly (string | number)[];

/** What is wrong with a golden, and the line of its file (from 1). */
export interface Fault {
  readonly line: number;
  readonly message: string;
}

export interface ReadGolden {
  /** Null when there are faults. */
  readonly golden: Golden | null;
  readonly faults: readonly Fault[];
  /** The line on which a value stands, or on which the nearest value around it does. */
  readonly lineOf: (path: Path) => number;
}

/**
 * Reads a golden; never throws. JSON is read as YAML, so that both have lines.
 * @param source the text of `golden.yaml` or `golden.json`
 */
export function readGolden(source: string): ReadGolden {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
  const lineOf = (path: Path) => lineAt(startOf(document, path));
  const broken = document.errors.map((e) => ({ line: lineAt(e.pos[0]), message: firstLine(e.message) }));
  if (broken.length > 0) return { golden: null, faults: broken, lineOf };
  const parsed = goldenSchema.safeParse(plain(document));
  if (parsed.success) return { golden: parsed.data, faults: [], lineOf };
  const faults = parsed.error.issues.map((issue) => {
    const path = issue.path.filter((key) => typeof key !== "symbol");
    return { line: lineOf(path), message: `${path.join(".") || "golden"}: ${issue.message}` };
  });
  return { golden: null, faults, lineOf };
}

type Document = ReturnType<typeof parseDocument>;

/** As plain data; a document of too many aliases (a "billion laughs") or none at all is no golden. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}

function startOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return 0;
}

const hasRange = (node: unknown): node is { readonly range: readonly [number, number, number] } =>
  typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);

const firstLine = (message: string): string => message.split("\n", 1)[0] ?? message;
