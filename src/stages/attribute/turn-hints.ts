import { folded } from "../../names.ts";
import { textOf } from "../../span.ts";
import type { AttributeDoc } from "../attribute.ts";
import type { Cast, Voice } from "./turn-cast.ts";
import { toldBefore, toldWithin } from "./turn-introductions.ts";

/** How often something is said of an entity. */
export type Counts = ReadonlyMap<number, number>;

/** What the article lets one know of who may be speaking. */
export interface Hints {
  /** "I'm Ada Pomfret": the voice that introduces itself so. */
  readonly selfOf: ReadonlyMap<Voice, Counts>;
  /** "Ada, what …", "Thank you, Ada.": how often a voice calls somebody by name. */
  readonly calledBy: ReadonlyMap<Voice, Counts>;
  /** "My guest today is Ada Pomfret": whom a voice introduces. */
  readonly introducedBy: ReadonlyMap<Voice, Counts>;
  /** "With me as always is my co-host, Ben Okri": who asks too. */
  readonly besides: ReadonlySet<number>;
  /** Mentions before the first turn. */
  readonly before: Counts;
  /** "Ben Okri talked to", "interview by Ben Okri" before the first turn. */
  readonly asking: ReadonlySet<number>;
  /** "talked to the painter Ada Pomfret" before the first turn. */
  readonly asked: ReadonlySet<number>;
  /** Who is named first of all, the author left out. */
  readonly earliest: number | null;
  /** People whose whole name stands in the title. */
  readonly titled: ReadonlySet<number>;
  /** Whom the title says the talk was with: "Interview with Jane Doe". */
  readonly titledWith: ReadonlySet<number>;
  /** Whom a header line names surname first. */
  readonly filed: ReadonlySet<number>;
  /** Whom the file lists as speakers, by the part that it gives them. */
  readonly listed: Readonly<Record<"interviewer" | "interviewee" | "either", ReadonlySet<number>>>;
}

type Mutable = Map<Voice, Map<number, number>>;

export function hintsOf(doc: AttributeDoc, cast: Cast): Hints {
  const voiceOf = voicesByTurn(cast);
  const selfOf: Mutable = new Map();
  const calledBy: Mutable = new Map();
  const introducedBy: Mutable = new Map();
  const besides = new Set<number>();
  const before = new Map<number, number>();
  const filed = new Set<number>();
  const asking = new Set<number>();
  const asked = new Set<number>();
  const selfBefore = new Set<number>();
  const introduced = new Set<number>();
  let earliest: number | null = null;
  const turnAt = turnFinder(doc);
  const first = doc.turns[0]?.spans[0]?.start ?? 0;
  doc.mentions.forEach((mention, m) => {
    const entity = doc.entityOf[m] ?? null;
    if (mention.form !== "name" || entity === null) return;
    const isPerson = doc.entities[entity]?.type === "person";
    if (mention.start < first) {
      count(before, entity);
      if (!isPerson) return;
      if (/^[^,\n]+, [^,\n]+$/.test(textOf(doc.text, mention))) filed.add(entity);
      if (doc.entities[entity]?.part !== "author") earliest ??= entity;
      const told = toldBefore(doc.text, mention);
      if (told === "asking") asking.add(entity);
      if (told === "asked") asked.add(entity);
      if (told === "self") selfBefore.add(entity);
      if (told === "beside") besides.add(entity);
      if (told === "introduced") introduced.add(entity);
      return;
    }
    const turn = turnAt(mention.start);
    const voice = turn === null ? undefined : voiceOf.get(turn.index);
    if (!voice || !turn) return;
    const told = toldWithin(doc.text, turn.start, mention);
    if (told === "self") count(within(selfOf, voice), entity);
    if (told === "called") count(within(calledBy, voice), entity);
    if (told === "introduced") count(within(introducedBy, voice), entity);
    if (told === "show") asking.add(entity);
    if (told === "beside") besides.add(entity);
  });
  // Who says "I'm Ada, and with us is Ben" before the first turn is the host; "I'm Ada" alone may be an answer.
  if (introduced.size + besides.size > 0) for (const entity of selfBefore) asking.add(entity);
  for (const entity of introduced) asked.add(entity);
  return {
    ...{ selfOf, calledBy, introducedBy, besides, before, filed, asking, earliest },
    // An archive that files an interview under the guest writes "with" the host.
    asked: filed.size > 0 ? filed : asked,
    ...titlePeople(doc, cast),
    listed: listedPeople(doc, cast),
  };
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

function listedPeople({ about }: AttributeDoc, { people }: Cast): Hints["listed"] {
  const by = (part: "interviewer" | "interviewee" | null) => {
    const names = new Set(
      about.cast.filter((member) => member.part === part).map(({ name }) => folded(name)),
    );
    return new Set(people.filter(({ name }) => names.has(folded(name))).map(({ entity }) => entity));
  };
  return { interviewer: by("interviewer"), interviewee: by("interviewee"), either: by(null) };
}
