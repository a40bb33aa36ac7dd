/** Records and disks made by hand for the tests of golden/. */
import type { Disk } from "../../src/golden/disk.ts";
import { type InterviewRecord, type RecordQuote, recordSchema } from "../../src/schema.ts";

/** A disk of these files; `files` shows what was written. */
export function diskOf(files: Record<string, string>): Disk & { readonly files: Record<string, string> } {
  return {
    files,
    read: async (path) => new TextEncoder().encode(files[path] ?? ""),
    write: async (path, content) => {
      files[path] = typeof content === "string" ? content : new TextDecoder().decode(content);
    },
    list: async (folder) => {
      const inside = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
      const parts = inside.map((path) => path.slice(folder.length + 1).split("/"));
      const names = new Map(parts.map(([name = "", ...rest]) => [name, rest.length > 0]));
      return names.size === 0 ? null : [...names].map(([name, isFolder]) => ({ name, folder: isFolder }));
    },
  };
}

interface Said {
  readonly speaker: string | null;
  readonly spans: readonly string[];
  readonly more?: Partial<RecordQuote>;
}

interface Made {
  readonly people?: readonly string[];
  readonly entities?: readonly { type: InterviewRecord["entities"][number]["type"]; name: string }[];
  readonly roles?: readonly { person: string; title: string; of?: string; former?: boolean }[];
  readonly quotes?: readonly Said[];
  readonly format?: InterviewRecord["article"]["format"];
}

/** A record of a text; names and spans are where they first stand in it, quotes one after the other. */
export function recordOf(
  text: string,
  { people = [], entities = [], roles = [], quotes = [], format }: Made,
) {
  const place = (words: string, from = 0) => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length };
  };
  const named = [...people.map((name) => ({ type: "person" as const, name })), ...entities];
  const ids = new Map(named.map(({ name }, i) => [name, `e${i + 1}`]));
  const idOf = (name: string) => ids.get(name) ?? "";
  let from = 0;
  return recordSchema.parse({
    schema: "saidby/record@1",
    generator: { name: "saidby", version: "0" },
    id: "a",
    source: { uri: null, mediaType: "text/plain", sha256: "0".repeat(64), bytes: text.length },
    article: {
      title: null,
      byline: [],
      published: null,
      outlet: null,
      lang: null,
      event: null,
      format: format ?? "prose",
    },
    text,
    entities: named.map(({ type, name }) => ({
      id: idOf(name),
      type,
      name,
      aliases: [],
      value: null,
      part: null,
      mentions: [{ ...place(name), text: name, form: "name" }],
    })),
    roles: roles.map(({ person, title, of, former = false }, i) => ({
      id: `r${i + 1}`,
      person: idOf(person),
      title,
      of: of === undefined ? null : idOf(of),
      former,
      method: "appositive",
      ...place(title),
      text: title,
    })),
    quotes: quotes.map(({ speaker, spans, more }, i) => {
      const places = spans.map((words) => {
        const span = place(words, from);
        from = span.end;
        return span;
      });
      return {
        id: `q${i + 1}`,
        form: "quoted",
        act: "statement",
        part: null,
        speaker: speaker === null ? null : idOf(speaker),
        reason: speaker === null ? "unknown" : null,
        spans: places,
        text: spans.join(" "),
        mention: null,
        cue: null,
        respondsTo: null,
        method: "cue-after",
        confidence: 1,
        ...more,
      };
    }),
    diagnostics: [],
  });
}
