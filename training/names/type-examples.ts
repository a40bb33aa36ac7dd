/** Names whose type is known, with the clues of each and what the tagger leans to: what the worth of clues is fitted on. */
import type { EntityType, RawArticle } from "../../src/document.ts";
import type { Kit } from "../../src/kit.ts";
import { pipeline } from "../../src/pipeline.ts";
import { extract } from "../../src/stages/extract.ts";
import { ingest } from "../../src/stages/ingest.ts";
import { gatherClues, gatherVotes, leaningsOf } from "../../src/stages/resolve/evidence.ts";
import { type Form, formsOf } from "../../src/stages/resolve/forms.ts";
import { listedNames } from "../../src/stages/resolve/head.ts";
import { listing, readNames } from "../../src/stages/resolve/read-names.ts";
import type { ResolveDoc } from "../../src/stages/resolve.ts";
import { segment } from "../../src/stages/segment.ts";
import { isRepairedDemonym, type NamesLine, TYPES } from "./data.ts";
import { OF_TAGGER, priors } from "./type-weights.ts";

/** One form of a name in one text. */
export interface TypeExample {
  /** What the tagger leans to, by its types. */
  readonly leanings: readonly number[];
  /** By type, the clues that speak for it and how often each was seen. */
  readonly clues: ReadonlyMap<EntityType, ReadonlyMap<string, number>>;
  /** The types that are told apart … */
  readonly kinds: typeof OF_TAGGER;
  /** … and how many of its mentions are of each; of the tagger's types, what is no name counts as of the last. */
  readonly gold: readonly number[];
}

/** A name that is repeated more often says no more. */
const MOST = 3;

/** Reads a text as far as its names and claims of roles. */
export type Read = (text: string, mediaType?: string) => ResolveDoc;

/** The forms of names of single texts, whose mentions are labelled. */
export function typeExamples(
  docs: readonly NamesLine[],
  kit: Kit,
  isDemonym: (word: string) => boolean,
): TypeExample[] {
  const read = readerOf(kit);
  return docs.flatMap((line) => {
    const doc = read(line.text);
    return typeExamplesOf(doc, kit, (form) => ({
      kinds: OF_TAGGER,
      gold: goldOf(doc, form, line, isDemonym),
    }));
  });
}

/** Not the model that stands: the fit shall be the same whatever was fitted before. */
const PRIORS = priors();

/** The forms of a text with their clues, labelled by `labelOf`. */
export function typeExamplesOf(
  doc: ResolveDoc,
  kit: Kit,
  labelOf: (form: Form) => Pick<TypeExample, "kinds" | "gold">,
): TypeExample[] {
  const names = readNames(doc, kit.lexicons);
  const forms = formsOf(names, doc.mentions, listedNames(doc).map(listing(kit.lexicons))).filter(
    (form) => doc.mentions[form.mentions[0] ?? -1]?.type !== "date",
  );
  gatherVotes(doc, forms, kit.lexicons, PRIORS);
  const clues = new Map(forms.map((form) => [form, new Map<EntityType, Map<string, number>>()]));
  gatherClues(doc, forms, kit.lexicons, (form, type, clue) => count(clues.get(form), type, clue));
  return forms.map((form) => ({
    ...labelOf(form),
    leanings: leaningsOf(doc, form),
    clues: clues.get(form) ?? new Map(),
  }));
}

export function readerOf({ read, tagNames, parsers, lexicons, models }: Kit): Read {
  const stages = pipeline<RawArticle>()
    .through(ingest(parsers, lexicons))
    .through(segment(lexicons, models))
    .through(extract(read, tagNames, lexicons));
  return (text, mediaType = "text/plain") =>
    stages.run({ id: null, uri: null, mediaType, bytes: new TextEncoder().encode(text) });
}

function count(
  clues: Map<EntityType, Map<string, number>> | undefined,
  type: EntityType,
  clue: string,
): void {
  const known = clues?.get(type) ?? new Map<string, number>();
  clues?.set(type, known);
  known.set(clue, (known.get(clue) ?? 0) + 1);
}

function goldOf(
  doc: ResolveDoc,
  form: Form,
  line: NamesLine,
  isDemonym: (word: string) => boolean,
): number[] {
  const gold = TYPES.map(() => 0);
  for (const m of form.mentions) {
    const { start = 0, end = 0 } = doc.mentions[m] ?? {};
    const name = line.entities.find(({ span }) => span[0] < end && start < span[1]);
    const other = name === undefined || isRepairedDemonym(line, name.span, isDemonym);
    const type = other ? TYPES.length - 1 : TYPES.indexOf(name.type);
    gold[type] = Math.min(MOST, (gold[type] ?? 0) + 1);
  }
  return gold;
}
