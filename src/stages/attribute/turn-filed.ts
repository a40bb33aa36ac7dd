import { named, type VoiceSieve } from "./turn-voices.ts";

/** "PRIME MINISTER:" below a header line "Howard, Jane": the archive says whose interview it is. */
export const turnFiled: VoiceSieve = {
  name: "turn-filed",
  answer: (voice, doc, decided) => {
    const [filed, ...others] = doc.hints.filed;
    if (filed === undefined || others.length > 0 || doc.crowd(voice.key)) return undefined;
    if (doc.partOf.get(voice) !== "interviewee") return undefined;
    const open = doc.cast.voices.filter(
      (v) => !doc.crowd(v.key) && doc.partOf.get(v) === "interviewee" && !decided.has(v),
    );
    const most = open.reduce((best, v) => (v.turns.length > best.turns.length ? v : best), voice);
    const own = doc.cast.voices.filter((v) => decided.get(v)?.answer.entity === filed);
    const spoken = own.reduce((sum, { turns }) => sum + turns.length, 0);
    return most === voice && spoken * 2 < voice.turns.length ? named(filed) : undefined;
  },
};
