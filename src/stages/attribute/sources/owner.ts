import { templatesOf } from "../../../feature-templates.ts";
import { numberOf, wordNumber } from "../../../feature-values.ts";
import { TAGS, tagOf } from "../../../tokens.ts";
import { spellingFlags } from "../../../vocabulary.ts";
import { bearingOf } from "../bearing.ts";
import { add, type Grounds, type SourceFinder, steps } from "../candidates.ts";
import { POSSESSIVE, SPEECH_NOUN, type WordSigns } from "../word-signs.ts";

const TEMPLATES = templatesOf(
  ["known", "lead", "kind", "distance", "noun"],
  [
    "owner",
    "owner {known}",
    "owner noun=[noun]",
    "owner {known} lead={lead}",
    "owner kind={kind}",
    "owner distance={distance} {known}",
  ],
);

/** How far before the quotation an owner may stand. */
const FURTHEST = 60;

const [KNOWN, OTHER] = [numberOf("known"), numberOf("other")];

/** Trump’s claim that “…”; in his view it is “…”; Shirakawa’s answer was “stamps.” The owner of a noun of speech. */
export const owner: SourceFinder = {
  name: "owner",
  propose: ({ grounds, range, sentence, shape, bearings }, found) => {
    if (!sentence) return;
    const { id, vocabulary } = grounds.doc.tokens;
    const { signs } = grounds.words;
    const isMark = marks(vocabulary);
    for (let i = Math.max(sentence.first, range.first - FURTHEST); i < range.first; i++) {
      const mention = ownerAt(grounds, i, signs, isMark);
      if (mention < 0) continue;
      const noun = nounAfter(grounds, mention, isMark);
      if (noun < 0 || noun >= range.first) continue;
      const isKnown = ((signs[noun] ?? 0) & SPEECH_NOUN) !== 0;
      const candidate = add(found, "owner", mention, -1, TEMPLATES);
      candidate.cueFirst = isKnown ? noun : -1;
      candidate.cueLast = isKnown ? noun + 1 : -1;
      const { row } = candidate;
      row[0] = isKnown ? KNOWN : OTHER;
      row[1] = shape.lead;
      row[2] = bearingOf(bearings, mention).kind;
      row[3] = steps(range.first - noun);
      row[4] = wordNumber(id[noun] ?? 0);
    }
  },
};

/** The possessive pronoun, or the name with a mark, that begins with a token outside quotations; −1 for none. */
function ownerAt(grounds: Grounds, i: number, signs: WordSigns, isMark: Uint8Array): number {
  const { masked, nameAt, startingAt, doc } = grounds;
  const { tag, spelling } = doc.tokens;
  if (masked[i] === 1) return -1;
  if (tag[i] === PRONOUN && ((signs[i] ?? 0) & POSSESSIVE) !== 0) return pronounAt(grounds, i);
  const name = nameAt[i] ?? -1;
  const mention = name >= 0 && doc.mentions[name]?.first === i ? name : (startingAt[i] ?? -1);
  if (mention < 0) return -1;
  const last = doc.mentions[mention]?.last ?? 0;
  return last < spelling.length && isMark[spelling[last] ?? 0] === 1 ? mention : -1;
}

const marks = spellingFlags((word) => (/^['’]s?$/.test(word) ? 1 : 0));
const PRONOUN = TAGS.indexOf("PRON");

function pronounAt({ doc: { mentions }, startingAt }: Grounds, i: number): number {
  for (let m = startingAt[i] ?? -1; m >= 0 && mentions[m]?.first === i; m++)
    if (mentions[m]?.form === "pronoun") return m;
  return -1;
}

/** The noun that a mention owns, adjectives and nouns before it stepped over; −1 for none. */
function nounAfter({ doc: { mentions, tokens } }: Grounds, mention: number, isMark: Uint8Array): number {
  const { spelling } = tokens;
  let noun = mentions[mention]?.last ?? 0;
  if (noun < spelling.length && isMark[spelling[noun] ?? 0] === 1) noun++;
  const end = Math.min(noun + FURTHEST, tokens.count);
  while (noun < end && (tagOf(tokens, noun) === "ADJ" || tagOf(tokens, noun + 1) === "NOUN")) noun++;
  return noun < end && tagOf(tokens, noun) === "NOUN" ? noun : -1;
}
