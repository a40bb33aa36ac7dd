import type { Lexicon } from "../../../lexicons.ts";
import { type Domain, type Head, idOf, sortedDomain, weighedDomain } from "../../../linear.ts";
import { countWeights, headOf, type Listed, listed, type Packed } from "../../../linear-file.ts";
import { floorsFor, type Triples, triplesOf } from "../../../linear-triples.ts";
import { madeOnce } from "../../../remembered.ts";
import { boundaryFields, boundaryLayoutOf } from "./boundary-fields.ts";
import { cueFields, cueLayoutOf, LAST_FIELDS } from "./cue-fields.ts";
import { keepLikely } from "./cue-sums.ts";
import { type Domains, wholeDomains } from "./domains.ts";
import { kindsOf } from "./kinds.ts";
import { type Seeing, stemsOf } from "./seeing.ts";

/** Where the content of a cue lies: "she said X", "X, she said", "X, she said, Y". */
export const [AFTER, BEFORE, AROUND] = [0, 1, 2];
export const PLACES = 3;

/** The fitted model of reported speech, ready to use. */
export interface Reporting extends Seeing {
  /** Is a token a cue, and where is its content? */
  readonly cue: Head;
  /** Where a content after its cue starts and ends. */
  readonly start: Head;
  readonly end: Head;
  /** Where a content before its cue ends and begins. */
  readonly before: Head;
  readonly begin: Head;
}

/** The same as it is asked, made once it is fitted. */
export interface Asking extends Reporting {
  readonly triples: Triples;
  /** Keeps those of so many cues that may still weigh enough. */
  readonly likely: (count: number) => number;
  readonly cueLayout: ReturnType<typeof cueLayoutOf>;
  readonly boundaryLayout: ReturnType<typeof boundaryLayoutOf>;
}

export const askingOf = madeOnce((model: Reporting): Asking => {
  const triples = triplesOf(model.cue);
  const floors = floorsFor(model.cue, triples, LAST_FIELDS, LEAST);
  return {
    ...model,
    triples,
    likely: (count) => keepLikely(triples, floors, count),
    cueLayout: cueLayoutOf(model.cue.space),
    boundaryLayout: boundaryLayoutOf(model.start.space),
  };
});

/** Below this a token is no cue: half of the token F1 that is reached, where the F1 is highest (Lipton and others, 2014). */
export const THRESHOLD = 0.3;

/** Where none of the places has more, all together stay below `THRESHOLD`. */
export const LEAST = Math.log(THRESHOLD / (1 - THRESHOLD) / PLACES) - 0.01;

export const HEADS = {
  cue: { fieldsOf: cueFields, classes: PLACES },
  start: { fieldsOf: boundaryFields, classes: 1 },
  end: { fieldsOf: boundaryFields, classes: 1 },
  before: { fieldsOf: boundaryFields, classes: 1 },
  begin: { fieldsOf: boundaryFields, classes: 1 },
} as const;

type HeadName = keyof typeof HEADS;
const NAMES = Object.keys(HEADS) as readonly HeadName[];

export function reportingOf(packed: Packed, closedClass: Lexicon): Reporting {
  const { vocabulary } = packed;
  const kinds = kindsOf(closedClass);
  const whole = wholeDomains(vocabulary.size, kinds.count);
  const lists = new Map(
    NAMES.map((name) => [name, listed(packed, name, HEADS[name].fieldsOf(whole), HEADS[name].classes)]),
  );
  const domains = weighedDomains(whole, lists);
  const head = (name: HeadName) =>
    headOf(lists.get(name) ?? new Int32Array(), HEADS[name].fieldsOf(domains), HEADS[name].classes);
  const cue = head("cue");
  return {
    vocabulary,
    stemOfWord: stemsOf(vocabulary),
    kinds,
    domains,
    nouns: nounsOf(cue, domains.words),
    cue,
    start: head("start"),
    end: head("end"),
    before: head("before"),
    begin: head("begin"),
  };
}

/** The values that weigh anything in any head, a quarter of all; of kinds, all. */
function weighedDomains(whole: Domains, lists: ReadonlyMap<HeadName, Listed>): Domains {
  const counts = new Map(Object.values(whole).map((domain) => [domain, new Uint32Array(domain.count)]));
  for (const [name, list] of lists) countWeights(list, HEADS[name].fieldsOf(whole), counts);
  const countsOf = (domain: Domain) => counts.get(domain) ?? new Uint32Array();
  return {
    words: weighedDomain(countsOf(whole.words)),
    stems: weighedDomain(countsOf(whole.stems)),
    kinds: sortedDomain(countsOf(whole.kinds)),
    pairs: weighedDomain(countsOf(whole.pairs)),
  };
}

/** The words that weigh anything in the last field of a cue, which is that of words that are no verbs. */
function nounsOf({ space, weights }: Head, words: Domain): Uint8Array {
  const last = space.values.length - 1;
  const weighs = (row: number) =>
    [AFTER, BEFORE, AROUND].some((k) => weights[idOf(space, last, row) * PLACES + k] !== 0);
  return Uint8Array.from(words.rows, (row) => (row >= 0 && weighs(row) ? 1 : 0));
}
