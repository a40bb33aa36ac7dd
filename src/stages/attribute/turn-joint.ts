import { isJoint } from "../../joint-label.ts";
import type { VoiceSieve } from "./turn-voices.ts";

/** "Ada & Ludo: Never." is said by two. */
export const turnJoint: VoiceSieve = {
  name: "turn-joint",
  answer: ({ label }, { cast }) =>
    label && isJoint(label, cast.keys) ? { entity: null, reason: "two-at-once" } : undefined,
};
