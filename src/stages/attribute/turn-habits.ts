import { askingOdds, endsAsking } from "../../asking.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { LinearModel } from "../../models.ts";
import type { AttributeDoc } from "../attribute.ts";
import type { Speaker } from "./turn-speakers.ts";

export type PartWords = Pick<Lexicons, "welcomes" | "thanks-for-asking">;

/** How somebody speaks, over all turns. */
interface Habits {
  /** Of the turns, those with a question in them. */
  readonly questions: number;
  /** How surely a turn asks, on average. */
  readonly asking: number;
  /** Characters in a turn. */
  readonly mean: number;
  readonly longest: number;
  readonly welcomes: number;
  readonly thanks: number;
}

/** Odds beyond these say no more. */
const SURE = 3;

/** What tells the part of each speaker, beside the others; the fitted numbers of `models/turn-parts.json` weigh these. */
export function partFeatures(
  doc: AttributeDoc,
  speakers: readonly Speaker[],
  words: PartWords,
  asking: LinearModel,
): string[][] {
  const habits = habitsOf(doc, speakers, words, asking);
  const among = (measure: keyof Habits) => habits.map((h) => h[measure]).sort((a, b) => b - a);
  const sorted = {
    questions: among("questions"),
    asking: among("asking"),
    mean: among("mean"),
    longest: among("longest"),
    welcomes: among("welcomes"),
    thanks: among("thanks"),
  };
  const leastAsking = sorted.asking.toReversed();
  return habits.map((own, i) => {
    const most = (measure: keyof Habits) => best(own[measure], sorted[measure]);
    const least = best(own.asking, leastAsking);
    return [
      `voices ${Math.min(speakers.length, 5)}`,
      ...questionFeatures(own, most("questions")),
      ...askingFeatures(own, most("asking"), least),
      ...lengthFeatures(own, most("mean"), most("longest")),
      ...placeFeatures(speakers[i], doc.turns.length),
      ...courtesies(own, most("welcomes"), most("thanks")),
    ];
  });
}

/** Of numbers in order, the first that is another's. */
const best = (own: number, sorted: readonly number[]): number =>
  (sorted[0] === own ? sorted[1] : sorted[0]) ?? own;

function habitsOf(
  doc: AttributeDoc,
  speakers: readonly Speaker[],
  words: PartWords,
  model: LinearModel,
): Habits[] {
  const said = doc.turns.map(({ spans }) => {
    const whole = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
    const text = doc.text.slice(whole.start, whole.end);
    return { words: whole, text, asks: endsAsking(text) };
  });
  const odds = askingOdds(doc.text, said, model);
  return speakers.map(({ turns }) => {
    const texts = turns.map((turn) => said[turn]?.text ?? "");
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / turns.length;
    const having = (list: ReadonlySet<string>) => texts.filter((text) => hasPhrase(text, list)).length;
    return {
      questions: mean(texts.map((text) => Number(text.includes("?")))),
      asking: mean(turns.map((turn) => Math.max(-SURE, Math.min(SURE, odds[turn] ?? 0)))),
      mean: mean(texts.map((text) => text.length)),
      longest: texts.reduce((longest, text) => Math.max(longest, text.length), 0),
      welcomes: having(words.welcomes),
      thanks: having(words["thanks-for-asking"]),
    };
  });
}

const HEAD = 400;

function hasPhrase(text: string, phrases: ReadonlySet<string>): boolean {
  const lower = ` ${`${text.slice(0, HEAD)} ${text.slice(-HEAD)}`.toLowerCase().replace(/’/g, "'")}`;
  for (const phrase of phrases) if (lower.includes(` ${phrase}`)) return true;
  return false;
}

function questionFeatures({ questions }: Habits, most: number): string[] {
  const features = [
    `questions ${Math.min(4, Math.floor(questions * 5))}`,
    `questions ${questions > most ? "most" : "less"}`,
  ];
  if (questions * 2 < most) features.push("questions half");
  return features;
}

/** So far apart, two speakers do different things. */
const APART = 1.5;

const askingFeatures = ({ asking }: Habits, most: number, least: number): string[] => [
  `asking ${Math.max(-SURE, Math.min(SURE, Math.round(asking * 2)))}`,
  `asking ${asking > most ? "most" : asking < most - APART ? "far below" : "less"}`,
  `asking ${asking < least ? "least" : asking > least + APART ? "far above" : "more"}`,
];

function lengthFeatures({ mean, longest }: Habits, most: number, mostLongest: number): string[] {
  const features = [
    `length ${mean > most ? "most" : mean * 2 < most ? "half" : "less"}`,
    `longest ${longest > mostLongest ? "most" : longest * 3 < mostLongest ? "third" : "less"}`,
  ];
  if (mean > 3 * most) features.push("length thrice");
  if (mean * 4 < most) features.push("length quarter");
  return features;
}

const PLACES = ["first", "second", "third"];
const LATE = 0.2;

function placeFeatures(speaker: Speaker | undefined, turns: number): string[] {
  const [first, last] = [speaker?.turns[0] ?? 0, speaker?.turns.at(-1) ?? 0];
  const features = [PLACES[first] ?? "later"];
  if (first > LATE * turns) features.push("late");
  if (last === turns - 1) features.push("last");
  return features;
}

/** "Welcome to the show", "Thank you for having me". */
function courtesies({ welcomes, thanks }: Habits, mostWelcomes: number, mostThanks: number): string[] {
  const features: string[] = [];
  if (welcomes > 0) features.push("welcomes");
  if (welcomes > 1) features.push("welcomes often");
  if (welcomes > mostWelcomes) features.push("welcomes most");
  if (welcomes === 0 && mostWelcomes > 0) features.push("welcomes not");
  if (thanks > 0) features.push("thanks");
  if (thanks > mostThanks) features.push("thanks most");
  return features;
}
