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
export const pipeline = <In extends object>(): Pipeline<In, In & Reported> => joined<In, In & Reported>([]);

/** A stage among others: that each finds the layers that it needs was seen to when it was added. */
type Step = Stage<object, object>;

function joined<In extends object, Out>(steps: readonly Step[]): Pipeline<In, Out> {
  const documents = documentsOfOneShape();
  /** Adds layer after layer, but for that of the last step. */
  const walk = (input: In, last: number): { doc: Fields; report: Report } => {
    const issues: Issue[] = [];
    const report = reporter(issues);
    const doc = Object.assign(documents.begin(), input, { issues });
    for (let i = 0; i < last; i++) Object.assign(doc, steps[i]?.run(doc, report));
    return { doc, report };
  };
  return {
    stages: steps.map(({ name }) => name),
    through: (stage) => joined([...steps, stage as unknown as Step]),
    run: (input) => documents.end(walk(input, steps.length).doc) as Out,
    layer: (input, name) => {
      const at = steps.findIndex((step) => step.name === name);
      const step = steps[at];
      if (!step) throw new RangeError(`no stage is called "${name}"`);
      const { doc, report } = walk(input, at);
      return step.run(doc, report);
    },
  };
}

type Fields = Record<string, unknown>;

/**
 * Documents with room from the start for the fields that the one before had, as most have the same. What grows by fields gets
 * ever new shapes, or beyond a dozen fields a hash table, and all later code is slow on it; what is parsed with all its fields
 * has one shape, and so has each copy of it.
 */
function documentsOfOneShape() {
  let names: readonly string[] = [];
  let room: Fields = {};
  return {
    begin: (): Fields => ({ ...room }),
    /** The document, without room for fields that it does not have after all. */
    end: (doc: Fields): Fields => {
      const all = Object.keys(doc);
      if (all.length === names.length && names.every((name) => doc[name] !== undefined)) return doc;
      names = all.filter((name) => doc[name] !== undefined);
      room = roomFor(names);
      return Object.fromEntries(names.map((name) => [name, doc[name]]));
    },
  };
}

function roomFor(names: readonly string[]): Fields {
  const room: Fields = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null]))));
  for (const name of names) room[name] = undefined;
  return room;
}

const reporter =
  (issues: Issue[]): Report =>
  (code, message, span) => {
    issues.push({ code, severity: "warning", message, span: span ?? null });
  };
