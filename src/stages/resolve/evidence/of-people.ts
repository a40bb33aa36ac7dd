/** What people do and have. */
import { GENITIVES, isGenitive, listed, type Rule, words } from "./place.ts";

/** "Oda said", "said Oda": people speak more often than organizations do; "a lady in Oda said" is somebody else. */
const speaks: Rule = {
  before: listed("speech-verbs"),
  after: listed("speech-verbs"),
  find: (place, cast) => {
    const { lexicons } = place;
    const verbs = lexicons["speech-verbs"];
    const subject = verbs.has(place.after(1)) && !lexicons["place-prepositions"].has(place.before(1));
    if (subject || verbs.has(place.before(1))) cast("person", "speaks");
  },
};

/** "an interview with Rin Oda", "I talked with Rin Oda", "I'm Rin Oda". */
const asked: Rule = {
  before: words("'m"),
  beforeThat: [words("with is am"), words("name i", "conversation-words")],
  find: (place, cast) => {
    const { mention, lexicons } = place;
    if (mention.last - mention.first < 2) return;
    const [link, before] = [place.before(1), place.before(2)];
    if (link === "with" && lexicons["conversation-words"].has(before)) cast("person", "interviewed");
    if (link === "is" && before === "name") cast("person", "self");
    if (link === "'m" || (link === "am" && before === "i")) cast("person", "self");
  },
};

/** "Oda, who", "Oda, 34,", "Thank you, Oda", "Oda’s husband". */
const described: Rule = {
  beforeThat: [words(","), words("you")],
  after: words("who"),
  afterThat: [words(`, ${GENITIVES}`), (lexicons) => ["who", ...AGES, ...lexicons.kinship]],
  find: (place, cast) => {
    const [next, second] = [place.after(1), place.after(2)];
    if (next === "who" || (next === "," && second === "who")) cast("person", "who");
    if (place.before(1) === "," && place.before(2) === "you" && place.before(3) === "thank")
      cast("person", "thanked");
    if (next === "," && isAge(second) && place.after(3) === ",") cast("person", "age");
    if (isGenitive(next) && place.lexicons.kinship.has(second)) cast("person", "kin");
  },
};

/** "00" … "99". */
const AGES = Array.from({ length: 100 }, (_, age) => String(age).padStart(2, "0"));

const isAge = (word: string): boolean => word.length === 2 && /^\d\d$/.test(word);

export const OF_PEOPLE: readonly Rule[] = [speaks, asked, described];
