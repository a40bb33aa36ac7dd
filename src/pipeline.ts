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
  /** Runs every stage; throws what a stage throws. */
  readonly run: (input: In) => Out;
  /** The layer that one stage adds, no later stage run; a RangeError when there is no such stage. */
  readonly layer: (input: In, stage: string) => object;
}

/** A pipeline without stages: what comes in goes out, with room for issues. */
export function pipeline<In extends object>(): Pipeline<In, In & Reported> {
  return joined<In, In & Reported>(
    [],
    (input, issues) => Object.assign({}, input, { issues }),
    (_input, name) => {
      throw new RangeError(`no stage is called "${name}"`);
    },
  );
}

type Walk<In, Out> = (input: In, issues: Issue[]) => Out;

function joined<In, Out extends object>(
  stages: readonly string[],
  walk: Walk<In, Out>,
  layer: (input: In, name: string) => object,
): Pipeline<In, Out> {
  return {
    stages,
    through: (stage) => {
      const step = (doc: Out, issues: Issue[]) => stage.run(doc, reporter(issues));
      const join = joiner();
      return joined(
        [...stages, stage.name],
        (input, issues) => {
          const doc = walk(input, issues);
          return join(doc, step(doc, issues));
        },
        (input, name) => {
          if (name !== stage.name) return layer(input, name);
          const issues: Issue[] = [];
          return step(walk(input, issues), issues);
        },
      );
    },
    run: (input) => walk(input, []),
    layer,
  };
}

/**
 * Joins two objects, the later fields in place of the earlier. Neither spread nor assigned to an empty object: that makes
 * objects of ever new shapes, or beyond a dozen fields a hash table, which all later code then is slow on. What is parsed
 * with all its fields is an object of one shape.
 */
function joiner() {
  let known = "";
  let blank = "{}";
  return <First extends object, Second extends object>(first: First, second: Second): First & Second => {
    const names = [...Object.keys(first), ...Object.keys(second)];
    const joined = names.join();
    if (joined !== known) {
      known = joined;
      blank = JSON.stringify(Object.fromEntries(names.map((name) => [name, 0])));
    }
    const fields: object = JSON.parse(blank);
    return Object.assign(fields, first, second);
  };
}

const reporter =
  (issues: Issue[]): Report =>
  (code, message, span) => {
    issues.push({ code, severity: "warning", message, span: span ?? null });
  };
