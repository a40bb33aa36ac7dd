/** What a command line names, as a list of articles to read. */
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, extname, join, normalize, parse, relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { Failure } from "../failure.ts";
import { EXTENSIONS } from "../stages/ingest/media-type.ts";

/** One article to read. */
export interface Input {
  /** The file's path as it was given, or as it was found below what was given; "-" is stdin. */
  readonly path: string;
  /** The stem of the file's name; of `<slug>/article.*` the folder's name; null where there is no file. */
  readonly id: string | null;
  /** Where its output goes, below the output folder: no extension, "/" between folders. */
  readonly output: string;
}

export interface Found {
  /** In the order of the operands; the files of a folder or pattern in code-unit order, none twice. */
  readonly inputs: readonly Input[];
  /** Operands that name nothing to read. */
  readonly failures: readonly Failure[];
}

export const STDIN = "-";

/** What one operand names: files, and the folder that they were looked for in. */
interface Matched {
  readonly root: string;
  readonly files: readonly string[];
}

/** Finds the articles that files, folders, globs and "-" name. Never throws: what is not there is a failure of its own. */
export async function findInputs(operands: readonly string[]): Promise<Found> {
  const failures: Failure[] = [];
  const matches: Matched[] = [];
  for (const operand of operands) {
    const match = await matched(operand);
    if (match instanceof Failure) failures.push(match);
    else matches.push(match);
  }
  const files = [...new Set(matches.flatMap((match) => match.files))];
  return { inputs: placed(files, matches.map(rootOf)), failures };
}

/** What to watch for new and changed articles: files and folders as they are, of patterns the folder before the first wild card. */
export const placesOf = (operands: readonly string[]): string[] =>
  operands
    .filter((operand) => operand !== STDIN)
    .map((operand) => (!existsSync(operand) && isDynamicPattern(operand) ? cut(operand)[0] : operand));

async function matched(operand: string): Promise<Matched | Failure> {
  if (operand === STDIN) return { root: resolve("."), files: [STDIN] };
  const found = await stat(operand).catch(() => null);
  if (found?.isDirectory()) return below(operand, ARTICLES);
  if (found) return { root: dirname(logical(operand)), files: [normalize(operand)] };
  if (isDynamicPattern(operand)) return below(...cut(operand));
  return new Failure(
    "not-found",
    "no such file or folder",
    operand,
    "check the path; names are case-sensitive",
  );
}

const ARTICLES = "**/*";
const ARTICLE = new RegExp(`\\.(?:${EXTENSIONS.join("|")})$`, "i");

/** The articles below a folder that a pattern matches; links are not followed, so that no folder is read for ever. */
async function below(folder: string, pattern: string): Promise<Matched | Failure> {
  const names = await glob(pattern, { cwd: folder, followSymbolicLinks: false, expandDirectories: false });
  const files = names.filter((name) => ARTICLE.test(name)).sort();
  if (files.length > 0) return { root: resolve(folder), files: files.map((name) => join(folder, name)) };
  const asked = pattern === ARTICLES ? folder : join(folder, pattern);
  const known = EXTENSIONS.map((extension) => `.${extension}`).join(" ");
  const what = pattern === ARTICLES ? "no articles in this folder" : "the pattern matches no articles";
  return new Failure("nothing-matched", what, asked, `articles are files that end in ${known}`);
}

/** A pattern as the folder before its first wild card, and the rest. */
function cut(pattern: string): [string, string] {
  const parts = pattern.split("/");
  const wild = parts.findIndex((part) => isDynamicPattern(part));
  const folder = parts.slice(0, wild).join("/");
  return [folder === "" && wild > 0 ? "/" : folder || ".", parts.slice(wild).join("/")];
}

/** A file's absolute path without its extension; `<slug>/article.*` is one article called `<slug>`. */
function logical(file: string): string {
  const { dir, name } = parse(resolve(file));
  return name === "article" ? dir : join(dir, name);
}

/** The folder that an operand's outputs are laid out below. */
const rootOf = ({ root, files }: Matched): string =>
  files.some((file) => logical(file) === root) ? dirname(root) : root;

/**
 * Outputs lie below the folder that all operands share; where two would meet, on a disk that takes "A" for "a" too, both
 * keep their file's extension; and where they still would, they are numbered.
 */
function placed(files: readonly string[], roots: readonly string[]): Input[] {
  const root = roots.reduce(shared, roots[0] ?? "");
  const below = (path: string) => relative(root, path).split(sep).join("/");
  const whole = new Set<string>();
  const output = (file: string) => below(whole.has(file) ? resolve(file) : logical(file));
  for (let met = meeting(files, output); met.length > 0; met = meeting(files, output)) {
    for (const file of met) whole.add(file);
  }
  const once = numbered();
  return files.map((file) =>
    file === STDIN
      ? { path: file, id: null, output: once("stdin") }
      : { path: file, id: parse(logical(file)).base || null, output: once(output(file)) },
  );
}

/** Where a disk that takes "A" for "a", or one way to write "é" for the other, puts a file. */
const placeOf = (output: string): string => output.normalize("NFC").toLowerCase();

/** Gives each output as it is, and "-2", "-3" … behind it where another has its place. */
function numbered(): (output: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (output) => {
    const place = placeOf(output);
    let name = output;
    for (let n = next.get(place) ?? 2; taken.has(placeOf(name)); n++) {
      name = `${output}-${n}`;
      next.set(place, n + 1);
    }
    taken.add(placeOf(name));
    return name;
  };
}

/** The files that share an output with another and have not yet kept their extension. */
function meeting(files: readonly string[], output: (file: string) => string): string[] {
  const byPlace = new Map<string, string[]>();
  for (const file of files) {
    const place = placeOf(output(file));
    const together = byPlace.get(place);
    if (together) together.push(file);
    else byPlace.set(place, [file]);
  }
  return [...byPlace.values()].flatMap((together) =>
    together.length > 1 ? together.filter((file) => extname(output(file)) !== extname(file)) : [],
  );
}

function shared(a: string, b: string): string {
  const [left, right] = [a.split(sep), b.split(sep)];
  const differ = left.findIndex((part, i) => part !== right[i]);
  return left.slice(0, differ < 0 ? left.length : differ).join(sep) || sep;
}
