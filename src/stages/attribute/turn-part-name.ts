import { named, type VoiceSieve } from "./turn-voices.ts";

/** "BISHOP:" for Ada Bishop: a label that reads as a role or a word, and is the first or last name of one person. */
export const turnPartName: VoiceSieve = {
  name: "turn-part-name",
  answer: ({ key, label }, doc) => {
    if (!label || key.length < 2 || key.includes(" ") || doc.crowd(key)) return undefined;
    const found = doc.cast.people.filter(({ type, words }) => {
      return type === "person" && words.length > 1 && (words.at(-1) === key || words[0] === key);
    });
    return found.length === 1 && found[0] ? named(found[0].entity) : undefined;
  },
};
