/**
 * brat standoff: `.ann` files and their `.txt`. T lines are spans, R lines relations; a note on a span that holds a JSON
 * object gives its attributes, any other note its full name. Offsets count code points.
 */
import { type Ruler, rulerOf } from "../exports/offsets.ts";
import { Failure } from "../failure.ts";
import {
  type Import,
  type Labelled,
  type LabelledWords,
  type Link,
  labelFor,
  type Names,
  relationFor,
} from "./labelled.ts";

export const brat: Import = (files, names) =>
  [...files]
    .filter(([file]) => file.endsWith(".ann"))
    .map(([file, annotations]) => {
      const id = file.slice(0, -".ann".length);
      const text = files.get(`${id}.txt`);
      if (text !== undefined) return articleOf(id, text, annotations, names);
      throw new Failure(
        "not-found",
        `the text of ${file} is missing`,
        `${id}.txt`,
        "keep both files in one folder",
      );
    });

const SPAN = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t/;
const RELATION = /^R\d+\t(\S+) \S+:(T\d+) \S+:(T\d+)/;
const NOTE = /^#\d+\t\S+ (T\d+)\t(.*)$/;

function articleOf(id: string, text: string, annotations: string, names: Names): Labelled {
  const lines = annotations.split("\n").map((line) => line.replace(/\r$/, ""));
  const notes = new Map(lines.flatMap((line) => noteOf(line)));
  const ruler = rulerOf(text, "code-point");
  const spans = lines.flatMap((line): LabelledWords[] => {
    const [, span = "", label = "", places = ""] = SPAN.exec(line) ?? [];
    if (span === "") return [];
    const attributes = notes.get(span) ?? {};
    const ranges = rangesOf(text, places, attributes["pieces"], ruler, `${id}.ann`);
    const words = ranges.map(({ start, end }) => text.slice(start, end));
    return [
      {
        id: span,
        label: labelFor(label, names),
        start: ranges[0]?.start ?? 0,
        words,
        attributes,
      },
    ];
  });
  const links = lines.flatMap((line): Link[] => {
    const [, label = "", from = "", to = ""] = RELATION.exec(line) ?? [];
    return label === "" ? [] : [{ from, to, label: relationFor(label, names) }];
  });
  return { id, text, spans, links };
}

function noteOf(line: string): (readonly [string, Readonly<Record<string, string>>])[] {
  const [, span = "", note = ""] = NOTE.exec(line) ?? [];
  return span === "" ? [] : [[span, attributesIn(note)]];
}

function attributesIn(note: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(note);
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, String(v)]));
    }
  } catch {
    // A note that a person wrote.
  }
  return { name: note.trim() };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The ranges of a T line. `pieces` says how many of its places belong to each range, where the export cut one at line ends:
 * "1 2"; without it every place is a range.
 * @throws Failure `offset`
 */
function rangesOf(
  text: string,
  places: string,
  pieces: string | undefined,
  ruler: Ruler,
  file: string,
): Range[] {
  const most = ruler.to(text.length);
  const found = places.split(";").map((place) => {
    const [start = 0, end = 0] = place.split(" ").map(Number);
    if (start > end || end > most)
      throw new Failure(
        "offset",
        `${place} is not in the text`,
        file,
        "is the .txt the one it was labelled on?",
      );
    return { start: ruler.from(start), end: ruler.from(end) };
  });
  const sizes = (pieces ?? "").split(" ").map(Number);
  if (sizes.reduce((sum, size) => sum + size, 0) !== found.length) return found;
  let from = 0;
  return sizes.flatMap((size) => {
    const [first, last] = [found[from], found[from + size - 1]];
    from += size;
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}
