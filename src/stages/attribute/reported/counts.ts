import type { Sentence } from "../../../document.ts";
import { TAGS, type Tokens } from "../../../tokens.ts";
import { COMMA, THAT } from "./signs.ts";

/** How many commas, verbs, proper nouns and "that" stand in a sentence before each of its tokens, and before its end. */
export interface Counts {
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly names: Int32Array;
  readonly thats: Int32Array;
  /** The first token of the sentence that was counted last; −1 for none. */
  counted: number;
}

export const countsFor = (tokens: number): Counts => ({
  commas: new Int32Array(tokens),
  verbs: new Int32Array(tokens),
  names: new Int32Array(tokens),
  thats: new Int32Array(tokens),
  counted: -1,
});

/** Counts in a sentence, unless it was counted last: something is said in one of three, and only there it is asked. */
export function countIn(counts: Counts, { tag }: Tokens, signs: Uint8Array, { first, last }: Sentence): void {
  if (counts.counted === first) return;
  counts.counted = first;
  const { commas, verbs, names, thats } = counts;
  let comma = 0;
  let verb = 0;
  let name = 0;
  let that = 0;
  for (let i = first; i <= last; i++) {
    commas[i] = comma;
    verbs[i] = verb;
    names[i] = name;
    thats[i] = that;
    const sign = signs[i] ?? 0;
    if ((sign & COMMA) !== 0) comma++;
    if ((sign & THAT) !== 0) that++;
    const part = tag[i] ?? 0;
    if (part === VERB || part === AUX) verb++;
    else if (part === PROPN) name++;
  }
}

const VERB = TAGS.indexOf("VERB");
const AUX = TAGS.indexOf("AUX");
const PROPN = TAGS.indexOf("PROPN");
