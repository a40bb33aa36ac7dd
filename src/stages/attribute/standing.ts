/**
 * How a mention stands to a quotation, whatever finder proposed it: the words around it, what lies between, whether some
 * other mention of the sentence has a stronger verb, and whether the person speaks elsewhere in the article.
 */
import { feature } from "../../feature.ts";
import { madeOnce } from "../../remembered.ts";
import { tagOf } from "../../tokens.ts";
import { type Grounds, kindOf, placeOf, shapeOf, titled } from "./candidates.ts";
import { cueStrength } from "./cues.ts";

/** Features of mention `m` as the source of quotation `q`. */
export function standing(grounds: Grounds, q: number, m: number): string[] {
  const { doc, sentenceAt } = grounds;
  const mention = doc.mentions[m];
  const { range, sentence } = placeOf(grounds, q);
  if (!mention || !sentence) return [];
  const shape = shapeOf(grounds, q);
  const offset = (sentenceAt[mention.first] ?? 0) - (sentenceAt[range.first] ?? 0);
  const side =
    offset !== 0 ? `${Math.max(-2, Math.min(2, offset))}` : mention.first < range.first ? "before" : "after";
  const left = wordClass(grounds, mention.first - 1, mention.first);
  const right = verbClass(grounds, mention.last, mention.first);
  const own = strengthOf(grounds, m) ?? undefined;
  const best = strongestOf(grounds, sentenceAt[mention.first] ?? -1);
  const rank =
    own === undefined
      ? "none"
      : best.strength === own
        ? best.subject === m
          ? "first"
          : "tie"
        : own < best.strength
          ? "over"
          : "lower";
  const speaks = speaksOf(grounds, doc.entityOf[m] ?? null);
  const kind = kindOf(grounds, m);
  const told = toldBy(grounds, range.first, m);
  const gap = offset === 0 ? between(grounds, mention, range) : "-";
  return [
    feature`st ${side} left=${left} right=${right}`,
    feature`st ${side} left=${left} own=${own}`,
    feature`st ${side} left=${left} lead=${shape.lead}`,
    feature`st ${side} right=${right} lead=${shape.lead}`,
    feature`st ${side} right=${right} end=${shape.end}`,
    feature`st ${side} rank=${rank} own=${own}`,
    feature`st ${side} rank=${rank} lead=${shape.lead}`,
    feature`st ${side} rank=${rank} kind=${kind}`,
    feature`st ${side} gap=${gap}`,
    feature`st ${side} gap=${gap} own=${own}`,
    feature`st ${side} speaks=${speaks} kind=${kind}`,
    feature`st ${side} speaks=${speaks} rank=${rank}`,
    feature`st told=${told}`,
    feature`st told=${told} rank=${rank}`,
    feature`st told=${told} left=${left}`,
    feature`st told=${told} ${side} own=${own}`,
  ];
}

/** The closed word at token `i`, else its part of speech. */
function wordClass({ doc: { tokens }, sentenceAt, lexicons }: Grounds, i: number, from: number): string {
  if (i < 0 || sentenceAt[i] !== sentenceAt[from]) return "^";
  const word = tokens.lower[i] ?? "";
  return lexicons["closed-class"].has(word) ? word : tagOf(tokens, i);
}

/** As `wordClass`, with the strength of a verb as a cue. */
function verbClass(grounds: Grounds, i: number, from: number): string {
  const tag = tagOf(grounds.doc.tokens, i);
  return tag === "VERB" ? `v${cueStrength(grounds, i)}` : wordClass(grounds, i, from);
}

/** Strengths of verbs in order, the strongest first. */
const ORDER: readonly string[] = ["0", "1", "listed", "2", "3", "unseen", "4"];

const orderOf = (strength: string): number => {
  const place = ORDER.indexOf(strength);
  return place < 0 ? ORDER.length : place;
};

interface Strengths {
  /** By mention: the place in `ORDER` of its strongest verb. */
  readonly own: ReadonlyMap<number, number>;
  /** By sentence: the strongest verb, and the first mention that it has as a subject. */
  readonly best: ReadonlyMap<number, { strength: number; subject: number }>;
  /** By entity: how often it is the subject of a strong cue. */
  readonly speaks: ReadonlyMap<number, number>;
}

const strengthsOf = madeOnce((grounds: Grounds): Strengths => {
  const own = new Map<number, number>();
  const best = new Map<number, { strength: number; subject: number }>();
  const speaks = new Map<number, number>();
  for (const clause of grounds.clauses) {
    const strength = orderOf(cueStrength(grounds, clause.verb));
    const subject = titled(grounds, clause.subject);
    own.set(subject, Math.min(own.get(subject) ?? ORDER.length, strength));
    const sentence = grounds.sentenceAt[clause.verb] ?? -1;
    if (strength < (best.get(sentence)?.strength ?? ORDER.length)) best.set(sentence, { strength, subject });
    const entity = grounds.doc.entityOf[subject] ?? null;
    if (strength <= 1 && entity !== null) speaks.set(entity, (speaks.get(entity) ?? 0) + 1);
  }
  return { own, best, speaks };
});

const strengthOf = (grounds: Grounds, m: number): number | null => strengthsOf(grounds).own.get(m) ?? null;

const strongestOf = (grounds: Grounds, sentence: number) =>
  strengthsOf(grounds).best.get(sentence) ?? { strength: ORDER.length, subject: -1 };

function speaksOf(grounds: Grounds, entity: number | null): string {
  if (entity === null) return "nobody";
  const times = strengthsOf(grounds).speaks.get(entity) ?? 0;
  return times === 0 ? "0" : times <= 2 ? "1" : "3";
}

/** Whether the quotation stands in reported speech of this mention, and how sure that is. */
function toldBy(grounds: Grounds, token: number, m: number): string {
  const report = grounds.reported[grounds.reportedAt[token] ?? -1];
  if (!report) return "none";
  const entity = grounds.doc.entityOf[m] ?? null;
  const source = report.source;
  const same =
    source === m
      ? "same"
      : source === null
        ? "unknown"
        : entity !== null && grounds.doc.entityOf[source] === entity
          ? "entity"
          : "other";
  const sure =
    report.probability >= 0.9 ? 3 : report.probability >= 0.7 ? 2 : report.probability >= 0.5 ? 1 : 0;
  return `${same}-${sure}`;
}

/** What lies between a mention and the quotation: the strongest verb, how many verbs, a comma, another name. */
function between(
  grounds: Grounds,
  mention: { readonly first: number; readonly last: number },
  range: { readonly first: number; readonly last: number },
): string {
  const { tokens } = grounds.doc;
  const [from, to] = mention.first < range.first ? [mention.last, range.first] : [range.last, mention.first];
  let verbs = 0;
  let strongest: number = ORDER.length;
  let names = 0;
  for (let i = from; i < Math.min(to, from + 60); i++) {
    if (grounds.masked[i]) continue;
    if ((grounds.nameAt[i] ?? -1) >= 0) {
      if (grounds.nameAt[i] !== grounds.nameAt[i - 1]) names++;
    } else if (tagOf(tokens, i) === "VERB") {
      verbs++;
      strongest = Math.min(strongest, orderOf(cueStrength(grounds, i)));
    }
  }
  return `${Math.min(verbs, 3)}/${strongest}/${Math.min(names, 2)}`;
}
