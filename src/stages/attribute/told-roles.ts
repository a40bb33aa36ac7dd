import type { QuoteForm, Role, Utterance } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { type Bearer, bearers } from "../../roles/bearers.ts";
import { withoutRepeats } from "../../roles/repeats.ts";
import { rolesOf } from "../../roles/roles-of.ts";
import { byPosition, type Span } from "../../span.ts";
import type { AttributeDoc } from "./scene.ts";

/** Roles that could not be given before the speakers were known: "I'm the editor", "…," the editor said. */
export function toldRoles(
  doc: AttributeDoc,
  utterances: readonly Utterance[],
  links: ReadonlyMap<number, number>,
  lexicons: Lexicons,
): Role[] {
  const before = bearers(doc, doc.entities, doc.entityOf, lexicons);
  const spoken = speakersBySpan(utterances);
  const bearer: Bearer = (claim) => {
    if (claim.person === "speaker") return spoken.by(claim);
    if (claim.person === "addressee") return spoken.to(claim);
    return before(claim) === null ? (links.get(claim.person) ?? null) : null;
  };
  const told = rolesOf(doc, doc.entities, doc.entityOf, lexicons, bearer);
  const known = new Set(doc.roles);
  return withoutRepeats([...doc.roles, ...told]).filter((role) => !known.has(role));
}

/** A stretch of speech, and whose it is. */
interface Spoken extends Span {
  readonly speaker: number | null;
  readonly form: QuoteForm;
}

interface Speakers {
  /** The speaker of the innermost utterance around a place. */
  readonly by: (place: Span) => number | null;
  /** Who answers the turn around a place: the next speaker, else the one before. */
  readonly to: (place: Span) => number | null;
}

function speakersBySpan(utterances: readonly Utterance[]): Speakers {
  const spans = utterances
    .flatMap(({ spans, speaker, form }) => spans.map((span): Spoken => ({ ...span, speaker, form })))
    .sort(byPosition);
  const turns = spans.filter(({ form }) => form === "turn");
  return {
    by: (place) => spans[around(spans, place)]?.speaker ?? null,
    to: (place) => {
      const at = around(turns, place);
      const own = turns[at]?.speaker ?? null;
      if (at < 0) return null;
      const other = (turn: Spoken) => turn.speaker !== null && turn.speaker !== own;
      const after = turns.slice(at + 1, at + FAR).find(other);
      return (after ?? turns.slice(Math.max(0, at - FAR), at).findLast(other))?.speaker ?? null;
    },
  };
}

/** How many spans of speech away the one who is spoken to may be. */
const FAR = 8;

/** The index of the innermost span around a place, or -1. */
function around(spans: readonly Spoken[], place: Span): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= place.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - DEEPEST); i--) if ((spans[i]?.end ?? 0) >= place.end) return i;
  return -1;
}

/** How many spans may begin inside the one that a place belongs to. */
const DEEPEST = 8;
