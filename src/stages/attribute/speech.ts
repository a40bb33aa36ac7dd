/** Is it speech? Words in marks may be a title, a nickname, a coined word; a logistic model decides from what stands around. */
import { STEPS } from "../../feature-table.ts";
import { stepsOfRow } from "../../feature-weights.ts";
import type { Lexicon } from "../../lexicons.ts";
import { madeOnce } from "../../remembered.ts";
import { wordFlags } from "../../vocabulary.ts";
import type { Scene } from "./scene.ts";
import type { Told } from "./speech-context.ts";
import { placeOf, SAID, speechRow } from "./speech-features.ts";

/** The probability that somebody says the words of quotation `q`. */
export function speechProbability(scene: Scene, told: Told, q: number): number {
  const model = scene.models.speech;
  const { vocabulary } = scene.doc.tokens;
  const odds =
    (model.get("bias") ?? 0) + stepsOfRow(SAID, speechRow(scene, told, q), model, vocabulary) / STEPS;
  return 1 / (1 + Math.exp(-odds));
}

/** “Keep it.” as a paragraph of its own, with its stop inside the marks: a line of a talk, however short. */
export function isLine(scene: Scene, q: number): boolean {
  const { doc } = scene;
  const { spans, closed, outer } = doc.quotations[q] ?? {};
  const end = doc.text.charAt((spans?.at(-1)?.end ?? 0) - 1);
  const index = scene.blockAt[scene.ranges[q]?.first ?? 0] ?? -1;
  return (
    closed === true &&
    STOPS.has(end) &&
    outer?.end === doc.blocks[index]?.end &&
    placeOf(scene, q) === "alone"
  );
}

const STOPS: ReadonlySet<string> = new Set(".?!…");

/** The so-called “ghost trams”; nicknamed “the Lung”: a name that nobody says. */
export function isSoCalled({ doc, lexicons, ranges }: Scene, q: number): boolean {
  const { tokens } = doc;
  const first = ranges[q]?.first ?? 0;
  if (
    first === 0 ||
    endsAlike(lexicons["nickname-words"])(tokens.vocabulary)[tokens.id[first - 1] ?? 0] === 0
  )
    return false;
  const start = doc.quotations[q]?.outer.start ?? 0;
  const before = doc.text.slice(Math.max(0, start - LONGEST_NICKNAME_WORD), start).trimEnd();
  const word = LAST_WORD.exec(before)?.[0] ?? "";
  return lexicons["nickname-words"].has(word.toLowerCase());
}

/** 1 for words whose last letter is that of a word on the list. */
const endsAlike = madeOnce((list: Lexicon) => {
  const last = new Set([...list].map((word) => word.at(-1) ?? ""));
  return wordFlags((word) => (last.has(word.at(-1) ?? "") ? 1 : 0));
});

const LAST_WORD = /(?<![\p{L}-])[\p{L}-]+$/u;

/** “a “b “c: a mark that is never closed, with a word behind it at most, is a slip of the pen and no speech. */
export function isStray({ doc, ranges }: Scene, q: number): boolean {
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  return doc.quotations[q]?.closed === false && last - first <= MARK_AND_WORD;
}

const MARK_AND_WORD = 2;

/** "so-called" is three tokens, so it is read in the text; with a space, in characters. */
const LONGEST_NICKNAME_WORD = 12;
