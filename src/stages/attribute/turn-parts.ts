import type { Part } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type LinearModel, probability } from "../../models.ts";
import { folded } from "../../names.ts";
import type { AttributeDoc } from "../attribute.ts";
import type { Cast, Voice } from "./turn-cast.ts";
import type { Hints } from "./turn-hints.ts";

type PartWords = Pick<Lexicons, "asker-labels" | "answerer-labels" | "welcomes" | "thanks-for-asking">;

/** Where a label says already who asks, another voice must be surer to ask too. */
const SURE_BESIDE_ASKER = 0.9;

/** Who asks and who answers: as the typography says, else as a regression over how each voice speaks. */
export function partsOf(
  doc: AttributeDoc,
  cast: Cast,
  hints: Hints,
  words: PartWords,
  model: LinearModel,
): ReadonlyMap<Voice, Part | null> {
  const habits = habitsOf(doc, cast, words);
  const outlet = doc.about.outlet === null ? null : folded(doc.about.outlet);
  const isOutlet = (voice: Voice) => voice.label !== null && folded(voice.label.name) === outlet;
  const asked = cast.voices.some((voice) => voice.set === "interviewer" || isOutlet(voice));
  const least = asked ? SURE_BESIDE_ASKER : 0.5;
  return new Map(
    cast.voices.map((voice) => {
      const features = partFeatures(voice, doc, cast, hints, habits);
      return [voice, voice.set ?? (probability(model, features) >= least ? "interviewer" : "interviewee")];
    }),
  );
}

/** How a voice speaks, over all its turns. */
export interface Habits {
  readonly turns: number;
  /** Of its turns, those that end in a question. */
  readonly asking: number;
  readonly characters: number;
  readonly welcomes: number;
  readonly thanks: number;
}

/** The habits of all voices, and for each measure the two highest, from which the highest of the others is read. */
export interface Company {
  readonly of: ReadonlyMap<Voice, Habits>;
  readonly highest: Readonly<Record<Measure, readonly [first: number, second: number]>>;
}

const MEASURES = {
  asks: (h: Habits) => h.asking / h.turns,
  mean: (h: Habits) => h.characters / h.turns,
  turns: (h: Habits) => h.turns,
  welcomes: (h: Habits) => h.welcomes,
  thanks: (h: Habits) => h.thanks,
} as const;
type Measure = keyof typeof MEASURES;

export function habitsOf(doc: AttributeDoc, { voices }: Cast, words: PartWords): Company {
  const of = new Map(
    voices.map((voice) => {
      const texts = voice.turns.map((turn) => wordsOf(doc, turn));
      const having = (list: ReadonlySet<string>) => texts.filter((text) => hasPhrase(text, list)).length;
      return [
        voice,
        {
          turns: texts.length,
          asking: texts.filter((text) => /\?[^\p{L}\p{N}]*$/u.test(text.slice(-60))).length,
          characters: texts.reduce((sum, text) => sum + text.length, 0),
          welcomes: having(words.welcomes),
          thanks: having(words["thanks-for-asking"]),
        },
      ] as const;
    }),
  );
  const all = [...of.values()];
  const two = (measure: Measure) => twoHighest(all.map(MEASURES[measure]));
  return {
    of,
    highest: {
      asks: two("asks"),
      mean: two("mean"),
      turns: two("turns"),
      welcomes: two("welcomes"),
      thanks: two("thanks"),
    },
  };
}

function twoHighest(values: readonly number[]): [first: number, second: number] {
  let [first, second] = [0, 0];
  for (const value of values) {
    if (value > first) [first, second] = [value, first];
    else if (value > second) second = value;
  }
  return [first, second];
}

const HEAD = 400;

/** The words of a turn; of a long one its beginning and its end. */
function wordsOf({ turns, text }: AttributeDoc, turn: number): string {
  const spans = turns[turn]?.spans ?? [];
  return spans.map(({ start, end }) => text.slice(start, end)).join(" ");
}

function hasPhrase(text: string, phrases: ReadonlySet<string>): boolean {
  const lower = ` ${`${text.slice(0, HEAD)} ${text.slice(-HEAD)}`.toLowerCase().replace(/’/g, "'")}`;
  for (const phrase of phrases) if (lower.includes(` ${phrase}`)) return true;
  return false;
}

const bin = (share: number): number => Math.min(4, Math.floor(share * 5));

/** What tells the part of a voice; the fitted numbers of `models/turn-parts.json` weigh these. */
export function partFeatures(
  voice: Voice,
  doc: AttributeDoc,
  { voices }: Cast,
  hints: Hints,
  company: Company,
): string[] {
  const own = company.of.get(voice);
  if (!own) return [];
  const { asks, mean } = MEASURES;
  const most = (measure: Measure) => {
    const [first, second] = company.highest[measure];
    return MEASURES[measure](own) === first ? second : first;
  };
  const told = (counts: ReadonlyMap<number, number> | undefined) =>
    [...(counts?.values() ?? [])].reduce((a, b) => a + b, 0);
  const features = [
    `asks ${bin(asks(own))}`,
    `asks ${asks(own) > most("asks") ? "most" : "less"}`,
    `length ${mean(own) > most("mean") ? "most" : mean(own) * 2 < most("mean") ? "half" : "less"}`,
    `turns ${own.turns > most("turns") ? "most" : "less"}`,
    `voices ${Math.min(voices.length, 5)}`,
  ];
  if (asks(own) > 2 * most("asks")) features.push("asks twice");
  if (asks(own) * 2 < most("asks")) features.push("asks half");
  if (mean(own) > 3 * most("mean")) features.push("length thrice");
  if (voice.turns[0] === 0) features.push("first");
  if (voice.turns[0] === 1) features.push("second");
  if (voice.turns.at(-1) === doc.turns.length - 1) features.push("last");
  if (own.welcomes > 0) features.push("welcomes");
  if (own.welcomes > 1) features.push("welcomes often");
  if (own.welcomes > most("welcomes")) features.push("welcomes most");
  if (own.thanks > 0) features.push("thanks");
  if (own.thanks > most("thanks")) features.push("thanks most");
  if (told(hints.calledBy.get(voice)) * 8 > own.turns) features.push("calls");
  if (own.turns < 3) features.push("seldom");
  return features;
}
