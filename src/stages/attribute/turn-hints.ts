import { folded } from "../../names.ts";
import { textOf } from "../../span.ts";
import type { AttributeDoc } from "../attribute.ts";
import type { Cast, Voice } from "./turn-cast.ts";

/** What the article lets one know of who may be speaking. */
export interface Hints {
  /** "I'm Ada Pomfret": the voice that introduces itself so. */
  readonly selfOf: ReadonlyMap<Voice, ReadonlyMap<number, number>>;
  /** "Ada, what …", "Thank you, Ada.": how often a voice calls somebody by name. */
  readonly calledBy: ReadonlyMap<Voice, ReadonlyMap<number, number>>;
  /** Mentions before the first turn. */
  readonly before: ReadonlyMap<number, number>;
  /** Who is named first of all, the author left out. */
  readonly earliest: number | null;
  /** People whose whole name stands in the title. */
  readonly titled: ReadonlySet<number>;
  /** Whom the title says the talk was with: "Interview with Jane Doe". */
  readonly titledWith: ReadonlySet<number>;
  /** Whom a header line names surname first. */
  readonly filed: ReadonlySet<number>;
}

const SELF = /\b(?:i['’]m|i am|my name is|my name['’]s|this is)(?: your host,?)? $/i;
const CALLED_BEFORE =
  /(?:^|[.,!?…—–-]\s|\b(?:welcome|thanks|thank you|hi|hello|hey|morning|afternoon|evening|okay|ok|well|so|now|and|but|yeah|yes|no|right),? (?:(?:prime )?minister |premier |mr\.? |ms\.? |mrs\.? |dr\.? |senator )?)$/i;
const CALLED_AFTER = /^(?:[,!?…]|\.(?:\s|$)|$|\s[—–-])/;
const AROUND = 40;

export function hintsOf(doc: AttributeDoc, cast: Cast): Hints {
  const voiceOf = voicesByTurn(cast);
  const selfOf = new Map<Voice, Map<number, number>>();
  const calledBy = new Map<Voice, Map<number, number>>();
  const before = new Map<number, number>();
  const filed = new Set<number>();
  let earliest: number | null = null;
  const turnAt = turnFinder(doc);
  const first = doc.turns[0]?.spans[0]?.start ?? 0;
  doc.mentions.forEach((mention, m) => {
    const entity = doc.entityOf[m] ?? null;
    if (mention.form !== "name" || entity === null) return;
    if (mention.start < first) {
      count(before, entity);
      const isPerson = doc.entities[entity]?.type === "person";
      if (isPerson && /^[^,\n]+, [^,\n]+$/.test(textOf(doc.text, mention))) filed.add(entity);
      if (isPerson && doc.entities[entity]?.part !== "author") earliest ??= entity;
    }
    const turn = turnAt(mention.start);
    const voice = turn === null ? undefined : voiceOf.get(turn.index);
    if (!voice || !turn) return;
    const lead = doc.text
      .slice(Math.max(turn.start, mention.start - AROUND), mention.start)
      .replace(/\s+/g, " ");
    const tail = doc.text.slice(mention.end, mention.end + 3);
    if (SELF.test(lead)) count(within(selfOf, voice), entity);
    else if ((lead === "" || CALLED_BEFORE.test(lead)) && CALLED_AFTER.test(tail))
      count(within(calledBy, voice), entity);
  });
  return { selfOf, calledBy, before, filed, earliest, ...titlePeople(doc, cast) };
}

function voicesByTurn({ voices }: Cast): Map<number, Voice> {
  return new Map(voices.flatMap((voice) => voice.turns.map((turn) => [turn, voice] as const)));
}

/** The turn that an offset falls in; offsets must be asked for in order. */
function turnFinder({ turns }: AttributeDoc): (offset: number) => { index: number; start: number } | null {
  let at = 0;
  return (offset) => {
    while (at < turns.length && (turns[at]?.spans.at(-1)?.end ?? 0) <= offset) at++;
    const span = turns[at]?.spans.findLast((s) => s.start <= offset);
    return span && offset < span.end ? { index: at, start: span.start } : null;
  };
}

const count = (counts: Map<number, number>, key: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

function within(maps: Map<Voice, Map<number, number>>, voice: Voice): Map<number, number> {
  const map = maps.get(voice) ?? new Map<number, number>();
  maps.set(voice, map);
  return map;
}

function titlePeople(
  { about, text, blocks }: AttributeDoc,
  { people }: Cast,
): Pick<Hints, "titled" | "titledWith"> {
  const head = blocks[0] ? text.slice(blocks[0].start, Math.min(blocks[0].end, blocks[0].start + 300)) : "";
  const titles = [about.title ?? "", head].map(
    (title) => ` ${folded(title).replace(/[^\p{L}\p{N}]+/gu, " ")} `,
  );
  const named = people.filter(({ type, words }) => {
    const name = ` ${words.join(" ").replace(/[^\p{L}\p{N}]+/gu, " ")} `;
    return type === "person" && words.length > 1 && titles.some((title) => title.includes(name));
  });
  const withName = named.filter(({ words }) => {
    const name = words.join(" ").replace(/[^\p{L}\p{N}]+/gu, " ");
    return titles.some((title) => title.includes(` with ${name} `));
  });
  return { titled: new Set(named.map((p) => p.entity)), titledWith: new Set(withName.map((p) => p.entity)) };
}
