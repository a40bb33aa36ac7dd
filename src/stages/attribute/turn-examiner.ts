import { folded } from "../../names.ts";
import { named, type VoiceSieve } from "./turn-voices.ts";

/** "Q." under the line "BY MS. POMFRET:" of a deposition. */
export const turnExaminer: VoiceSieve = {
  name: "turn-examiner",
  answer: ({ examiner }, { cast }) => {
    if (examiner === null) return undefined;
    const surname = folded(examiner.split(" ").at(-1) ?? "");
    const found = cast.people.filter(({ type, words }) => type === "person" && words.at(-1) === surname);
    return found.length === 1 && found[0] ? named(found[0].entity) : undefined;
  },
};
