import { hasTag, tagSet } from "../../../tokens.ts";
import type { Grounds } from "../candidates.ts";
import { SIGN } from "../clause-words.ts";
import { hasSign } from "../word-signs.ts";

/** How far before a description its verb may stand: "was for six years a level designer". */
const REACH = 6;

/** Krull worked as a plumber; she used to be a structural engineer → the mention that the description is said of, or −1. */
export function saidOf(grounds: Grounds, m: number): number {
  const { tokens, mentions, sentences } = grounds.doc;
  const { clauseSigns } = grounds.words;
  const first = mentions[m]?.first ?? 0;
  const sentence = grounds.sentenceAt[first] ?? -1;
  const start = Math.max(sentences[sentence]?.first ?? 0, first - REACH);
  for (let i = first - 1; i >= start; i--) {
    if (hasTag(tokens, i, AUX)) return subjectBefore(grounds, i);
    if (hasTag(tokens, i, VERB) || hasSign(clauseSigns, i, ENDS_CLAUSE)) break;
  }
  if (hasSign(clauseSigns, first - 1, SIGN.as)) return lastSubject(grounds, sentence, first);
  return -1;
}

/** What ends the clause before a description. */
const ENDS_CLAUSE = SIGN.comma | SIGN.semicolon | SIGN.colon;

const AUX = tagSet("AUX");
const VERB = tagSet("VERB");

/** What is stepped over between a verb and its subject. */
const STEPPED = tagSet("ADV", "AUX", "PART", "VERB");

/** The mention before a verb, its adverbs and helping verbs. */
function subjectBefore({ doc: { tokens }, endingAt, sentenceAt }: Grounds, verb: number): number {
  for (let i = verb - 1; i >= 0 && sentenceAt[i] === sentenceAt[verb]; i--) {
    const subject = endingAt[i] ?? -1;
    if (subject >= 0) return subject;
    if (!hasTag(tokens, i, STEPPED)) return -1;
  }
  return -1;
}

/** The subject of the last clause of a sentence before a token. */
function lastSubject({ clauses, clausesOf }: Grounds, sentence: number, before: number): number {
  const { first, last } = clausesOf[sentence] ?? { first: 0, last: 0 };
  for (let c = last - 1; c >= first; c--) {
    const clause = clauses[c];
    if (clause && clause.verb < before) return clause.subject;
  }
  return -1;
}
