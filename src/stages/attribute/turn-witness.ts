import { named, type VoiceSieve } from "./turn-voices.ts";

/** "THE WITNESS:" between answers under "A." is the one who answers. */
export const turnWitness: VoiceSieve = {
  name: "turn-witness",
  answer: (voice, { cast, isGeneric, crowd, partOf }, decided) => {
    const answers = ({ key }: typeof voice) => isGeneric(key) && !crowd(key);
    if (!answers(voice) || partOf.get(voice) !== "interviewee") return undefined;
    const others = cast.voices.filter((other) => answers(other) && partOf.get(other) === "interviewee");
    const known = others.flatMap((other) => decided.get(other)?.answer.entity ?? []);
    return known[0] !== undefined && new Set(known).size === 1 ? named(known[0]) : undefined;
  },
};
