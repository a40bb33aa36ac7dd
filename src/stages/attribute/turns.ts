/** Turns as utterances: every voice is put through the sieves, and each of its turns is somebody's. */
import type { Act, Part, TurnSetting, Utterance } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { isCrowd, isPart } from "../../nobody-label.ts";
import { type Decision, sift } from "../../sieve.ts";
import type { AttributeDoc } from "../attribute.ts";
import { castOf, type Voice } from "./turn-cast.ts";
import { turnDefined } from "./turn-defined.ts";
import { turnExaminer } from "./turn-examiner.ts";
import { turnFiled } from "./turn-filed.ts";
import { turnGeneric } from "./turn-generic.ts";
import { turnGuest } from "./turn-guest.ts";
import { hintsOf } from "./turn-hints.ts";
import { turnHost } from "./turn-host.ts";
import { turnInitials } from "./turn-initials.ts";
import { turnJoint } from "./turn-joint.ts";
import { turnLabel } from "./turn-label.ts";
import { turnOutlet } from "./turn-outlet.ts";
import { turnPartName } from "./turn-part-name.ts";
import { type PartModels, partsOf } from "./turn-parts.ts";
import { turnRole } from "./turn-role.ts";
import type { VoiceAnswer, VoiceDoc, VoiceSieve } from "./turn-voices.ts";
import { turnWitness } from "./turn-witness.ts";

const SIEVES: readonly VoiceSieve[] = [
  turnJoint,
  turnExaminer,
  turnOutlet,
  turnLabel,
  turnDefined,
  turnPartName,
  turnInitials,
  turnFiled,
  turnRole,
  turnGuest,
  turnWitness,
  turnHost,
  turnGeneric,
];

/**
 * How often each sieve was right on the turns of the half of turns-train that nothing was fitted on, where the labels
 * name a speaker. "turn-dash" does not occur there: its number is a guess.
 */
const CONFIDENCE: Readonly<Record<string, number>> = {
  "turn-outlet": 0.8,
  "turn-examiner": 0.9,
  "turn-witness": 0.83,
  "turn-label": 0.92,
  "turn-defined": 0.86,
  "turn-part-name": 0.91,
  "turn-filed": 0.98,
  "turn-role": 0.15,
  "turn-initials": 0.86,
  "turn-guest": 0.83,
  "turn-host": 0.66,
  "turn-dash": 0.5,
};

export interface Spoken {
  readonly utterances: readonly Utterance[];
  readonly parts: ReadonlyMap<number, Part>;
}

/** One utterance for each turn, in order. */
export function spokenTurns(doc: AttributeDoc, lexicons: Lexicons, models: PartModels): Spoken {
  if (doc.turns.length === 0) return { utterances: [], parts: new Map() };
  const cast = castOf(doc);
  const hints = hintsOf(doc, cast);
  const partOf = partsOf(doc, cast, lexicons, models);
  const crowd = (key: string) => isCrowd(key, lexicons);
  const isGeneric = (key: string) => isPart(key, lexicons);
  const isRole = (word: string) => lexicons["role-nouns"].has(word);
  const voiceDoc: VoiceDoc = { ...doc, cast, hints, partOf, crowd, isGeneric, isRole };
  const decided = sift(cast.voices, SIEVES, voiceDoc);
  const voiceOf = new Map(cast.voices.flatMap((voice) => voice.turns.map((turn) => [turn, voice] as const)));
  const utterances: Utterance[] = [];
  for (let i = 0; i < doc.turns.length; i++) {
    const voice = voiceOf.get(i);
    const decision = voice ? decided.get(voice) : inTurn(doc.turns[i]?.setting, utterances);
    utterances.push(
      utteranceOf(doc, i, decision, voice ? partOf.get(voice) : doc.turns[i]?.part, utterances),
    );
  }
  return { utterances, parts: entityParts(cast.voices, decided, partOf) };
}

/** Whoever has not spoken for so many turns has left the talk. */
const FAR_BACK = 200;

/** "- Is it heavy?" "- Two hundred grams.": dashes between two who are talking go from one to the other. */
function inTurn(
  setting: TurnSetting | undefined,
  before: readonly Utterance[],
): Decision<VoiceAnswer> | undefined {
  if (setting !== "dash") return undefined;
  const last = before.at(-1)?.speaker ?? null;
  if (last === null) return undefined;
  const other =
    before.slice(-FAR_BACK).findLast((u) => u.speaker !== null && u.speaker !== last)?.speaker ?? null;
  if (other === null) return undefined;
  return { answer: { entity: other, reason: null }, sieve: "turn-dash" };
}

function utteranceOf(
  doc: AttributeDoc,
  index: number,
  decision: Decision<VoiceAnswer> | undefined,
  part: Part | null | undefined,
  before: readonly Utterance[],
): Utterance {
  const turn = doc.turns[index];
  const last = before.at(-1);
  const own = part === "interviewer" || part === "interviewee" ? part : null;
  const speaker = decision?.answer.entity ?? null;
  const act: Act = own === "interviewer" ? "question" : last?.act === "question" ? "answer" : "statement";
  return {
    form: "turn",
    act,
    part: own,
    speaker,
    reason: speaker === null ? (decision?.answer.reason ?? "unnamed") : null,
    spans: turn?.spans ?? [],
    content: null,
    mention: speaker === null ? null : (turn?.label ?? null),
    cue: null,
    respondsTo: act === "answer" ? before.length - 1 : null,
    within: null,
    method: decision?.sieve ?? `turn-${turn?.setting ?? "label"}`,
    confidence: speaker === null ? 0 : (CONFIDENCE[decision?.sieve ?? ""] ?? 0.5),
  };
}

/** The part of an entity: that of the voice with most turns. */
function entityParts(
  voices: readonly Voice[],
  decided: ReadonlyMap<Voice, Decision<VoiceAnswer>>,
  partOf: ReadonlyMap<Voice, Part | null>,
): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>();
  for (const voice of voices.toSorted((a, b) => a.turns.length - b.turns.length)) {
    const entity = decided.get(voice)?.answer.entity ?? null;
    const part = partOf.get(voice) ?? null;
    if (entity !== null && part !== null) parts.set(entity, part);
  }
  return parts;
}
