/** Turns as utterances: every voice is put through the sieves, and each of its turns is somebody's. */
import type { Part, Turn, TurnSetting, Utterance } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import type { LinearModel, Models } from "../../models.ts";
import { isCrowd, isPart } from "../../nobody-label.ts";
import { type Decision, sift } from "../../sieve.ts";
import type { Span } from "../../span.ts";
import type { AttributeDoc } from "../attribute.ts";
import { withActs } from "./turn-acts.ts";
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
import { labelWords } from "./turn-mention.ts";
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

/** "- Is it heavy?" "- Two hundred grams.": the sieve of turns that go from one to the other. */
const IN_TURN = "turn-dash";

/** All that names the speaker of a turn; how often each is right is in `models/turn-sieves.json`. */
export const TURN_SIEVES: readonly string[] = [...SIEVES.map(({ name }) => name), IN_TURN].filter(
  (name) => name !== turnGeneric.name && name !== turnJoint.name,
);

export interface Spoken {
  readonly utterances: readonly Utterance[];
  readonly parts: ReadonlyMap<number, Part>;
}

/** One utterance for each turn, in order. */
export function spokenTurns(
  doc: AttributeDoc,
  lexicons: Lexicons,
  models: PartModels & Pick<Models, "turn-sieves">,
): Spoken {
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
  const wordsOf = labelWords(doc.text, doc.turns, lexicons);
  const utterances: Utterance[] = [];
  for (let i = 0; i < doc.turns.length; i++) {
    const voice = voiceOf.get(i);
    const decision = voice ? decided.get(voice) : inTurn(doc.turns[i]?.setting, utterances);
    const part = voice ? partOf.get(voice) : doc.turns[i]?.part;
    const turn = doc.turns[i];
    const mention = turn?.label && !isLetter(turn, decision?.sieve) ? wordsOf(turn.label) : null;
    utterances.push(utteranceOf(doc, i, decision, part, mention, models["turn-sieves"]));
  }
  const acted = withActs(doc.text, utterances, lexicons);
  return { utterances: acted, parts: entityParts(cast.voices, decided, partOf) };
}

/** "Q." and "A." say who asks and who answers, and name nobody; "Q:" may be the initial of Ms. Quayle. */
const isLetter = ({ label, part }: Turn, sieve: string | undefined): boolean =>
  label?.key.length === 1 && part !== null && sieve !== turnInitials.name;

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
  return { answer: { entity: other, reason: null }, sieve: IN_TURN };
}

/** The confidence of a sieve that is not counted. */
const UNCOUNTED = 0.5;

function utteranceOf(
  doc: AttributeDoc,
  index: number,
  decision: Decision<VoiceAnswer> | undefined,
  part: Part | null | undefined,
  mention: Span | null,
  shares: LinearModel,
): Utterance {
  const turn = doc.turns[index];
  const own = part === "interviewer" || part === "interviewee" ? part : null;
  const speaker = decision?.answer.entity ?? null;
  return {
    form: "turn",
    act: "statement",
    part: own,
    speaker,
    reason: speaker === null ? (decision?.answer.reason ?? "unnamed") : null,
    spans: turn?.spans ?? [],
    content: null,
    mention,
    cue: null,
    respondsTo: null,
    within: null,
    method: decision?.sieve ?? `turn-${turn?.setting ?? "label"}`,
    confidence: speaker === null ? 0 : (shares.get(decision?.sieve ?? "") ?? UNCOUNTED),
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
