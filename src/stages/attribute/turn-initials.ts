import type { Person, Voice } from "./turn-cast.ts";
import { named, type VoiceDoc, type VoiceSieve } from "./turn-voices.ts";

const LONGEST = 5;

/** "AP:", "bdf:", "TGR:", "P:": the first letters of a person's or an outlet's name, or the first of its last word. */
export const turnInitials: VoiceSieve = {
  name: "turn-initials",
  answer: (voice, doc, decided) => {
    const { label } = voice;
    const key = lettersIn(voice.key);
    if (!label || key.length > LONGEST || /[^\p{L}]/u.test(key) || isAnswer(voice, doc)) return undefined;
    const spoken = new Set(doc.cast.voices.flatMap((v) => decided.get(v)?.answer.entity ?? []));
    const found = doc.cast.people.filter((person) => fits(key, person));
    const speaking = found.filter(({ entity }) => spoken.has(entity));
    const [best, second] = (speaking.length > 0 ? speaking : found).toSorted(
      (a, b) => b.mentions - a.mentions,
    );
    if (!best || (second && key.length === 1 && second.mentions * 2 > best.mentions)) return undefined;
    return named(best.entity);
  },
};

/** "B&B:" and "A P:" are read as "BB:" and "AP:". */
const lettersIn = (key: string): string =>
  /^\p{L}(?:[& ]+\p{L})+$/u.test(key) ? key.replace(/[& ]+/g, "") : key;

/** "A:" is the answer, unless others are called by one letter too: "H:", "A:". */
const isAnswer = ({ key }: Voice, { cast, isGeneric }: VoiceDoc): boolean =>
  isGeneric(key) && !cast.voices.some((other) => other.key.length === 1 && !isGeneric(other.key));

/** Every word, or the first and the last one; parts of a double name count or not; "The" of an outlet counts or not. */
function fits(key: string, person: Person): boolean {
  const { type } = person;
  const words = person.words.filter((word) => word !== "&");
  const last = words.at(-1) ?? "";
  if (type === "person" && key.length > 1 && (last === key || words[0] === key)) return true;
  if (key.length === 1)
    return type === "person" && (last.startsWith(key) || (words[0] ?? "").startsWith(key));
  if (words.length < 2) return false;
  const letters = (list: readonly string[]) => list.map((word) => word.charAt(0)).join("");
  const parts = words.flatMap((word) => word.split("-"));
  const ends = `${(words[0] ?? "").charAt(0)}${last.charAt(0)}`;
  const initials = [letters(words), letters(parts), letters(words.filter((w) => w.length > 2))];
  return initials.includes(key) || `t${initials[0]}` === key || (type === "person" && ends === key);
}
