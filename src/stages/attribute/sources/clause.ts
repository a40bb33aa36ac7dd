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

/**
 * The subject of a verb in the quotation’s sentence or a neighbour: “…,” she said. Minami explained, “…” He called it
 * “…”. The director, who is 40, told us that it was “…”. Kawamoto nodded. “…”
 */
export const clause: SourceFinder = {
  name: "clause",
  propose: (grounds, q) => {
    const s = grounds.sentenceAt[grounds.ranges[q]?.first ?? 0] ?? -1;
    const block = grounds.blockAt[grounds.ranges[q]?.first ?? 0] ?? -1;
    return [s, s - 1, s - 2, s + 1].flatMap((sentence) => {
      const range = grounds.clausesOf[sentence];
      if (!range) return [];
      const clauses = grounds.clauses.slice(range.first, Math.min(range.last, range.first + MOST_CLAUSES));
      const same = grounds.blockAt[grounds.doc.sentences[sentence]?.first ?? 0] === block;
      if (!same && sentence > s) return [];
      return clauses.flatMap((c, i) =>
        sentence !== s && isAuthor(grounds, c.subject)
          ? []
          : [candidate(grounds, q, c, sentence - s, same, i, clauses)],
      );
    });
  },
};

/** Clauses of one sentence that are looked at; sentences of lists run on. */
const MOST_CLAUSES = 24;

function candidate(
  grounds: Grounds,
  q: number,
  found: Clause,
  offset: number,
  same: boolean,
  index: number,
  clauses: readonly Clause[],
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
  const near = clauses.filter((c) => between(c.verb, found.verb, on === "before" ? range.first : range.last));
  const word = doc.tokens.lower[found.verb] ?? "";
  const head = mention?.form === "nominal" ? doc.tokens.lower[mention.last - 1] : "-";
  const side = value(on);
  const where = value(at);
  const beside = value(Math.min(near.length, 3));
  const strength = value(cueStrength(grounds, found.verb));
  const outer = value(index === 0 ? "outer" : "inner");
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

const between = (verb: number, from: number, to: number): boolean =>
  from < to ? verb > from && verb < to : verb >= to && verb < from;

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
    const close = found.verb + 1 === range.first || (found.verb + 2 === range.first && /^[,:]$/.test(lead));
    if (close) return lead === "," || lead === ":" ? "S V, Q" : "S V Q";
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
