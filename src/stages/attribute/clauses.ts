/**
 * Clauses: every verb outside quotations with the mention that is its subject. A small dependency reading by hand: asides
 * between subject and verb are stepped over, the head of the phrase is taken and not the last noun of what hangs on it.
 */
import { tagOf } from "../../tokens.ts";
import type { Scene } from "./scene.ts";
import { before, headOf, isJoined, titled } from "./subjects.ts";

export interface Clause {
  /** Token of the verb. */
  readonly verb: number;
  /** The mention that is the subject. */
  readonly subject: number;
  /** How the subject was found. */
  readonly link: "direct" | "aside" | "relative" | "shared" | "inverted";
  /** True when the subject is two joined mentions: "X and Y said". */
  readonly joined: boolean;
  /** "was asked", "is called": the subject is not who does it. */
  readonly passive: boolean;
}

/** A verb that is to have a subject, with what its sentence has shown so far. */
interface Place {
  readonly scene: Scene;
  readonly masked: Uint8Array;
  readonly verb: number;
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
  for (let verb = 0; verb < scene.doc.tokens.count; verb++) {
    if (masked[verb] || (scene.nameAt[verb] ?? -1) >= 0 || !isVerb(scene, verb)) continue;
    const start = scene.doc.sentences[scene.sentenceAt[verb] ?? -1]?.first ?? 0;
    const previous = finite && finite.verb >= start ? finite : undefined;
    const place = { scene, masked, verb, start, previous };
    const found = inverted(place) ?? subjectBefore(place);
    if (!found) continue;
    const joined = isJoined(scene, found.subject, start);
    const clause = { verb, ...found, joined, passive: isPassive(scene, verb) };
    clauses.push(clause);
    if (found.link === "shared" || !isBare(scene, verb)) finite = clause;
  }
  return clauses;
}

/**
 * A verb by its tag; a copula that helps no other verb: "Ito was doubtful"; or a word of speech right behind a name or pronoun,
 * whatever its tag: "the Times reports".
 */
function isVerb(scene: Scene, i: number): boolean {
  const { doc, endingAt, lexicons, models } = scene;
  const tag = tagOf(doc.tokens, i);
  if (tag === "VERB") return true;
  if (tag === "AUX") return isMain(scene, i);
  const last = endingAt[i - 1] ?? -1;
  const before = last < 0 ? undefined : doc.mentions[last];
  if (!before || before.form === "nominal") return false;
  const word = doc.tokens.lower[i] ?? "";
  if (lexicons["speech-verbs"].has(word)) return true;
  return tagOf(doc.tokens, i) === "NOUN" && before.type === "person" && (models.cues.get(word) ?? -1) >= 0;
}

/** "was doubtful", "had a cold" and not "was asked", "has often said". */
function isMain({ doc: { tokens } }: Scene, auxiliary: number): boolean {
  let i = auxiliary + 1;
  while (STEPPED.has(tagOf(tokens, i))) i++;
  return !SPOKEN.has(tagOf(tokens, i));
}

/** What stands between a helping verb and the verb that it helps. */
const STEPPED: ReadonlySet<string> = new Set(["ADV", "PART"]);

/** "saying", "citing" without an auxiliary before it. */
function isBare({ doc: { tokens } }: Scene, verb: number): boolean {
  if (!/ing$/.test(tokens.lower[verb] ?? "")) return false;
  let i = verb - 1;
  while (tagOf(tokens, i) === "ADV" || tagOf(tokens, i) === "PART") i--;
  return tagOf(tokens, i) !== "AUX";
}

/** "was asked", "has been called": a form of "be", then a participle. */
function isPassive({ doc: { tokens }, lexicons }: Scene, verb: number): boolean {
  let i = verb - 1;
  while (tagOf(tokens, i) === "ADV") i--;
  return lexicons.copulas.has(tokens.lower[i] ?? "") && /(ed|en|wn|ld|nt)$/.test(tokens.lower[verb] ?? "");
}

const SKIPPED: ReadonlySet<string> = new Set(["ADV", "AUX", "PART"]);

const isOwner = (word: string | undefined): boolean => word === "'s" || word === "'";

