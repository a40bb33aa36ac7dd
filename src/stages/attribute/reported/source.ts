import type { Extracted, Sentence } from "../../../document.ts";
import { TAGS, type Tokens } from "../../../tokens.ts";
import type { Range } from "./boundaries.ts";
import { isQuoted, type Sight } from "./sight.ts";
import { TO } from "./signs.ts";

/**
 * The mention that a cue's content is attributed to: the nearest one before the cue that is not content itself, else the
 * nearest one after it ("…, said Minami").
 */
export function sourceOf(
  doc: Extracted,
  sight: Sight,
  cue: number,
  content: readonly Range[],
  sentence: Sentence,
): number | null {
  const at = firstMentionFrom(doc, cue);
  const free = (m: number): boolean => {
    const mention = m < 0 ? undefined : doc.mentions[m];
    if (!mention || mention.first < sentence.first || mention.last > sentence.last) return false;
    if (isQuoted(sight, mention.first)) return false;
    return !content.some((c) => c.first < mention.last && mention.first < c.last);
  };
  const mayBeAccording = ((sight.columns.signs[cue + 1] ?? 0) & TO) !== 0;
  if (mayBeAccording && isAccording(doc.tokens, cue)) return behindTo(doc, cue, at, free);
  const coordinated = doc.tokens.tag[cue - 1] === CCONJ;
  if (coordinated) return leading(doc, sentence, free) ?? null;
  if (free(at - 1) && doc.mentions[at - 1]?.last === cue) return at - 1;
  if (free(at) && doc.mentions[at]?.first === cue + 1) return at;
  for (let m = at - 1; m >= 0 && (doc.mentions[m]?.first ?? 0) >= sentence.first; m--) if (free(m)) return m;
  return free(at) ? at : null;
}

/** "according to", which the reader takes for a verb. */
export const isAccording = ({ lower }: Tokens, cue: number): boolean =>
  lower[cue] === "according" && lower[cue + 1] === "to";

/** It rained, according to Minami: whoever is named behind "to", an honorific or an article stepped over; nobody else. */
function behindTo(
  { mentions }: Extracted,
  cue: number,
  at: number,
  free: (m: number) => boolean,
): number | null {
  const first = mentions[at]?.first ?? 0;
  return free(at) && first <= cue + FURTHEST_BEHIND_TO ? at : null;
}

/** In tokens from "according": "according to the late Mr. Minami". */
const FURTHEST_BEHIND_TO = 5;

/** He came up at a studio and says X. → the first mention of the sentence */
function leading(
  doc: Extracted,
  { first, last }: Sentence,
  free: (m: number) => boolean,
): number | undefined {
  for (let m = firstMentionFrom(doc, first); (doc.mentions[m]?.first ?? last) < last; m++)
    if (free(m)) return m;
  return undefined;
}

const CCONJ = TAGS.indexOf("CCONJ");

/** The first mention that begins at or after token `cue`. */
export function firstMentionFrom({ mentions }: Pick<Extracted, "mentions">, cue: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.first ?? 0) < cue) low = middle + 1;
    else high = middle;
  }
  return low;
}
