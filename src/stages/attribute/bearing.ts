/** What a mention is in its sentence and in the article, whatever quotation asks for it. */
import { type Value, value } from "../../feature.ts";
import { madeOnce } from "../../remembered.ts";
import { tagOf } from "../../tokens.ts";
import { type Grounds, titled } from "./candidates.ts";
import { cueStrength, rankOf, WEAKEST } from "./cues.ts";

interface Bearing {
  /** The words beside it. */
  readonly left: Value;
  readonly right: Value;
  /** Its strongest verb, and how that stands among the verbs of the sentence. */
  readonly own: Value;
  readonly rank: Value;
  /** How often its entity is the subject of a strong cue. */
  readonly speaks: Value;
}

/** The bearing of mention `m`; every quotation near it asks for it, so it is kept. */
export function bearingOf(grounds: Grounds, m: number): Bearing {
  const bearings = bearingsOf(grounds);
  bearings[m] ??= readBearing(grounds, m);
  return bearings[m];
}

const bearingsOf = madeOnce((_grounds: Grounds): Bearing[] => []);

function readBearing(grounds: Grounds, m: number): Bearing {
  const { first, last } = grounds.doc.mentions[m] ?? { first: 0, last: 0 };
  const { own, best, speaks } = strengthsOf(grounds);
  const rank = own.get(m);
  const top = best.get(grounds.sentenceAt[first] ?? -1) ?? { rank: WEAKEST, subject: -1 };
  const entity = grounds.doc.entityOf[m] ?? null;
  return {
    left: value(wordClass(grounds, first - 1, first)),
    right: value(verbClass(grounds, last, first)),
    own: value(rank),
    rank: value(rank === undefined ? "none" : among(rank, top.rank, top.subject === m)),
    speaks: value(entity === null ? "nobody" : timesOf(speaks.get(entity) ?? 0)),
  };
}

/** How the verb of a mention stands to the strongest of the sentence. */
function among(own: number, top: number, isTop: boolean): string {
  if (own === top) return isTop ? "first" : "tie";
  return own < top ? "over" : "lower";
}

const timesOf = (times: number): string => (times === 0 ? "0" : times <= 2 ? "1" : "3");

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

interface Strengths {
  /** By mention: the rank of its strongest verb. */
  readonly own: ReadonlyMap<number, number>;
  /** By sentence: the strongest verb, and the first mention that it has as a subject. */
  readonly best: ReadonlyMap<number, { rank: number; subject: number }>;
  /** By entity: how often it is the subject of a strong cue. */
  readonly speaks: ReadonlyMap<number, number>;
}

const strengthsOf = madeOnce((grounds: Grounds): Strengths => {
  const own = new Map<number, number>();
  const best = new Map<number, { rank: number; subject: number }>();
  const speaks = new Map<number, number>();
  for (const clause of grounds.clauses) {
    const rank = rankOf(cueStrength(grounds, clause.verb));
    const subject = titled(grounds, clause.subject);
    own.set(subject, Math.min(own.get(subject) ?? WEAKEST, rank));
    const sentence = grounds.sentenceAt[clause.verb] ?? -1;
    if (rank < (best.get(sentence)?.rank ?? WEAKEST)) best.set(sentence, { rank, subject });
    const entity = grounds.doc.entityOf[subject] ?? null;
    if (rank <= 1 && entity !== null) speaks.set(entity, (speaks.get(entity) ?? 0) + 1);
  }
  return { own, best, speaks };
});
