import { TAGS, tagOf } from "../../../tokens.ts";
import { askedBehind } from "../answers/asking.ts";
import { type Grounds, titled } from "../candidates.ts";
import { SIGN } from "../clause-words.ts";
import type { PersonQuestion } from "../persons.ts";
import { FIRST_PERSON, hasSign, SUBJECT, type WordSigns } from "../word-signs.ts";
import { genderOf } from "./genders.ts";
import { SETTLED } from "./memory.ts";
import type { PronounKind } from "./pronoun.ts";

/** Whom the narration is about: the person that was the first subject of the latest sentence with such a subject. */
export interface Topic {
  readonly entity: number;
  readonly token: number;
  readonly sentence: number;
  readonly block: number;
}

/** What a mention is where it stands: bits. */
export const SPEAKING = 1;
/** The subject of a verb that is no copula. */
export const ACTING = 2;
/**
 * What its sentence may be about, if it turns out who it is: the person or the owner that it opens with ("Roe’s score is played
 * on a machine"), the subjects of its clauses, and whom the author asks ("I ask the director why").
 */
export const TOPICAL = 4;

/** @returns by mention what it is, of those before `end` */
export function placesIn(
  grounds: Grounds,
  speaking: ReadonlySet<number>,
  words: WordSigns,
  end: number,
): Uint8Array {
  const places = new Uint8Array(grounds.doc.mentions.length);
  for (const m of speaking) add(places, m, SPEAKING);
  openSentences(grounds, places);
  haveVerbs(grounds, places);
  areTold(grounds, places, words, end);
  return places;
}

function add(places: Uint8Array, m: number, place: number): void {
  places[m] = (places[m] ?? 0) | place;
}

function openSentences(grounds: Grounds, places: Uint8Array): void {
  const { doc, startingAt, nameAt } = grounds;
  for (const { first } of doc.sentences) {
    const opening = startingAt[first] ?? -1;
    if (opening >= 0 && doc.mentions[opening]?.type === "person")
      add(places, titled(grounds, opening), TOPICAL);
    else if ((nameAt[first] ?? -1) >= 0) add(places, nameAt[first] ?? -1, TOPICAL);
  }
}

function haveVerbs(grounds: Grounds, places: Uint8Array): void {
  const { tag } = grounds.doc.tokens;
  for (const { link, titled, verb } of grounds.clauses) {
    const place = (link === "relative" ? 0 : TOPICAL) | (tag[verb] === AUXILIARY ? 0 : ACTING);
    if (place !== 0) add(places, titled, place);
  }
}

function areTold(grounds: Grounds, places: Uint8Array, words: WordSigns, end: number): void {
  const { mentions } = grounds.doc;
  for (let m = 0; m < end; m++) {
    const mention = mentions[m];
    if (mention?.type === "person" && isSubject(grounds, mention.last)) add(places, m, TOPICAL);
    if (mention?.form !== "pronoun") continue;
    const word = words[mention.first] ?? 0;
    if (!(word & FIRST_PERSON) || !(word & SUBJECT) || grounds.quotationAt[mention.first] !== -1) continue;
    const asked = askedBehind(grounds, mention.last);
    if (asked >= 0) add(places, asked, TOPICAL);
  }
}

const AUXILIARY = TAGS.indexOf("AUX");
const VERB = TAGS.indexOf("VERB");

/** "Tern is on the call"; "its head of production, Tern, is on the call": a verb of any kind follows, copulas too. */
function isSubject({ doc: { tokens }, words: { clauseSigns } }: Grounds, last: number): boolean {
  const { tag } = tokens;
  if (hasSign(clauseSigns, last, SIGN.comma)) return tag[last + 1] === AUXILIARY;
  return tag[last] === AUXILIARY || tag[last] === VERB;
}

/**
 * "Bergman turned to the duo of Keller and Anna Lind. “They asked for rain,” he recalled.": whom the narration is about,
 * where the pronoun fits and nobody who fits as well has come between. Where nothing tells the gender, any other who fits
 * puts it in doubt; from the paragraph before, a doubt is enough to leave it open.
 */
export function clearTopic(
  { grounds, genders, memory }: PersonQuestion,
  token: number,
  kind: PronounKind,
  candidates: readonly number[],
): number | null {
  const { topic } = memory;
  if (kind !== "female" && kind !== "male") return null;
  if (!topic || !candidates.includes(topic.entity)) return null;
  const vote = (memory.votes[topic.entity] ?? 0) * (kind === "female" ? 1 : -1);
  const sure = genderOf(genders, topic.entity) === kind || vote >= SETTLED / 2;
  const blocks = (grounds.blockAt[token] ?? 0) - topic.block;
  if (blocks > (sure ? 1 : 0)) return null;
  const rival = candidates.some((e) => {
    const trace = memory.traces[e];
    if (e === topic.entity || !trace || trace.inQuotation) return false;
    if (!sure && genderOf(genders, e) === kind && trace.block === topic.block) return true;
    const isBetween = trace.token > topic.token && (!sure || trace.subject || blocks > 0);
    return isBetween && !hangsOn(grounds, trace.token);
  });
  return rival ? null : topic.entity;
}

/** "…, where Baek keeps her bees": the subject of a clause that hangs on another. */
function hangsOn({ doc: { tokens }, lexicons }: Grounds, token: number): boolean {
  const before = tokens.lower[token - 1] ?? "";
  return (
    lexicons.relatives.has(before) ||
    lexicons["time-subordinators"].has(before) ||
    (lexicons["question-openings"].has(before) && before.startsWith("wh")) ||
    tagOf(tokens, token - 1) === "SCONJ"
  );
}
