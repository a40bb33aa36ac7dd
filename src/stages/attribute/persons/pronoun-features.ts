/** What speaks for somebody in mind whom a pronoun may stand for. */
import { templatesOf } from "../../../feature-templates.ts";
import { numberOf, whole, yes } from "../../../feature-values.ts";
import { steps } from "../candidates.ts";
import type { PersonQuestion } from "../persons.ts";
import { formNumber } from "../row-numbers.ts";
import { genderOf } from "./genders.ts";
import { isMet } from "./memory.ts";
import type { PronounKind } from "./pronoun.ts";
import { speechPlace } from "./speech-place.ts";

export const PRONOUN = templatesOf(
  [
    ...["both", "place", "head", "heads", "role", "distance", "near", "blocks", "subject", "quoted", "form"],
    ...["count", "gender", "learned", "spoken", "order", "rank", "again", "topic", "ago", "speaks", "acts"],
    ...["met", "type"],
  ],
  [
    "{both} acts={acts} topic={topic}",
    "{both} acts={acts} {role} distance={near}",
    "{both} met={met} topic={topic}",
    "{both} met={met} acts={acts}",
    "{both} {place} spoken={spoken}",
    "{both} {place} quoted={quoted} distance={near}",
    "{both} {place} topic={topic}",
    "{both} topic={topic} blocks={ago}",
    "{both} topic={topic} {role} gender={gender}",
    "{both} speaks={speaks}",
    "{both} speaks={speaks} blocks={blocks}",
    "{both} distance={distance} blocks={blocks}",
    "{both} distance={distance} subject={subject} role={role}",
    "{both} gender={gender}",
    "{both} gender={gender} order={order}",
    "{both} learned={learned} gender={gender}",
    "{both} spoken={spoken} blocks={blocks}",
    "{both} spoken={spoken} {role}",
    "{both} order={rank}",
    "{both} again={again}",
    "{both} again={again} {head}",
    "{both} count={count}",
    "{both} form={form} distance={near}",
    "{both} quoted={quoted}",
    "{both} {heads} distance={near} subject={subject}",
    "{both} type={type}",
  ],
);

/** What is the same for all whom a pronoun may stand for. */
export interface Pronoun {
  readonly question: PersonQuestion;
  readonly kind: PronounKind;
  readonly sentence: number;
  readonly block: number;
  readonly both: number;
  readonly place: number;
  readonly opens: boolean;
  readonly role: number;
  /** Whom this kind of pronoun stood for last, and how far back that was. */
  readonly last: number;
  readonly again: number;
  readonly ago: number;
}

export function readPronoun(
  question: PersonQuestion,
  m: number,
  kind: PronounKind,
  isSubject: boolean,
): Pronoun {
  const { grounds, memory } = question;
  const { doc, sentenceAt, blockAt } = grounds;
  const token = doc.mentions[m]?.first ?? 0;
  const sentence = sentenceAt[token] ?? 0;
  const block = blockAt[token] ?? 0;
  const last = memory.pronouns.get(kind);
  return {
    question,
    kind,
    sentence,
    block,
    both: kind === "they" ? THEY : kind === "it" ? IT : PERSON,
    place: speechPlace(grounds, token),
    opens: (doc.sentences[sentence]?.first ?? 0) + 1 >= token,
    role: isSubject ? SUBJECT : OTHER,
    last: last === undefined ? -1 : last.entity,
    again: last === undefined ? NO : placeOf(block - last.block),
    ago: whole(memory.topic === null ? 0 : upToTwo(block - memory.topic.block)),
  };
}

/** Writes what speaks for one in mind whom a pronoun may stand for, in a row of `PRONOUN`; false for one who was not met. */
export function writeRow(pronoun: Pronoun, entity: number, row: Int32Array): boolean {
  const { question, kind, sentence, block, opens } = pronoun;
  const { grounds, genders, memory, speaks, types } = question;
  const trace = memory.traces[entity];
  if (!trace) return false;
  const { topic, subject, votes } = memory;
  const apart = sentence - trace.sentence;
  const traceOpens = (grounds.doc.sentences[trace.sentence]?.first ?? 0) + 2 >= trace.token;
  const order = memory.recent.indexOf(entity);
  row[0] = pronoun.both;
  row[1] = pronoun.place;
  row[2] = opens ? HEAD : INSIDE;
  row[3] = (opens ? HEADS : INSIDES)[traceOpens ? 0 : 1];
  row[4] = pronoun.role;
  row[5] = steps(Math.max(0, apart));
  row[6] = whole(upToTwo(apart));
  row[7] = whole(upToTwo(block - trace.block));
  row[8] = yes(trace.subject);
  row[9] = yes(trace.inQuotation);
  row[10] = formNumber(trace.form);
  row[11] = steps(trace.count);
  row[12] = genderOf(genders, entity) === "unknown" ? UNKNOWN : KNOWN;
  row[13] = learned(votes[entity] ?? 0, kind);
  row[14] = whole(memory.spoken.indexOf(entity));
  row[15] = whole(Math.min(order, 3));
  row[16] = whole(Math.min(order, 4));
  row[17] = pronoun.last === entity ? pronoun.again : NO;
  row[18] = topic === null ? NONE : topic.entity === entity ? THIS : OTHER;
  row[19] = pronoun.ago;
  row[20] = whole(Math.min(2, speaks[entity] ?? 0));
  row[21] = subject === null ? NONE : subject === entity ? THIS : OTHER;
  row[22] = isMet(memory, entity) ? (memory.met.persons === 1 ? ALONE : AMONG) : NO;
  row[23] = types[entity] ?? NONE;
  return true;
}

const upToTwo = (n: number): number => Math.min(2, Math.max(0, n));

const [PERSON, THEY, IT] = [numberOf("person"), numberOf("they"), numberOf("it")];
const [SUBJECT, OTHER, THIS] = [numberOf("subject"), numberOf("other"), numberOf("this")];
const [NONE, NO, ALONE, AMONG] = [numberOf("none"), numberOf("no"), numberOf("alone"), numberOf("among")];
const [KNOWN, UNKNOWN] = [numberOf("known"), numberOf("unknown")];
const [HEAD, INSIDE] = [numberOf("head"), numberOf("inside")];

/** Where the sentence has the pronoun, and where it had the one who was met. */
const HEADS = [numberOf("head head"), numberOf("head inside")] as const;
const INSIDES = [numberOf("inside head"), numberOf("inside inside")] as const;

/** What earlier pronouns say of this one. */
function learned(vote: number, kind: PronounKind): number {
  if (Math.abs(vote) < 0.5) return NONE;
  const same = vote > 0 === (kind === "female") ? 0 : 1;
  return (Math.abs(vote) > 1.5 ? OFTEN : ONCE)[same];
}

const OFTEN = [numberOf("often-same"), numberOf("often-other")] as const;
const ONCE = [numberOf("once-same"), numberOf("once-other")] as const;

/** Where a pronoun was last, so many paragraphs before. */
const placeOf = (blocks: number): number => (blocks === 0 ? PARAGRAPH : blocks <= 1 ? NEXT : FAR);

const [PARAGRAPH, NEXT, FAR] = [numberOf("paragraph"), numberOf("next"), numberOf("far")];
