/** What speaks for somebody whom a description may stand for, and for nobody. */
import { type Row, templatesOf } from "../../../feature-templates.ts";
import { numberOf, whole, yes } from "../../../feature-values.ts";
import type { PersonQuestion } from "../persons.ts";
import type { AttributeDoc } from "../scene.ts";
import { ageAmong, type Seniority } from "./ages.ts";
import type { Calling } from "./called.ts";
import { namedBeside } from "./named-beside.ts";

/** A description that may stand for somebody whom the article names. */
export interface Phrase {
  readonly m: number;
  readonly head: string;
  /** What its noun tells of whom it stands for. */
  readonly gender: "female" | "male" | null;
  readonly determiner: string;
  readonly owner: number | null;
  /** Whom the article calls by its noun, and how. */
  readonly bearers: ReadonlyMap<number, Calling>;
  /** Who is named for the first time right behind it. */
  readonly next: number | null;
}

/** The same with what its other words say. */
export interface Description extends Phrase {
  readonly modifiers: readonly string[];
  readonly seniority: Seniority;
  /** Whom the same words stood for before. */
  readonly before: number | null;
}

export const SOMEBODY = templatesOf(
  [
    ...["called", "known", "rivals", "better", "fits", "before", "next", "named", "met", "topic", "subject"],
    ...["order", "blocks", "words", "spoken", "speaks", "type", "kin", "family", "determiner", "genderFits"],
    ...["related", "owner", "gendered", "seniority", "age"],
  ],
  [
    "called={called}",
    "known={known} rivals={rivals}",
    "better={better}",
    "fits={fits}",
    "before={before}",
    "next={next}",
    "named={named}",
    "met={met}",
    "topic={topic}",
    "topic={topic} known={known} subject={subject}",
    "order={order}",
    "blocks={blocks}",
    "{words} order={order} blocks={blocks}",
    "{words} subject={subject}",
    "spoken={spoken}",
    "spoken={spoken} order={order}",
    "{words} spoken={spoken} known={known}",
    "{words} speaks={speaks}",
    "type={type}",
    "kin={kin} family={family} {determiner}",
    "kin={kin} family={family} fits={genderFits}",
    "kin={kin} related={related} owner={owner}",
    "kin={kin} spoken={spoken}",
    "gendered={gendered} fits={genderFits}",
    "seniority={seniority} age={age}",
  ],
);

/** What speaks for each of those whom a description may stand for; what is the same for all of them is worked out once. */
export function rowsFor(
  question: PersonQuestion,
  description: Description,
  all: readonly number[],
): (entity: number) => Row {
  const { grounds, genders, memory, called, speaks, types } = question;
  const { m, head, determiner, owner, bearers, modifiers, seniority, before, next } = description;
  const { doc, blockAt, lexicons } = grounds;
  const mention = doc.mentions[m];
  const token = mention?.first ?? 0;
  const block = blockAt[token] ?? 0;
  const words = numberOf(mention?.type);
  const fitting = modifiers.flatMap((word) => called.get(word) ?? []);
  const named = namedBeside(grounds, token);
  const ranked = memory.recent.filter((other) => all.includes(other));
  const [determined, aged] = [numberOf(determiner), numberOf(seniority)];
  const someKnown = all.some((other) => bearers.has(other));
  const kin = lexicons.kinship.has(head);
  const family = kin && owner !== null ? familyOf(doc, owner) : null;
  const relatives = owner === null ? undefined : memory.kin.get(owner);
  const gendered = description.gender !== null;
  return (e) => {
    const trace = memory.traces[e];
    const calling = bearers.get(e) ?? "no";
    const known = calling !== "no";
    let rivals = 0;
    if (known) for (const other of all) if (other !== e && bearers.get(other) === calling) rivals++;
    const subject = trace ? yes(trace.subject) : NOT_MET;
    const genderFits = yes(gendered && genders[e] !== "unknown");
    return [
      CALLINGS[calling],
      yes(known),
      whole(Math.min(2, rivals)),
      yes(!known && someKnown),
      yes(fitting.some((bearers) => bearers.has(e))),
      before === null ? NO : yes(before === e),
      yes(next === e),
      yes(named?.has(e) === true),
      yes(trace !== undefined),
      yes(memory.topic?.entity === e),
      subject,
      whole(Math.min(3, ranked.indexOf(e))),
      whole(trace ? Math.min(3, Math.max(0, block - trace.block)) : 9),
      words,
      whole(memory.spoken.indexOf(e)),
      whole(Math.min(2, speaks[e] ?? 0)),
      types[e] ?? NOT_MET,
      yes(kin),
      yes(family !== null && familyOf(doc, e) === family),
      determined,
      genderFits,
      yes(relatives?.has(e) === true),
      yes(owner !== null),
      yes(gendered),
      aged,
      seniority === "none" ? UNTOLD : numberOf(ageAmong(memory.ages, e, all)),
    ];
  };
}

const CALLINGS: Readonly<Record<Calling | "no", number>> = {
  title: numberOf("title"),
  head: numberOf("head"),
  deed: numberOf("deed"),
  told: numberOf("told"),
  word: numberOf("word"),
  no: numberOf("no"),
};
const NO = CALLINGS.no;
const NOT_MET = numberOf(undefined);
const UNTOLD = numberOf("-");

/** A noun of any type stands for whom the article calls just so. */
export function isMeant(bearers: ReadonlyMap<number, string>): boolean {
  for (const calling of bearers.values()) if (calling === "title" || calling === "head") return true;
  return false;
}

const familyOf = ({ entities }: AttributeDoc, e: number): string =>
  entities[e]?.name.split(" ").at(-1)?.toLowerCase() ?? "";

export const NOBODY = templatesOf(
  ["type", "determiner", "known", "others", "kin"],
  [
    "nobody",
    "nobody {type} {determiner}",
    "nobody {determiner} known={known}",
    "nobody others={others}",
    "nobody kin={kin} {determiner}",
  ],
);

export function nobody(
  { grounds }: PersonQuestion,
  { m, head, determiner, bearers }: Description,
  all: readonly number[],
): Row {
  return [
    numberOf(grounds.doc.mentions[m]?.type),
    numberOf(determiner),
    isMeant(bearers) ? numberOf("head") : yes(bearers.size > 0),
    whole(Math.min(2, all.length)),
    yes(grounds.lexicons.kinship.has(head)),
  ];
}
