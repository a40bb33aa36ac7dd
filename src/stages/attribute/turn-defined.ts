import { folded } from "../../names.ts";
import type { VoiceSieve } from "./turn-voices.ts";

/** "Ada Pomfret (AP):" once, then "AP:": a label that another one explains in brackets. */
export const turnDefined: VoiceSieve = {
  name: "turn-defined",
  answer: (voice, doc, decided) => {
    const fuller = doc.cast.voices.find(
      ({ key, label }) =>
        key !== voice.key && label?.aside && folded(label.aside).replace(/\W/g, "") === voice.key,
    );
    return fuller ? decided.get(fuller)?.answer : undefined;
  },
};
