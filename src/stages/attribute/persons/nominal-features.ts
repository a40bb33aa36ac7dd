/** What speaks for somebody whom a description may stand for, and for nobody. */
import { templatesOf } from "../../../feature-templates.ts";
import { numberOf, whole, yes } from "../../../feature-values.ts";
import type { PersonQuestion } from "../persons.ts";
import type { AttributeDoc } from "../scene.ts";
import { ageAmong, type Seniority } from "./ages.ts";
import type { Calling } from "./called.ts";
import { typeNumber } from "./entity-kinds.ts";
import { genderOf } from "./genders.ts";
import { isKin } from "./kin.ts";
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
export interface Description {
  readonly phrase: Phrase;
  /** Whom the article calls by its other words. */
  readonly fitting: readonly ReadonlyMap<number, Calling>[];
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

/** What is the same for all whom a description may stand for. */
export interface Setting {
  readonly question: PersonQuestion;
  readonly description: Description;
  readonly all: readonly number[];
  readonly block: number;
  readonly words: number;
  readonly determined: number;
  readonly aged: number;
  readonly named: ReadonlySet<number>;
  /** Those of them who are in mind, the last one met first. */
  readonly ranked: readonly number[];
  readonly someKnown: boolean;
  readonly kin: boolean;
  /** The last name of whoever owns a relative. */
  readonly family: string | null;
  readonly relatives: ReadonlySet<number> | undefined;
}

export function settingOf(
  question: PersonQuestion,
  description: Description,
  all: readonly number[],
): Setting {
  const { grounds, memory } = question;
  const { m, determiner, owner, bearers } = description.phrase;
  const { doc, blockAt } = grounds;
  const mention = doc.mentions[m];
  const token = mention?.first ?? 0;
  const kin = isKin(grounds, m);
  return {
    question,
    description,
    all,
    block: blockAt[token] ?? 0,
    words: mention === undefined ? NOT_MET : typeNumber(mention.type),
    determined: numberOf(determiner),
    aged: description.seniority === "none" ? NO_AGE : numberOf(description.seniority),
    named: namedBeside(grounds, token),
    ranked: memory.recent.filter((other) => all.includes(other)),
    someKnown: bearers.size > 0 && all.some((other) => bearers.has(other)),
    kin,
    family: kin && owner !== null ? familyOf(doc, owner) : null,
    relatives: owner === null ? undefined : memory.kin.get(owner),
  };
}

/** Writes what speaks for one whom a description may stand for, in a row of `SOMEBODY`. */
export function writeSomebody(setting: Setting, e: number, row: Int32Array): void {
  const { question, description, all, named, block, kin, family, relatives } = setting;
  const { genders, memory, speaks, types, grounds } = question;
  const { phrase, fitting, seniority, before } = description;
  const { bearers, next, owner } = phrase;
  const trace = memory.traces[e];
  const calling = bearers.get(e) ?? "no";
  const known = calling !== "no";
  const gendered = phrase.gender !== null;
  row[0] = CALLINGS[calling];
  row[1] = yes(known);
  row[2] = known ? whole(Math.min(2, rivalsOf(bearers, e, calling, all))) : NO_RIVALS;
  row[3] = yes(!known && setting.someKnown);
  row[4] = yes(fitting.some((bearers) => bearers.has(e)));
  row[5] = before === null ? NO : yes(before === e);
  row[6] = yes(next === e);
  row[7] = yes(named.has(e));
  row[8] = yes(trace !== undefined);
  row[9] = yes(memory.topic?.entity === e);
  row[10] = trace ? yes(trace.subject) : NOT_MET;
  row[11] = whole(Math.min(3, setting.ranked.indexOf(e)));
  row[12] = whole(trace ? Math.min(3, Math.max(0, block - trace.block)) : 9);
  row[13] = setting.words;
  row[14] = whole(memory.spoken.indexOf(e));
  row[15] = whole(Math.min(2, speaks[e] ?? 0));
  row[16] = types[e] ?? NOT_MET;
  row[17] = yes(kin);
  row[18] = yes(family !== null && familyOf(grounds.doc, e) === family);
  row[19] = setting.determined;
  row[20] = yes(gendered && genderOf(genders, e) !== "unknown");
  row[21] = yes(relatives?.has(e) === true);
  row[22] = yes(owner !== null);
  row[23] = yes(gendered);
  row[24] = setting.aged;
  row[25] = seniority === "none" ? UNTOLD : numberOf(ageAmong(memory.ages, e, all));
}

/** How many others the article calls just so. */
function rivalsOf(
  bearers: ReadonlyMap<number, Calling>,
  e: number,
  calling: Calling,
  all: readonly number[],
): number {
  let rivals = 0;
  for (const other of all) if (other !== e && bearers.get(other) === calling) rivals++;
  return rivals;
}

const NO_RIVALS = whole(0);
const NO_AGE = numberOf("none");

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

const familyOf = ({ entities }: AttributeDoc, e: number): string =>
  entities[e]?.name.split(" ").at(-1)?.toLowerCase() ?? "";
