import { folded } from "../../names.ts";
import type { AttributeDoc } from "../attribute.ts";
import { toldBeforeTurns } from "./turn-before.ts";
import type { Cast, Voice } from "./turn-cast.ts";
import { toldInTurns } from "./turn-told.ts";

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
  /** "The Quay caught up with" before the first turn: the outlet whose questions they are. */
  readonly outlets: ReadonlySet<number>;
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

export function hintsOf(doc: AttributeDoc, cast: Cast): Hints {
  const head = toldBeforeTurns(doc);
  const said = toldInTurns(doc, cast);
  const { before, filed, earliest, introduced, outlets } = head;
  const { selfOf, calledBy, introducedBy } = said;
  const besides = new Set([...head.besides, ...said.besides]);
  // Who says "I'm Ada, and with us is Ben" before the first turn is the host; "I'm Ada" alone may be an answer.
  const hosts = introduced.size + besides.size > 0 ? head.selves : [];
  return {
    ...{ selfOf, calledBy, introducedBy, besides, before, filed, earliest, outlets },
    asking: new Set([...head.asking, ...said.shows, ...hosts]),
    // An archive that files an interview under the guest writes "with" the host.
    asked: filed.size > 0 ? filed : new Set([...head.asked, ...introduced]),
    ...titlePeople(doc, cast),
    listed: listedPeople(doc, cast),
  };
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
