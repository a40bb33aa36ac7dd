import { templatesOf } from "../../../feature-templates.ts";
import { numberOf, wordNumber } from "../../../feature-values.ts";
import { TAGS, tagOf } from "../../../tokens.ts";
import { inList, spellingFlags } from "../../../vocabulary.ts";
import { type Grounds, type SourceFinder, steps } from "../candidates.ts";

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
  propose: ({ grounds, range, sentence, shape, kindOf }, found) => {
    if (!sentence) return;
    const { lower, id, vocabulary } = grounds.doc.tokens;
    const isPossessive = inList(grounds.lexicons.possessives)(vocabulary);
    const isMark = marks(vocabulary);
    for (let i = Math.max(sentence.first, range.first - FURTHEST); i < range.first; i++) {
      const mention = ownerAt(grounds, i, isPossessive, isMark);
      if (mention < 0) continue;
      const noun = nounAfter(grounds, mention, isMark);
      if (noun < 0 || noun >= range.first) continue;
      const isKnown = grounds.lexicons["speech-nouns"].has(lower[noun] ?? "");
      const word = wordNumber(id[noun] ?? 0);
      found.push({
        method: "owner",
        mention,
        sameAs: null,
        cue: isKnown ? { first: noun, last: noun + 1 } : null,
        templates: TEMPLATES,
        row: [isKnown ? KNOWN : OTHER, shape.lead, kindOf(mention), steps(range.first - noun), word],
      });
    }
  },
};

/** The possessive pronoun, or the name with a mark, that begins with a token outside quotations; −1 for none. */
function ownerAt(grounds: Grounds, i: number, isPossessive: Uint8Array, isMark: Uint8Array): number {
  const { masked, nameAt, startingAt, doc } = grounds;
  const { tag, id, spelling } = doc.tokens;
  if (masked[i]) return -1;
  if (isPossessive[id[i] ?? 0] === 1 && tag[i] === PRONOUN) return pronounAt(grounds, i);
  const name = nameAt[i] ?? -1;
  const mention = name >= 0 && doc.mentions[name]?.first === i ? name : (startingAt[i] ?? -1);
  const last = mention < 0 ? -1 : (doc.mentions[mention]?.last ?? -1);
  return isMark[spelling[last] ?? -1] === 1 ? mention : -1;
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
  let noun = mentions[mention]?.last ?? 0;
  if (isMark[tokens.spelling[noun] ?? -1] === 1) noun++;
  const end = Math.min(noun + FURTHEST, tokens.count);
  while (noun < end && (tagOf(tokens, noun) === "ADJ" || tagOf(tokens, noun + 1) === "NOUN")) noun++;
  return noun < end && tagOf(tokens, noun) === "NOUN" ? noun : -1;
}
