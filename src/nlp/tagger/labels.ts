/** The labels of a row: outside, or the first or a further word of a name of one of four types. */
export const NAME_TYPES = ["person", "organization", "place", "other"] as const;

export type NameType = (typeof NAME_TYPES)[number];

export const OUTSIDE = 0;
export const LABELS = 1 + 2 * NAME_TYPES.length;
export const beginOf = (type: number): number => 1 + 2 * type;
export const insideOf = (type: number): number => 2 + 2 * type;
export const isInside = (label: number): boolean => label > 0 && label % 2 === 0;
export const typeOfLabel = (label: number): number => (label - 1) >> 1;
/** "Inside" follows only its own type; everything else follows anything. */
export const mayFollow = (label: number, previous: number): boolean =>
  !isInside(label) || previous === label || previous === label - 1;
