import { forgetArticle } from "./remembered.ts";
import type { Span } from "./span.ts";

/** Trouble that is no reason to stop: a code, words for people, and a place where there is one. */
export interface Issue {
  readonly code: string;
  readonly severity: "info" | "warning";
  readonly message: string;
  readonly span: Span | null;
}

/** Every document carries what its stages have reported so far. */
export interface Reported {
  readonly issues: readonly Issue[];
}

export type Report = (code: string, message: string, span?: Span) => void;

/** One step: reads the layers that it needs and returns only the layer that it adds. */
export interface Stage<Needs, Adds> {
  readonly name: string;
  /** A property, not a method: so a wrong order of stages does not compile. */
  readonly run: (doc: Needs, report: Report) => Adds;
}

export interface Pipeline<In, Out> {
  /** Names of the stages, in the order in which they run. */
  readonly stages: readonly string[];
  /** Adds a stage at the end; it compiles only where the layers that it needs are there. */
  readonly through: <Adds extends object>(stage: Stage<Out, Adds>) => Pipeline<In, Out & Adds>;
  /** Runs every stage on one document, which grows; throws what a stage throws. */
  readonly run: (input: In) => Out;
  /** The layer that one stage adds, no later stage run; a RangeError when there is no such stage. */
  readonly layer: (input: In, stage: string) => object;
}

/** A pipeline without stages: what comes in goes out, with room for issues. */
export function pipeline<In extends object>(): Pipeline<In, In & Reported> {
  const documents = documentsOfOneShape();
  return joined<In, In & Reported>(
    [],
    (input, issues) => Object.assign(documents.begin(), input, { issues }),
    (_input, name) => {
      throw new RangeError(`no stage is called "${name}"`);
    },
    documents,
  );
}

type Walk<In, Out> = (input: In, issues: Issue[]) => Out;

function joined<In, Out extends object>(
  stages: readonly string[],
  walk: Walk<In, Out>,
  layer: (input: In, name: string) => object,
  documents: Documents,
): Pipeline<In, Out> {
  return {
    stages,
    through: (stage) => {
      const step = (doc: Out, issues: Issue[]) => stage.run(doc, reporter(issues));
      return joined(
        [...stages, stage.name],
        (input, issues) => {
          const doc = walk(input, issues);
          return documents.grown(doc, step(doc, issues));
        },
        (input, name) => {
          if (name !== stage.name) return layer(input, name);
          const issues: Issue[] = [];
          return step(walk(input, issues), issues);
        },
        documents,
      );
    },
    run: (input) => {
      const doc = walk(input, []);
      documents.end(doc);
      forgetArticle();
      return doc;
    },
    layer,
  };
}

/** Where documents begin and end, so that they are alike. */
interface Documents {
  /** A document without anything, with room for what the last one had. */
  readonly begin: () => object;
  /** A document with a layer more: the same one, if it has room. */
  readonly grown: <Doc extends object, Layer extends object>(doc: Doc, layer: Layer) => Doc & Layer;
  /** Takes the room away that was not used. */
  readonly end: (doc: object) => void;
}

/**
 * What grows by fields gets ever new shapes, or beyond a dozen fields a hash table, and all later code is slow on it; what is
 * parsed with all its fields has one shape, and so has each copy of it.
 */
function documentsOfOneShape(): Documents {
  let known = "";
  let room = {};
  return {
    begin: () => ({ ...room }),
    // The first of all has no room yet. Code that has seen one hash table looks up fields in all that comes after it.
    grown: (doc, layer) => {
      const names = Object.keys(layer).filter((name) => !Object.hasOwn(doc, name));
      if (names.length === 0) return Object.assign(doc, layer);
      return Object.assign({ ...roomFor([...Object.keys(doc), ...names]) }, doc, layer);
    },
    end: (doc) => {
      for (const [name, value] of Object.entries(doc))
        if (value === undefined) Reflect.deleteProperty(doc, name);
      const names = Object.keys(doc);
      if (names.join() === known) return;
      known = names.join();
      room = roomFor(names);
    },
  };
}

function roomFor(names: readonly string[]): object {
  const room: Record<string, unknown> = JSON.parse(
    JSON.stringify(Object.fromEntries(names.map((name) => [name, null]))),
  );
  for (const name of names) room[name] = undefined;
  return room;
}

const reporter =
  (issues: Issue[]): Report =>
  (code, message, span) => {
    issues.push({ code, severity: "warning", message, span: span ?? null });
  };
