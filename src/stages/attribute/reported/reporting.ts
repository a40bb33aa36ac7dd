import { type Head, headOf, spaceOf, vocabularyOf, wordsThatWeigh } from "../../../linear.ts";
import type { LinearModel } from "../../../models.ts";
import { CUE_FIELDS } from "./cue-features.ts";
import { END_FIELDS } from "./end-features.ts";
import { START_FIELDS } from "./start-features.ts";

/** Where the content of a cue lies: "she said X", "X, she said", "X, she said, Y". */
export const PLACES = ["after", "before", "around"] as const;

/** The fitted model of reported speech, ready to use. */
export interface Reporting {
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Words that are no verbs and may be cues: "claim", "according". */
  readonly nouns: ReadonlySet<number>;
  readonly cue: Head;
  readonly start: Head;
  readonly end: Head;
}

export function reportingOf(model: LinearModel): Reporting {
  const vocabulary = vocabularyOf(model, [...CUE_FIELDS, ...START_FIELDS, ...END_FIELDS]);
  const cue = headOf(model, PLACES, spaceOf(CUE_FIELDS, vocabulary));
  return {
    vocabulary,
    nouns: wordsThatWeigh(cue, "noun"),
    cue,
    start: headOf(model, ["start"], spaceOf(START_FIELDS, vocabulary)),
    end: headOf(model, ["end"], spaceOf(END_FIELDS, vocabulary)),
  };
}