function subjectBefore(place: Place): Found | undefined {
  const { scene, masked, verb, start, previous } = place;
  const { tokens, mentions } = scene.doc;
  let i = verb - 1;
  while (i >= start && !masked[i] && isSteppedOver(scene, i)) i--;
  if (i < start || masked[i]) return shared(previous);
  const mention = scene.endingAt[i] ?? -1;
  if (mention >= 0 && mentions[mention]?.form === "pronoun" && !mayBeSubject(scene, i))
    return shared(previous);
  if (mention >= 0) return { subject: headOf(scene, mention, start), link: "direct" };
  const word = tokens.lower[i] ?? "";
  if (scene.lexicons.relatives.has(word)) return relative(scene, i, start);
  if (isOwner(word)) return undefined;
  if (/^[,)—–]$/.test(word)) {
    const aside = isBare(scene, verb) && previous ? -1 : before(scene, masked, i, start);
    return aside >= 0 ? { subject: headOf(scene, aside, start), link: "aside" } : shared(previous);
  }
  if (JOINING.has(tagOf(tokens, i))) return shared(previous);
  return pastRelative(place);
}

/** "the groups who wrote to her say": what the relative clause before the verb hangs on. */
function pastRelative({ scene, previous, start, verb }: Place): Found | undefined {
  if (!previous || isBare(scene, verb)) return undefined;
  const { tokens, mentions } = scene.doc;
  const pronoun = mentions[previous.subject];
  if (pronoun?.form !== "pronoun" || !scene.lexicons.relatives.has(tokens.lower[pronoun.first] ?? ""))
    return undefined;
  return relative(scene, pronoun.first, start);
}

const JOINING: ReadonlySet<string> = new Set(["CCONJ", "VERB", "SCONJ", "ADP"]);

/** Adverbs, auxiliaries and dates between subject and verb: "Cole on Friday said"; "'s" owns what follows. */
function isSteppedOver({ doc: { tokens, mentions }, endingAt, startingAt }: Scene, i: number): boolean {
  const mention = endingAt[i] ?? -1;
  if (mention >= 0) return mentions[mention]?.type === "date";
  const tag = tagOf(tokens, i);
  if (tag === "ADP") {
    const next = startingAt[i + 1] ?? -1;
    return next >= 0 && mentions[next]?.type === "date";
  }
  return SKIPPED.has(tag) && !isOwner(tokens.lower[i]);
}

const mayBeSubject = ({ doc: { tokens }, lexicons }: Scene, i: number): boolean => {
  const word = tokens.lower[i] ?? "";
  return lexicons["subject-pronouns"].has(word) || lexicons.relatives.has(word);
};

/** "… Trump, who said": the relative pronoun stands for what is before it. */
function relative(scene: Scene, pronoun: number, start: number): Found | undefined {
  const at = scene.doc.tokens.word[pronoun - 1] === "," ? pronoun - 2 : pronoun - 1;
  const mention = at >= start ? (scene.endingAt[at] ?? -1) : -1;
  return mention < 0 ? undefined : { subject: headOf(scene, mention, start), link: "relative" };
}

/** "He stopped, adding"; "called it this and said": the subject of the verb before. */
const shared = (previous: Clause | undefined): Found | undefined =>
  previous && { subject: previous.subject, link: "shared" };

/** “…,” said Minami; Said Minami, “…”; it rained, reported the Post: the subject stands right after the verb. */
function inverted({ scene, masked, verb, start }: Place): Found | undefined {
  const { tokens, mentions } = scene.doc;
  if (isBare(scene, verb)) return undefined;
  const lead = tokens.word[verb - 1] ?? "";
  if (verb > start && !masked[verb - 1] && !/^[,—–-]$/.test(lead)) return undefined;
  let i = verb + 1;
  if (tagOf(tokens, i) === "ADV") i++;
  if (i >= tokens.count || masked[i]) return undefined;
  const mention = addressed(scene, i);
  if (mention < 0 || mentions[mention]?.type === "other") return undefined;
  if (mentions[mention]?.form === "pronoun" && !mayBeSubject(scene, i)) return undefined;
  const subject = titled(scene, mention);
  const last = mentions[subject]?.last ?? 0;
  if (SPOKEN.has(tagOf(tokens, last)) || isOwner(tokens.lower[last])) return undefined;
  const quoted = masked[verb - 1] || (lead === "," && masked[verb - 2]) || verb === start;
  if (!quoted && !/^[.,;]$/.test(tokens.word[last] ?? "")) return undefined;
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

/** What follows a subject that has its own verb: "saying Trump is". */
const SPOKEN: ReadonlySet<string> = new Set(["VERB", "AUX"]);

export { titled };
