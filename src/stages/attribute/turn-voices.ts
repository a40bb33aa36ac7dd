/** Whose voice a label is: asked of every voice of the article, most precise first. */
import type { Part, Reason } from "../../document.ts";
import type { Sieve } from "../../sieve.ts";
import type { AttributeDoc } from "../attribute.ts";
import type { Cast, Voice } from "./turn-cast.ts";
import type { Hints } from "./turn-hints.ts";

export interface VoiceDoc extends AttributeDoc {
  readonly cast: Cast;
  readonly hints: Hints;
  /** True for a label that stands for many: JOURNALIST, Audience. */
  readonly crowd: (key: string) => boolean;
  /** True for a label that names nobody: Q, INTERVIEWER, A. */
  readonly isGeneric: (key: string) => boolean;
  /** True for a noun that names what a person is. */
  readonly isRole: (word: string) => boolean;
  readonly partOf: ReadonlyMap<Voice, Part | null>;
}

/** The entity that speaks, or null with the reason why nobody can be named. */
export interface VoiceAnswer {
  readonly entity: number | null;
  readonly reason: Reason | null;
}

export type VoiceSieve = Sieve<Voice, VoiceAnswer, VoiceDoc>;

export const named = (entity: number): VoiceAnswer => ({ entity, reason: null });
