import { feature, value } from "../../../feature.ts";
import {
  type Candidate,
  type Grounds,
  isAuthor,
  kindOf,
  type SourceFinder,
  shapeOf,
  steps,
  titled,
} from "../candidates.ts";
import type { Clause } from "../clauses.ts";
import { cueStrength } from "../cues.ts";
import type { Range } from "../scene.ts";

/**
 * The subject of a verb in the quotation’s sentence or a neighbour: “…,” she said. Minami explained, “…” He called it
 * “…”. The director, who is 40, told us that it was “…”. Kawamoto nodded. “…”
 */
export const clause: SourceFinder = {
  name: "clause",
  propose: (grounds, q) => {
    const found: Candidate[] = [];
    for (const offset of OFFSETS) inSentence(grounds, q, offset, found);
    return found;
  },
};

/** The sentences that are looked at, from that of the quotation. */
const OFFSETS = [0, -1, -2, 1] as const;

function inSentence(grounds: Grounds, q: number, offset: number, found: Candidate[]): void {
  const first = grounds.ranges[q]?.first ?? 0;
  const sentence = (grounds.sentenceAt[first] ?? -1) + offset;
  const range = sentence < 0 ? undefined : grounds.clausesOf[sentence];
  if (!range) return;
  const same =
    grounds.blockAt[grounds.doc.sentences[sentence]?.first ?? 0] === (grounds.blockAt[first] ?? -1);
  if (!same && offset > 0) return;
  const clauses = { first: range.first, last: Math.min(range.last, range.first + MOST_CLAUSES) };
  for (let c = clauses.first; c < clauses.last; c++) {
    const clause = grounds.clauses[c];
    if (!clause || (offset !== 0 && isAuthor(grounds, clause.subject))) continue;
    found.push(candidate(grounds, q, clause, offset, same, clauses));
  }
}

/** Clauses of one sentence that are looked at; sentences of lists run on. */
const MOST_CLAUSES = 24;

function candidate(
  grounds: Grounds,
  q: number,
  found: Clause,
  offset: number,
  same: boolean,
  clauses: Range,
): Candidate {
  const { doc, ranges } = grounds;
  const range = ranges[q] ?? { first: 0, last: 0 };
  const subject = titled(grounds, found.subject);
  const mention = doc.mentions[subject];
  const shape = shapeOf(grounds, q);
  const on =
    offset === 0 ? (found.verb < range.first ? "before" : "after") : `sentence${offset}${same ? "" : "/"}`;
  const at = offset === 0 ? placeIn(grounds, found, range, subject) : on;
  const edge = on === "after" ? range.last : range.first;
  const near = verbsBetween(grounds, clauses, found.verb, on === "before" ? range.first : range.last);
  const word = doc.tokens.lower[found.verb] ?? "";
  const head = mention?.form === "nominal" ? doc.tokens.lower[mention.last - 1] : "-";
  const side = value(on);
  const where = value(at);
  const beside = value(Math.min(near, 3));
  const strength = value(cueStrength(grounds, found.verb));
  const outer = value(grounds.clauses[clauses.first] === found ? "outer" : "inner");
  const kind = kindOf(grounds, subject);
  const link = value(found.link);
  const quoted = value(offset !== 0 && grounds.quotedSentences.has(grounds.sentenceAt[found.verb] ?? -1));
  return {
    method: methodOf(at, found),
    mention: subject,
    sameAs: null,
    cue: { first: found.verb, last: found.verb + 1 },
    features: [
      feature`where=${where}`,
      feature`where=${where} strength=${strength}`,
      feature`where=${where} end=${shape.end}`,
      feature`where=${where} first=${shape.first} lead=${shape.lead}`,
      feature`where=${where} size=${shape.size}`,
      feature`where=${where} alone=${shape.alone}`,
      feature`where=${where} link=${link}`,
      feature`rank=${side} near=${beside} strength=${strength}`,
      feature`rank=${side} near=${beside} ${outer}`,
      feature`side=${side} ${outer} strength=${strength}`,
      feature`side=${side} kind=${kind}`,
      feature`kind=${kind} strength=${strength}`,
      feature`side=${side} form=${mention?.form} link=${link}`,
      feature`strength=${strength} quote-between=${offset === 0 && hasQuotation(grounds, q, found.verb, range)}`,
      feature`side=${side} next=${nextOf(doc.tokens.lower[found.verb + 1])} strength=${strength}`,
      feature`side=${side} ing=${word.endsWith("ing")} strength=${strength}`,
      feature`verb=${word}`,
      feature`side=${side} quoted=${quoted}`,
      feature`side=${side} quoted=${quoted} strength=${strength}`,
      feature`side=${side} quoted=${quoted} ${outer} alone=${shape.alone}`,
      feature`head=${head}`,
      feature`joined=${found.joined}`,
      feature`distance=${steps(Math.abs(found.verb - edge))} side=${side}`,
    ],
  };
}

/** The word behind a verb, where it leads to what is said. */
const nextOf = (word = ""): string => (word === "that" || word === "," || word === ":" ? word : "other");

/** How many verbs of a sentence's clauses stand between a verb and the edge of the quotation. */
function verbsBetween({ clauses }: Grounds, { first, last }: Range, verb: number, edge: number): number {
  const [from, to] = verb < edge ? [verb + 1, edge] : [edge, verb];
  let count = 0;
  for (let c = first; c < last; c++) {
    const at = clauses[c]?.verb ?? -1;
    if (at >= from && at < to) count++;
  }
  return count;
}

/** Where the clause stands to the quotation in its sentence. */
function placeIn(
  grounds: Grounds,
  found: Clause,
  range: { first: number; last: number },
  subject: number,
): string {
  const { tokens, mentions } = grounds.doc;
  const mention = mentions[subject];
  if (found.verb < range.first) {
    const lead = tokens.word[range.first - 1] ?? "";
    const marked = lead === "," || lead === ":";
    const close = found.verb + 1 === range.first || (found.verb + 2 === range.first && marked);
    if (close) return marked ? "S V, Q" : "S V Q";
    if (/[.?!]$/.test(lead)) return "S V. Q";
    return lead === ":" ? "S V …: Q" : lead === "," ? "S V …, Q" : "S V … Q";
  }
  let from = range.last;
  while (/^[,.;—–-]$/.test(tokens.word[from] ?? "")) from++;
  if (found.link === "inverted") return found.verb - from <= 1 ? "Q V S" : "Q … V S";
  const phrase = grounds.startingAt[from] ?? -1;
  const direct =
    mention !== undefined && (mention.first <= from + 1 || mentions[phrase]?.last === mention.first);
  return direct ? "Q S V" : "Q … S V";
}

function methodOf(where: string, found: Clause): string {
  if (where.startsWith("sentence-")) return "sentence-before";
  if (where.startsWith("sentence")) return "sentence-after";
  const side = where.startsWith("Q") ? "cue-after" : "cue-before";
  return found.link === "direct" ? side : `${side}-${found.link}`;
}

/** True when another quotation that is speech stands between the verb and this one. */
function hasQuotation(
  grounds: Grounds,
  q: number,
  verb: number,
  range: { first: number; last: number },
): boolean {
  const place = grounds.placeOf[q] ?? -1;
  const other = grounds.speech[verb < range.first ? place - 1 : place + 1];
  const near = grounds.ranges[other ?? -1];
  return near !== undefined && (verb < range.first ? near.first > verb : near.last <= verb);
}
