import type { Lexicons } from "../../../lexicons.ts";
import { isNobody, isPart, unnumbered } from "../../../nobody-label.ts";
import { canSpeak, isFellow, isFullName, styleOf } from "./fellows.ts";
import { FAMILY, type Family, FEWEST_ANSWERED, FEWEST_TURNS, type Group, grouped } from "./groups.ts";
import type { Candidate } from "./labels.ts";
import type { Line } from "./lines.ts";
import { areSaid, isCastEntry, isTitle } from "./said.ts";

export type LabelWords = Pick<
  Lexicons,
  | "asker-labels"
  | "answerer-labels"
  | "crowd-labels"
  | "label-particles"
  | "no-labels"
  | "page-noise"
  | "talking-pronouns"
>;

/** A label that stands once needs others of its kind that stand oftener. */
const OFTEN = 2;
/** Of two labels that follow each other, so many must differ: a list repeats one word, people take turns. */
const LEAST_CHANGES = 0.2;

/**
 * Which of the candidates are labels of turns. People take turns: labels come again, change from one to the next, and
 * are set in one way. So each way of setting a label is judged over the whole article, then each label by its fellows.
 */
export function labelsOf(
  text: string,
  candidates: readonly Candidate[],
  lines: readonly Line[],
  words: LabelWords,
): Candidate[] {
  const able = withoutNoLabels(candidates, words);
  const of = (family: Family) => able.filter((c) => FAMILY[c.shape] === family);
  const lettered = lettersOf(of("letter"), words);
  const asked = new Set(lettered.map(({ key }) => key));
  // "Q:" once among many "Q." is the same letter.
  const asking = [...lettered, ...of("named").filter(({ key }) => asked.has(key))];
  const others = of("named").filter(({ key }) => !asked.has(key));
  const named = ofFamily(text, "named", others, lines, words, asking.length > 0);
  const letters =
    named.length > 0 ||
    asking.some((c) => words["answerer-labels"].has(c.key)) ||
    asking.length >= FEWEST_TURNS
      ? asking
      : [];
  const own =
    named.length + letters.length > 0 ? [] : ofFamily(text, "own-line", of("own-line"), lines, words, false);
  const accepted = [...named, ...letters, ...own];
  return accepted.sort((a, b) => a.line - b.line);
}

/** A stop-word yields to repetition: in a dialogue with a Mr Price, `PRICE:` is no price. */
const OFTEN_ENOUGH = 0.2;

function withoutNoLabels(candidates: readonly Candidate[], words: LabelWords): Candidate[] {
  const counts = new Map<string, number>();
  const colons = candidates.filter((c) => c.shape === "colon");
  for (const { key } of colons) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(FEWEST_TURNS, OFTEN_ENOUGH * colons.length);
  const isNone = (key: string) => words["no-labels"].has(unnumbered(key));
  return candidates.filter(({ key }) => !isNone(key) || (counts.get(key) ?? 0) >= least);
}

function ofFamily(
  text: string,
  family: Family,
  candidates: readonly Candidate[],
  lines: readonly Line[],
  words: LabelWords,
  asked: boolean,
): Candidate[] {
  const groups = grouped(candidates);
  const often = groups.filter((g) => g.members.length >= OFTEN && canSpeak(text, g, family, words));
  const turns = often.flatMap((g) => g.members).sort((a, b) => a.line - b.line);
  if (!takesTurns(text, turns, often, family, lines, words, asked))
    return few(text, groups, family, lines, words);
  const style = styleOf(text, turns);
  const rare = groups.filter(
    (g) => g.members.length < OFTEN && isFellow(text, g, often, style, family, words),
  );
  return [...turns, ...rare.flatMap((g) => g.members)].filter(
    (c) => !isCastEntry(text, c, lines) && !isTitle(text, c, lines),
  );
}

/** Q. and A.: letters that ask, oftener than once, and those that answer. */
function lettersOf(letters: readonly Candidate[], words: LabelWords): Candidate[] {
  const asks = letters.filter((t) => words["asker-labels"].has(t.key));
  if (asks.filter((t) => t.shape !== "bare-letter").length < OFTEN) return [];
  const answers = letters.filter((t) => words["answerer-labels"].has(t.key));
  return answers.length * FEWEST_ANSWERED >= asks.length ? [...asks, ...answers] : asks;
}

function takesTurns(
  text: string,
  turns: readonly Candidate[],
  groups: readonly Group[],
  family: Family,
  lines: readonly Line[],
  words: LabelWords,
  asked: boolean,
): boolean {
  if (!areSaid(text, turns, lines)) return false;
  if (asked && turns.length >= OFTEN) return true;
  if (turns.length < FEWEST_TURNS) return false;
  if (groups.length === 1) return family !== "own-line" && isPart(groups[0]?.key ?? "", words);
  const changes = turns.filter((t, i) => i > 0 && t.key !== turns[i - 1]?.key).length;
  const share = turns.length / lines.length;
  const least = family === "own-line" ? 0.1 : 0.03;
  return changes >= 2 && changes / (turns.length - 1) >= LEAST_CHANGES && share >= least;
}

/** So much of what there is names part that are too few for anything to come again. */
const LEAST_OF_FEW = 0.4;

const leastOf = (lines: number, part: number): number => Math.max(OFTEN, lines * part);

/** With fewer candidates than these none is a label, as in most of prose. */
export const fewestLabels = (lines: number): number => Math.min(FEWEST_TURNS, leastOf(lines, LEAST_OF_FEW));

/** Nobody speaks with themselves alone. */
const VOICES = 2;

/** Too few for anything to come again: names that part most of what there is. */
function few(
  text: string,
  groups: readonly Group[],
  family: Family,
  lines: readonly Line[],
  words: LabelWords,
): Candidate[] {
  const least = leastOf(lines.length, family === "own-line" ? 0.45 : LEAST_OF_FEW);
  if (groups.reduce((sum, group) => sum + group.members.length, 0) < least) return [];
  const able = groups.filter(
    (g) => canSpeak(text, g, family, words) && (isFullName(text, g, words) || isNobody(g.key, words)),
  );
  const turns = able.flatMap((g) => g.members).sort((a, b) => a.line - b.line);
  const enough = able.length >= VOICES && turns.length >= least;
  return enough && areSaid(text, turns, lines) ? turns : [];
}
