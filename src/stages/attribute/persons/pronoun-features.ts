/** What speaks for somebody in mind whom a pronoun may stand for. */
import { type Row, templatesOf } from "../../../feature-templates.ts";
import { numberOf, whole, yes } from "../../../feature-values.ts";
import { steps } from "../candidates.ts";
import type { PersonQuestion } from "../persons.ts";
import { formNumber } from "../row-numbers.ts";
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

/** What speaks for each one in mind whom a pronoun may stand for; what is the same for all of them is worked out once. */
export function rowsFor(
  { grounds, genders, memory, speaks, types }: PersonQuestion,
  m: number,
  kind: PronounKind,
  isSubject: boolean,
): (entity: number) => Row | null {
  const { doc, sentenceAt, blockAt } = grounds;
  const token = doc.mentions[m]?.first ?? 0;
  const sentence = sentenceAt[token] ?? 0;
  const block = blockAt[token] ?? 0;
  const { topic, met, subject, votes } = memory;
  const both = kind === "they" || kind === "it" ? numberOf(kind) : PERSON;
  const place = numberOf(speechPlace(grounds, token));
  const opens = (doc.sentences[sentence]?.first ?? 0) + 1 >= token;
  const last = memory.pronouns.get(kind);
  const before = last === undefined ? NO : placeOf(block - last.block);
  const ago = whole(topic === null ? 0 : upToTwo(block - topic.block));
  return (entity) => {
    const trace = memory.traces[entity];
    if (!trace) return null;
    const apart = sentence - trace.sentence;
    const traceOpens = (doc.sentences[trace.sentence]?.first ?? 0) + 2 >= trace.token;
    const order = memory.recent.indexOf(entity);
    return [
      both,
      place,
      opens ? HEAD : INSIDE,
      (opens ? HEADS : INSIDES)[traceOpens ? 0 : 1],
      isSubject ? SUBJECT : OTHER,
      steps(Math.max(0, apart)),
      whole(upToTwo(apart)),
      whole(upToTwo(block - trace.block)),
      yes(trace.subject),
      yes(trace.inQuotation),
      formNumber(trace.form),
      steps(trace.count),
      genders[entity] === "unknown" ? UNKNOWN : KNOWN,
      learned(votes[entity] ?? 0, kind),
      whole(memory.spoken.indexOf(entity)),
      whole(Math.min(order, 3)),
      whole(Math.min(order, 4)),
      last?.entity === entity ? before : NO,
      topic === null ? NONE : topic.entity === entity ? THIS : OTHER,
      ago,
      whole(Math.min(2, speaks[entity] ?? 0)),
      subject === null ? NONE : subject === entity ? THIS : OTHER,
      isMet(memory, entity) ? (met.persons === 1 ? ALONE : AMONG) : NO,
      types[entity] ?? NONE,
    ];
  };
}

const upToTwo = (n: number): number => Math.min(2, Math.max(0, n));

const PERSON = numberOf("person");
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
