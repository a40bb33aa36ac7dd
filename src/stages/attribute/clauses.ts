/**
 * Clauses: every verb outside quotations with the mention that is its subject. A small dependency reading by hand: asides
 * between subject and verb are stepped over, the head of the phrase is taken and not the last noun of what hangs on it.
 */

import { hasTag, type Tokens, tagSet } from "../../tokens.ts";
import { SIGN } from "./clause-words.ts";
import type { Scene } from "./scene.ts";
import { before, headOf, isJoined, titled } from "./subjects.ts";
import { hasSign } from "./word-signs.ts";

export interface Clause {
  /** Token of the verb. */
  readonly verb: number;
  /** The mention that is the subject; and the name that it gives way to where it is a title before one, else itself. */
  readonly subject: number;
  readonly titled: number;
  /** How the subject was found. */
  readonly link: "direct" | "aside" | "relative" | "shared" | "inverted";
  /** True when the subject is two joined mentions: "X and Y said". */
  readonly joined: boolean;
}

/** A verb that is to have a subject, with what its sentence has shown so far. */
interface Place {
  readonly scene: Scene;
  readonly masked: Uint8Array;
  /** What clauses ask of each token’s word. */
  readonly signs: Int32Array;
  readonly verb: number;
  /** "saying", "citing" without an auxiliary before it. */
  readonly bare: boolean;
  /** First token of the sentence. */
  readonly start: number;
  /** The last clause with a finite verb, or one that shares its subject; undefined where the sentence has none yet. */
  readonly previous: Clause | undefined;
}

type Found = Pick<Clause, "subject" | "link">;

/** The clauses of the document outside the masked tokens, by the position of their verbs. */
export function findClauses(scene: Scene, masked: Uint8Array): Clause[] {
  const clauses: Clause[] = [];
  let finite: Clause | undefined;
  const { tokens } = scene.doc;
  const { tag, count } = tokens;
  const signs = scene.words.clauseSigns;
  for (let verb = 0; verb < count; verb++) {
    // Most tokens are no verbs by their tags and never said.
    if (((SPOKEN >> (tag[verb] ?? 0)) & 1) === 0 && ((signs[verb] ?? 0) & VERBAL) === 0) continue;
    if (masked[verb] === 1 || (scene.nameAt[verb] ?? -1) >= 0 || !isVerb(scene, verb, signs)) continue;
    const start = scene.doc.sentences[scene.sentenceAt[verb] ?? -1]?.first ?? 0;
    const previous = finite && finite.verb >= start ? finite : undefined;
    const bare = isBare(tokens, signs, verb);
    const place = { scene, masked, signs, verb, bare, start, previous };
    const found = inverted(place) ?? subjectBefore(place);
    if (!found) continue;
    const { subject, link } = found;
    const joined = isJoined(scene, signs, subject, start);
    const clause = { verb, subject, titled: titled(scene, subject), link, joined };
    clauses.push(clause);
    if (link === "shared" || !bare) finite = clause;
  }
  return clauses;
}

/**
 * A verb by its tag; a copula that helps no other verb: "Ito was doubtful"; or a word of speech right behind a name or pronoun,
 * whatever its tag: "the Times reports".
 */
function isVerb(scene: Scene, i: number, signs: Int32Array): boolean {
  const { doc, endingAt } = scene;
  const { tokens } = doc;
  if (hasTag(tokens, i, VERB)) return true;
  if (hasTag(tokens, i, AUX)) return isMain(scene, i);
  const last = i > 0 ? (endingAt[i - 1] ?? -1) : -1;
  const before = last < 0 ? undefined : doc.mentions[last];
  if (!before || before.form === "nominal") return false;
  if (hasSign(signs, i, SIGN.speech)) return true;
  return before.type === "person" && hasTag(tokens, i, NOUN) && hasSign(signs, i, SIGN.counted);
}

/** "was doubtful", "had a cold" and not "was asked", "has often said". */
function isMain({ doc: { tokens } }: Scene, auxiliary: number): boolean {
  let i = auxiliary + 1;
  while (hasTag(tokens, i, STEPPED)) i++;
  return !hasTag(tokens, i, SPOKEN);
}

/** What stands between a helping verb and the verb that it helps. */
const STEPPED = tagSet("ADV", "PART");
const VERB = tagSet("VERB");
const AUX = tagSet("AUX");
const ADV = tagSet("ADV");
const ADP = tagSet("ADP");
const NOUN = tagSet("NOUN");

/** "saying", "citing" without an auxiliary before it. */
function isBare(tokens: Tokens, signs: Int32Array, verb: number): boolean {
  if (!hasSign(signs, verb, SIGN.ing)) return false;
  let i = verb - 1;
  while (hasTag(tokens, i, STEPPED)) i--;
  return !hasTag(tokens, i, AUX);
}

const SKIPPED = tagSet("ADV", "AUX", "PART");

