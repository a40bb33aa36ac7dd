/**
 * “It sold four hundred copies.” / “Four hundred and eleven.” / “Eleven of those were you, Ana.” Two people talk: a line that
 * is a paragraph of its own, right behind one that ends in speech, is the other’s.
 */
import type { Entity } from "../../document.ts";
import { LOOKS } from "../../letters.ts";
import type { Grounds } from "./candidates.ts";
import { toldAhead } from "./exchange/ahead.ts";
import { vocativeIn } from "./exchange/vocative.ts";
import type { Person } from "./persons.ts";
import type { Choice } from "./rank.ts";
import type { Attribution } from "./utterances.ts";

/** Longer paragraphs are no lines of a talk, in tokens. */
const LONGEST_LINE = 60;
/** How many paragraphs back the other may have spoken: in marks, or in words that are reported. */
const [FURTHEST, FURTHEST_REPORTED] = [5, 2];

/** Somebody who speaks, in the paragraph that is told. */
interface Voice {
  readonly block: number;
  readonly entity: number;
  readonly reach: number;
}

/** To be asked of the quotations in order: who speaks a line of a talk, undefined where it is none. */
export interface Exchange {
  readonly speakerOf: (quotation: number, found: ReadonlyMap<number, Attribution>) => number | undefined;
  readonly hear: (quotation: number, entity: number | null) => void;
}

export function exchangeOf(
  grounds: Grounds,
  choices: ReadonlyMap<number, Choice>,
  persons: readonly Person[],
): Exchange {
  const { doc, blockAt, ranges, reported } = grounds;
  const told = reported.flatMap(({ source }) => (source === null ? [] : [source])).sort((a, b) => a - b);
  const voices: Voice[] = [];
  let next = 0;
  const hear = (token: number, entity: number | null, reach: number): void => {
    if (entity !== null) voices.push({ block: blockAt[token] ?? 0, entity, reach });
  };
  const hearTold = (until: number): void => {
    for (; next < told.length; next++) {
      const first = doc.mentions[told[next] ?? -1]?.first ?? 0;
      if (first >= until) return;
      hear(first, persons[told[next] ?? -1]?.entity ?? null, FURTHEST_REPORTED);
    }
  };
  return {
    speakerOf: (q, found) => {
      const line = lineAt(grounds, q);
      const before = line && found.get(line.before);
      if (!line || !before || !isLine(before)) return undefined;
      hearTold(line.first);
      const last = before.person.entity;
      const ahead = toldAhead(grounds, q, (other) => toldIn(grounds, choices, persons, other));
      return ahead !== undefined && ahead !== last ? ahead : otherThan(grounds, q, line, last, voices);
    },
    hear: (q, entity) => {
      if (isFragment(grounds, q)) return;
      const first = ranges[q]?.first ?? 0;
      hearTold(first);
      hear(first, entity, FURTHEST);
    },
  };
}

/** The Post called it “as cold as a spoon”: who is quoted with some words of a sentence need not be there. */
const isFragment = ({ doc, ranges }: Grounds, q: number): boolean =>
  ((doc.tokens.looks[(ranges[q]?.first ?? 0) + 1] ?? 0) & LOOKS.small) !== 0;

/** Who the words beside a quotation say is its source. */
function toldIn(
  { doc, blockAt, ranges }: Grounds,
  choices: ReadonlyMap<number, Choice>,
  persons: readonly Person[],
  q: number,
): number | null {
  const { mention, cue } = choices.get(q) ?? { mention: null, cue: null };
  if (mention === null || cue === null) return null;
  const beside = blockAt[doc.mentions[mention]?.first ?? 0] === blockAt[ranges[q]?.first ?? 0];
  return beside ? (persons[mention]?.entity ?? null) : null;
}

/** Whom the line before speaks to by name, else the last other person that was heard near and is not spoken to here. */
function otherThan(
  grounds: Grounds,
  q: number,
  { first, before }: Line,
  last: number | null,
  voices: readonly Voice[],
): number | undefined {
  const named = vocativeIn(grounds, before);
  if (named !== null && named !== last) return named;
  const addressed = vocativeIn(grounds, q);
  const block = grounds.blockAt[first] ?? 0;
  const recent = voices.slice(-MOST_VOICES).reverse();
  return recent.find(
    ({ entity, reach, ...voice }) =>
      entity !== last &&
      entity !== addressed &&
      block - voice.block <= reach &&
      isSpeaker(grounds.doc.entities[entity]),
  )?.entity;
}

/** How many voices back are looked at. */
const MOST_VOICES = 24;

const isSpeaker = (entity: Entity | undefined): boolean =>
  entity?.type === "person" && entity.part !== "author";

/** Somebody is known to have spoken the line before, or the author has. */
const isLine = ({ person }: Attribution): boolean => person.entity !== null || person.via === "author";

/** The first token of a line, and the last quotation of the paragraph right before it. */
interface Line {
  readonly first: number;
  readonly before: number;
}

/** A short paragraph that is a quotation and nothing else, behind one that ends in speech. */
function lineAt(grounds: Grounds, q: number): Line | null {
  const { doc, ranges, blockAt, sentenceAt, speech, placeOf } = grounds;
  const { first, last } = ranges[q] ?? { first: 0, last: 0 };
  const block = doc.blocks[blockAt[first] ?? -1];
  const quotation = doc.quotations[q];
  if (!block || !quotation || quotation.outer.start !== block.start || quotation.outer.end !== block.end)
    return null;
  if (last - first > LONGEST_LINE || !quotation.closed) return null;
  const before = speech[(placeOf[q] ?? 0) - 1];
  if (before === undefined) return null;
  const end = (ranges[before]?.last ?? 1) - 1;
  const ends = (sentenceAt[first - 1] ?? 0) - (sentenceAt[end] ?? 0) <= 1;
  return blockAt[end] === (blockAt[first] ?? 0) - 1 && ends ? { first, before } : null;
}
