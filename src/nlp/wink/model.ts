/** wink's language model, loaded once: its word list, its machines, and its tokenizer for one run of characters. */
import engModel from "wink-eng-lite-web-model";
import winkCache, { type Cache } from "wink-nlp/src/cache.js";
import compile from "wink-nlp/src/compile-trex.js";
import tokenizer, { type Sink } from "wink-nlp/src/tokenizer.js";
import { TAGS } from "../../tokens.ts";
import { type Machine, machineOf, UNSEEN } from "./automaton.ts";

export interface WinkModel {
  readonly cache: Cache;
  readonly indexOf: (word: string) => number | undefined;
  readonly tokenize: (sink: Sink, text: string) => void;
  /** The part of speech of a word that is not listed, by its letters and its category. */
  readonly guess: (word: string, category: number) => number;
  /** Bits of the parts of speech that the words of each cluster can be. */
  readonly clusters: readonly number[];
  /** Index of the words of a contraction's parts as they are written in full. */
  readonly expansions: readonly number[];
  readonly sentences: Machine;
  readonly tags: readonly [TagMachine, TagMachine];
}

/** A machine that changes tags, which are what it sees. */
export interface TagMachine extends Machine {
  /** By the code of the tag. */
  readonly eventOfTag: Int16Array;
}

interface Core {
  readonly packing: { readonly config: unknown };
  readonly trex: unknown;
  readonly tcat: { readonly hash: unknown };
  readonly preserve: unknown;
  readonly xpansions: readonly number[];
  readonly features: {
    readonly lexeme: { readonly hash: Readonly<Record<string, number>> };
    readonly posClusters: { readonly list: readonly ReadonlySet<number>[] };
  };
}

interface Machines {
  readonly machines: readonly string[];
}

interface Features {
  readonly pos: (word: string, category: number, cache: Partial<Cache>) => number;
}

let model: WinkModel | undefined;

export function winkModel(): WinkModel {
  model ??= load();
  return model;
}

function load(): WinkModel {
  const core = call<Core>(engModel.core);
  // Words such as "constructor" must not be found on Object.prototype.
  Object.setPrototypeOf(core.features.lexeme.hash, null);
  const cache = winkCache(core, engModel.featureFn);
  const { pos } = call<Features>(engModel.featureFn, core.packing.config);
  const unknown = [cache.intrinsicSize()];
  const listed = { ...cache, lookup: (word: string) => cache.lookup(word) ?? unknown };
  const [sentences] = call<Machines>(engModel.sbd).machines;
  const [first = "", second = ""] = call<Machines>(engModel.pos).machines;
  return {
    cache,
    indexOf: (word) => core.features.lexeme.hash[word],
    tokenize: tokenizer(compile(core.trex), core.tcat.hash, core.preserve),
    guess: (word, category) => pos(word, category, listed),
    clusters: core.features.posClusters.list.map((tags) =>
      [...tags].reduce((bits, tag) => bits | (1 << tag), 0),
    ),
    expansions: core.xpansions,
    sentences: machineOf(sentences ?? ""),
    tags: [tagMachineOf(first), tagMachineOf(second)],
  };
}

/** A word that cannot be tagged is not seen. */
function tagMachineOf(json: string): TagMachine {
  const machine = machineOf(json);
  const eventOfTag = Int16Array.from(TAGS, (_, tag) => (tag === 0 ? UNSEEN : machine.eventOf(tag)));
  return { ...machine, eventOfTag };
}

/** wink types the parts of its model as unknown; they are functions. */
function call<Made>(part: unknown, ...args: readonly unknown[]): Made {
  if (typeof part !== "function") throw new Error("wink-eng-lite-web-model has another shape than expected");
  return part(...args) as Made;
}
