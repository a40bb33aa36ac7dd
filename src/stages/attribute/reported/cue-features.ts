import type { Sentence } from "../../../document.ts";
import { type Example, type Field, put, type Space } from "../../../linear.ts";
import { TAGS } from "../../../tokens.ts";
import type { Kinds } from "./kinds.ts";
import { kindAt, type Sight, stemAt, tagAt, wordAt } from "./sight.ts";

const WINDOW = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5] as const;
const NEAR = [-3, -2, -1, 0, 1, 2, 3] as const;
const T = TAGS.length;
const COMMA = ",";

/** What the cue classifier looks at, in the order of `cueFeatures`. */
export const cueFields = ({ count }: Kinds): readonly Field[] => [
  ["bias", 1],
  ...WINDOW.map((o): Field => [`w${o}`, "words"]),
  ...NEAR.map((o): Field => [`t${o}`, T]),
  ["k-1k+1", count * count],
  ["k+1k+2", count * count],
  ["k-2k-1", count * count],
  ["k-3k-2", count * count],
  ["k+2k+3", count * count],
  ["stem", "words"],
  ["stem,next", { perWord: SIDES }],
  ["stem,previous", { perWord: SIDES }],
  ["stem,that", "words"],
  ["stem,last", "words"],
  ["to-end", 6],
  ["from-start", 6],
  ["comma-before", 7],
  ["comma-after", 7],
  ["subject", 8],
  ["that", 7],
  ["quote-after", 7],
  ["quote-before", 7],
  ["verbs-before", 4],
  ["ending", 4],
  ["noun", "words"],
];

/** Puts the features of token `i`, a word that may say that something was said. */
export function cueFeatures(to: Example, space: Space, sight: Sight, i: number, sentence: Sentence): void {
  to.count = 0;
  to.field = 0;
  const kinds = sight.kindCount;
  const tag = (offset: number) => tagAt(sight, i + offset, sentence);
  const kind = (offset: number) => kindAt(sight, i + offset, sentence);
  const pair = (a: number, b: number) => kind(a) * kinds + kind(b);
  put(to, space, 0);
  for (const o of WINDOW) put(to, space, wordAt(sight, i + o, sentence));
  for (const o of NEAR) put(to, space, tag(o));
  put(to, space, pair(-1, 1));
  put(to, space, pair(1, 2));
  put(to, space, pair(-2, -1));
  put(to, space, pair(-3, -2));
  put(to, space, pair(2, 3));
  const stem = stemAt(sight, i);
  const that = distance(sight, i, sentence, 1, 6, isThat);
  put(to, space, stem);
  put(to, space, stem < 0 ? -1 : stem * SIDES + sideOf(sight, i + 1, sentence));
  put(to, space, stem < 0 ? -1 : stem * SIDES + sideOf(sight, i - 1, sentence));
  put(to, space, that < 6 ? stem : -1);
  put(to, space, i + 2 >= sentence.last ? stem : -1);
  put(to, space, Math.min(5, sentence.last - 1 - i));
  put(to, space, Math.min(5, i - sentence.first));
  put(to, space, distance(sight, i, sentence, -1, 6, isComma));
  put(to, space, distance(sight, i, sentence, 1, 6, isComma));
  put(to, space, distance(sight, i, sentence, -1, 7, isSubject));
  put(to, space, that);
  put(to, space, distance(sight, i, sentence, 1, 6, isQuoted));
  put(to, space, distance(sight, i, sentence, -1, 6, isQuoted));
  put(to, space, verbsBefore(sight, i, sentence));
  put(to, space, ending(sight.tokens.lower[i] ?? ""));
  put(to, space, tag(0) === VERB ? -1 : wordAt(sight, i, sentence));
}

const PRON = TAGS.indexOf("PRON");
const PROPN = TAGS.indexOf("PROPN");
const VERB = TAGS.indexOf("VERB");

type Test = (sight: Sight, i: number) => boolean;
const isThat: Test = ({ tokens }, i) => tokens.lower[i] === "that";
const isComma: Test = ({ tokens }, i) => tokens.lower[i] === COMMA;
const isSubject: Test = ({ tokens }, i) => tokens.tag[i] === PRON || tokens.tag[i] === PROPN;
const isQuoted: Test = ({ quoted }, i) => quoted[i] === 1;

/** How many tokens away in direction `step` the next one is that passes the test, less one; `limit` when none is near. */
function distance(
  sight: Sight,
  i: number,
  { first, last }: Sentence,
  step: 1 | -1,
  limit: number,
  test: Test,
): number {
  for (let d = 0; d < limit; d++) {
    const at = i + (d + 1) * step;
    if (at < first || at >= last) break;
    if (test(sight, at)) return d;
  }
  return limit;
}

const SIDES = 8;

/** What stands beside a cue, coarsely: nothing, "that", "to", a quotation, a noun phrase, a preposition, a verb, else. */
function sideOf({ tokens, quoted }: Sight, i: number, { first, last }: Sentence): number {
  if (i < first || i >= last) return 0;
  if (quoted[i] === 1) return 3;
  if (tokens.lower[i] === "that") return 1;
  if (tokens.lower[i] === "to") return 2;
  return SIDE_OF_TAG[tokens.tag[i] ?? 0] ?? 7;
}

const NOUN_PHRASE = 4;
const SIDE_OF_TAG = TAGS.map((tag) => {
  if (["ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"].includes(tag)) return NOUN_PHRASE;
  if (tag === "ADP" || tag === "SCONJ") return 5;
  return tag === "VERB" || tag === "AUX" ? 6 : tag === "PUNCT" ? 0 : 7;
});

const MOST_VERBS = 3;

const verbsBefore = ({ mainVerbs }: Sight, i: number, { first }: Sentence): number =>
  Math.min(MOST_VERBS, (mainVerbs[i] ?? 0) - (mainVerbs[first] ?? 0));

/** How the word ends: "-s", "-d", "-ing", none of these. */
function ending(word: string): number {
  if (word.endsWith("s")) return 1;
  if (word.endsWith("d")) return 2;
  return word.endsWith("ing") ? 3 : 0;
}
