/** Counting: how much of what a person labelled was found, and how much of what was found is right. */

/** What is counted, in the order of a report; each belongs to a layer. */
export const MEASURES = {
  article: "article",
  people: "people",
  aliases: "people",
  parts: "people",
  roles: "roles",
  entities: "entities",
  spans: "quotes",
  speakers: "quotes",
  quotes: "quotes",
  reported: "quotes",
  questions: "quotes",
  narrated: "quotes",
  mentions: "quotes",
  cues: "quotes",
} as const;

export type Measure = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES).filter((name): name is Measure => name in MEASURES);

export interface Count {
  readonly right: number;
  /** What the golden holds. */
  readonly expected: number;
  /** What the record holds. */
  readonly found: number;
}

export type Counts = Readonly<Record<Measure, Count>>;

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and their harmonic mean; of nothing expected and nothing found all are 1. */
export const scoreOf = ({ right, expected, found }: Count): Score => ({
  precision: found === 0 ? 1 : right / found,
  recall: expected === 0 ? 1 : right / expected,
  f1: expected + found === 0 ? 1 : (2 * right) / (expected + found),
});

const NOTHING: Count = { right: 0, expected: 0, found: 0 };

/** Takes counts while a comparison goes on; what is never counted stays at nothing. */
export class Tally {
  readonly #counts = new Map<Measure, Count>();

  /** Adds one thing that is expected, found, or both and right. */
  add(measure: Measure, what: { expected: boolean; found: boolean; right: boolean }): void {
    const { right, expected, found } = this.#counts.get(measure) ?? NOTHING;
    this.#counts.set(measure, {
      right: right + Number(what.right),
      expected: expected + Number(what.expected),
      found: found + Number(what.found),
    });
  }

  counts(): Counts {
    return mapMeasures((measure) => this.#counts.get(measure) ?? NOTHING);
  }
}

/** The counts of many fixtures as one. */
export function sum(all: readonly Counts[]): Counts {
  return mapMeasures((measure) =>
    all.reduce(
      (total, counts) => ({
        right: total.right + counts[measure].right,
        expected: total.expected + counts[measure].expected,
        found: total.found + counts[measure].found,
      }),
      NOTHING,
    ),
  );
}

function mapMeasures(count: (measure: Measure) => Count): Counts {
  return {
    article: count("article"),
    people: count("people"),
    aliases: count("aliases"),
    parts: count("parts"),
    roles: count("roles"),
    entities: count("entities"),
    spans: count("spans"),
    speakers: count("speakers"),
    quotes: count("quotes"),
    reported: count("reported"),
    questions: count("questions"),
    narrated: count("narrated"),
    mentions: count("mentions"),
    cues: count("cues"),
  };
}
