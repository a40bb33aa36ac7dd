import type { AttributeDoc } from "../attribute.ts";
import type { Cast, Voice } from "./turn-cast.ts";
import { toldWithin } from "./turn-introductions.ts";

type Counts = Map<number, number>;
type ByVoice = Map<Voice, Counts>;

/** What the turns say of those whom they name. */
export interface ToldInTurns {
  readonly selfOf: ByVoice;
  readonly calledBy: ByVoice;
  readonly introducedBy: ByVoice;
  readonly besides: ReadonlySet<number>;
  /** "Welcome to the Ada Pomfret Show". */
  readonly shows: ReadonlySet<number>;
}

export function toldInTurns(doc: AttributeDoc, cast: Cast): ToldInTurns {
  const voiceOf = new Map(cast.voices.flatMap((voice) => voice.turns.map((turn) => [turn, voice] as const)));
  const byVoice: Record<"self" | "called" | "introduced", ByVoice> = {
    self: new Map(),
    called: new Map(),
    introduced: new Map(),
  };
  const ofAll = { beside: new Set<number>(), show: new Set<number>() };
  const turnAt = turnFinder(doc);
  for (const [m, mention] of doc.mentions.entries()) {
    const entity = doc.entityOf[m] ?? null;
    if (mention.form !== "name" || entity === null) continue;
    const turn = turnAt(mention.start);
    const voice = turn && voiceOf.get(turn.index);
    if (!voice) continue;
    const told = toldWithin(doc.text, turn.start, mention);
    if (told === "beside" || told === "show") ofAll[told].add(entity);
    else if (told) count(byVoice[told], voice, entity);
  }
  return {
    selfOf: byVoice.self,
    calledBy: byVoice.called,
    introducedBy: byVoice.introduced,
    besides: ofAll.beside,
    shows: ofAll.show,
  };
}

/**
 * The turn that an offset falls in, and where its paragraph begins there: the cues of subtitles are one paragraph. Offsets
 * must be asked for in order.
 */
function turnFinder({
  turns,
  text,
}: AttributeDoc): (offset: number) => { index: number; start: number } | null {
  let index = 0;
  let at = 0;
  let start = turns[0]?.spans[0]?.start ?? 0;
  return (offset) => {
    while (index < turns.length && (turns[index]?.spans.at(-1)?.end ?? 0) <= offset) {
      index++;
      at = 0;
      start = turns[index]?.spans[0]?.start ?? 0;
    }
    const spans = turns[index]?.spans ?? [];
    for (let next = spans[at + 1]; next && next.start <= offset; next = spans[++at + 1])
      if (text.slice(spans[at]?.end, next.start).includes("\n\n")) start = next.start;
    const span = spans[at];
    return span && span.start <= offset && offset < span.end ? { index, start } : null;
  };
}

function count(maps: ByVoice, voice: Voice, entity: number): void {
  const counts = maps.get(voice) ?? new Map<number, number>();
  maps.set(voice, counts);
  counts.set(entity, (counts.get(entity) ?? 0) + 1);
}
