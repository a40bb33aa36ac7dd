import type { VoiceSieve } from "./turn-voices.ts";

/** "Ada Pomfret (AP):" once, then "AP:": a label that another one explains in brackets. */
export const turnDefined: VoiceSieve = {
  name: "turn-defined",
  answer: (voice, doc, decided) => {
    const fuller = doc.cast.explaining.get(voice.key)?.find(({ key }) => key !== voice.key);
    return fuller ? decided.get(fuller)?.answer : undefined;
  },
};
