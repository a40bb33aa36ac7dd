/** What people do and have. */
import { isGenitive, type Rule } from "./place.ts";

/** "Mr. Oda", "Oda-san". */
const titled: Rule = ({ mention }, cast) => {
  if (mention.honorific) cast("person", "honorific");
};

/** "Oda said", "said Oda": people speak more often than organizations do; "a lady in Oda said" is somebody else. */
const speaks: Rule = ({ before, after, lexicons }, cast) => {
  const verbs = lexicons["speech-verbs"];
  const subject = verbs.has(after(1)) && !lexicons["place-prepositions"].has(before(1));
  if (subject || verbs.has(before(1))) cast("person", "speaks");
};

/** "an interview with Rin Oda", "I talked with Rin Oda", "I'm Rin Oda". */
const asked: Rule = ({ before, mention, lexicons }, cast) => {
  if (mention.last - mention.first < 2) return;
  if (before(1) === "with" && lexicons["conversation-words"].has(before(2))) cast("person", "interviewed");
  if (before(1) === "is" && before(2) === "name") cast("person", "self");
  if (before(1) === "'m" || (before(1) === "am" && before(2) === "i")) cast("person", "self");
};

/** "Oda, who", "Oda, 34,", "Thank you, Oda", "Oda’s husband". */
const described: Rule = ({ before, after, lexicons }, cast) => {
  if (after(1) === "who" || (after(1) === "," && after(2) === "who")) cast("person", "who");
  if (before(1) === "," && before(2) === "you" && before(3) === "thank") cast("person", "thanked");
  if (after(1) === "," && /^\d\d$/.test(after(2)) && after(3) === ",") cast("person", "age");
  if (isGenitive(after(1)) && lexicons.kinship.has(after(2))) cast("person", "kin");
};

export const OF_PEOPLE: readonly Rule[] = [titled, speaks, asked, described];
