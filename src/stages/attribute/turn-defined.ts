import type { Voice } from "./turn-cast.ts";
import type { VoiceDoc, VoiceSieve } from "./turn-voices.ts";

/** "Ada Pomfret (AP):" or "THE QUAY SHOW:" once, then "AP:", "QS:", "TQS:": a label that another one spells out. */
export const turnDefined: VoiceSieve = {
  name: "turn-defined",
  answer: (voice, doc, decided) => {
    const fuller =
      doc.cast.explaining.get(voice.key)?.find(({ key }) => key !== voice.key) ?? spelledOut(voice, doc);
    return fuller ? decided.get(fuller)?.answer : undefined;
  },
};

/** The only label in several words that begin with these letters. */
function spelledOut({ key }: Voice, { cast }: VoiceDoc): Voice | undefined {
  if (!/^\p{L}{2,5}$/u.test(key)) return undefined;
  const found = cast.voices.filter((other) => other.key.includes(" ") && lettersOf(other.key).includes(key));
  return found.length === 1 ? found[0] : undefined;
}

/** "the quay show" → "tqs", "qs". */
function lettersOf(key: string): string[] {
  const words = key.split(/[ -]/);
  const letters = words.map((word) => word.charAt(0)).join("");
  return words[0] === "the" ? [letters, letters.slice(1)] : [letters];
}
