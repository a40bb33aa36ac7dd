import type { Part } from "../../document.ts";
import { type LinearModel, logOdds } from "../../models.ts";
import { folded } from "../../names.ts";
import type { AttributeDoc } from "../attribute.ts";
import type { Cast, Voice } from "./turn-cast.ts";
import { type PartWords, partFeatures } from "./turn-habits.ts";
import { type Speaker, speakersOf } from "./turn-speakers.ts";

/** Where a label says already who asks, another speaker must be surer to ask too: the log odds of nine to one. */
const SURE_BESIDE_ASKER = 2.2;

export interface PartModels {
  readonly "turn-parts": LinearModel;
  readonly "turn-unmarked": LinearModel;
}

/** Who asks and who answers: as the label or the type says, else as a regression over how each speaker speaks. */
export function partsOf(
  doc: AttributeDoc,
  cast: Cast,
  words: PartWords,
  models: PartModels,
): ReadonlyMap<Voice, Part | null> {
  const speakers = speakersOf(cast);
  const known = speakers.map((speaker) => knownPart(doc, speaker));
  const odds = partFeatures(doc, speakers, words, models["turn-unmarked"]).map((features) =>
    logOdds(models["turn-parts"], features),
  );
  const asks = askers(odds, known);
  return new Map(
    speakers.flatMap(({ voices }, i) =>
      voices.map((voice) => [voice, asks[i] ? "interviewer" : "interviewee"] as const),
    ),
  );
}

/** What needs no guess: `Q:`, a bold question; a label that is the outlet's or the author's name. */
function knownPart({ about }: AttributeDoc, { voices }: Speaker): Part | null {
  const set = voices.find((voice) => voice.set !== null)?.set ?? null;
  if (set !== null) return set;
  const writers = [about.outlet ?? "", ...about.byline].map(plain).filter((name) => name !== "");
  return voices.some(({ label }) => label && writers.includes(plain(label.name))) ? "interviewer" : null;
}

const plain = (name: string): string => folded(name).replace(/^the\b|[^\p{L}\p{N}]+/gu, "");

/** Whose odds are for asking; but nobody asks alone, and nobody answers unasked. */
function askers(odds: readonly number[], known: readonly (Part | null)[]): boolean[] {
  const least = known.includes("interviewer") ? SURE_BESIDE_ASKER : 0;
  const asks = odds.map((own, i) => (known[i] ? known[i] === "interviewer" : own >= least));
  const free = odds.flatMap((own, i) => (known[i] ? [] : [{ i, own }])).sort((a, b) => a.own - b.own);
  const [lowest, highest] = [free[0], free.at(-1)];
  if (lowest && asks.every((own) => own)) asks[lowest.i] = false;
  if (highest && free.length > 1 && !asks.includes(true)) asks[highest.i] = true;
  return asks;
}
