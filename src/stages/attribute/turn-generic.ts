import type { VoiceSieve } from "./turn-voices.ts";

/** "JOURNALIST:", "Q.", "Unidentified Male #2:": nobody can be named. */
export const turnGeneric: VoiceSieve = {
  name: "turn-generic",
  answer: () => ({ entity: null, reason: "generic-label" }),
};