function subjectBefore(place: Place): Found | undefined {
  const { scene, masked, signs, verb, bare, start, previous } = place;
  const { tokens, mentions } = scene.doc;
  let i = verb - 1;
  while (i >= start && !masked[i] && isSteppedOver(scene, signs, i)) i--;
  if (i < start || masked[i]) return shared(previous);
  const mention = scene.endingAt[i] ?? -1;
  if (mention >= 0 && mentions[mention]?.form === "pronoun" && !mayBeSubject(signs, i))
    return shared(previous);
  if (mention >= 0) return { subject: headOf(scene, signs, mention, start), link: "direct" };
  if (hasSign(signs, i, SIGN.relative)) return relative(scene, signs, i, start);
  if (hasSign(signs, i, SIGN.owner)) return undefined;
  if (hasSign(signs, i, SIGN.aside)) {
    const aside = bare && previous ? -1 : before(scene, signs, masked, i, start);
    return aside >= 0 ? { subject: headOf(scene, signs, aside, start), link: "aside" } : shared(previous);
  }
  if (hasTag(tokens, i, JOINING)) return shared(previous);
  return pastRelative(place);
}

/** "the groups who wrote to her say": what the relative clause before the verb hangs on. */
function pastRelative({ scene, signs, previous, start, bare }: Place): Found | undefined {
  if (!previous || bare) return undefined;
  const { mentions } = scene.doc;
  const pronoun = mentions[previous.subject];
  if (pronoun?.form !== "pronoun" || !hasSign(signs, pronoun.first, SIGN.relative)) return undefined;
  return relative(scene, signs, pronoun.first, start);
}

const JOINING = tagSet("CCONJ", "VERB", "SCONJ", "ADP");

/** Adverbs, auxiliaries and dates between subject and verb: "Cole on Friday said"; "'s" owns what follows. */
function isSteppedOver(
  { doc: { tokens, mentions }, endingAt, startingAt }: Scene,
  signs: Int32Array,
  i: number,
): boolean {
  const mention = endingAt[i] ?? -1;
  if (mention >= 0) return mentions[mention]?.type === "date";
  if (hasTag(tokens, i, ADP)) {
    const next = startingAt[i + 1] ?? -1;
    return next >= 0 && mentions[next]?.type === "date";
  }
  return hasTag(tokens, i, SKIPPED) && !hasSign(signs, i, SIGN.owner);
}

const mayBeSubject = (signs: Int32Array, i: number): boolean =>
  hasSign(signs, i, SIGN.subject | SIGN.relative);

/** "… Trump, who said": the relative pronoun stands for what is before it. */
function relative(scene: Scene, signs: Int32Array, pronoun: number, start: number): Found | undefined {
  const at = hasSign(signs, pronoun - 1, SIGN.comma) ? pronoun - 2 : pronoun - 1;
  const mention = at >= start ? (scene.endingAt[at] ?? -1) : -1;
  return mention < 0 ? undefined : { subject: headOf(scene, signs, mention, start), link: "relative" };
}

/** "He stopped, adding"; "called it this and said": the subject of the verb before. */
const shared = (previous: Clause | undefined): Found | undefined =>
  previous && { subject: previous.subject, link: "shared" };

/** “…,” said Minami; Said Minami, “…”; it rained, reported the Post: the subject stands right after the verb. */
function inverted({ scene, masked, signs, verb, bare, start }: Place): Found | undefined {
  const { tokens, mentions } = scene.doc;
  if (bare) return undefined;
  if (verb > start && !masked[verb - 1] && !hasSign(signs, verb - 1, SIGN.lead)) return undefined;
  let i = verb + 1;
  if (hasTag(tokens, i, ADV)) i++;
  if (i >= tokens.count || masked[i]) return undefined;
  const mention = addressed(scene, i);
  if (mention < 0 || mentions[mention]?.type === "other") return undefined;
  if (mentions[mention]?.form === "pronoun" && !mayBeSubject(signs, i)) return undefined;
  const subject = titled(scene, mention);
  const last = mentions[subject]?.last ?? 0;
  if (hasTag(tokens, last, SPOKEN) || hasSign(signs, last, SIGN.owner)) return undefined;
  const quoted =
    verb === start || masked[verb - 1] || (hasSign(signs, verb - 1, SIGN.comma) && masked[verb - 2]);
  if (!quoted && !hasSign(signs, last, SIGN.stop)) return undefined;
  return { subject, link: "inverted" };
}

/** The mention that begins at a token or, "said Rep. Ada Pomfret", right behind the honorific that does; else -1. */
function addressed({ doc, startingAt }: Scene, i: number): number {
  const here = startingAt[i] ?? -1;
  if (here >= 0) return here;
  for (let words = 1; words <= MOST_HONORIFICS; words++) {
    const mention = startingAt[i + words] ?? -1;
    if (mention >= 0) return doc.mentions[mention]?.honorific?.split(" ").length === words ? mention : -1;
  }
  return -1;
}

/** "Lt. Gov.", "Prof. Dr." */
const MOST_HONORIFICS = 2;

/** Words that are verbs behind a mention, whatever their tags. */
const VERBAL = SIGN.speech | SIGN.counted;

/** What follows a subject that has its own verb: "saying Trump is". */
const SPOKEN = tagSet("VERB", "AUX");

export { titled };
