import { baseOf, type Field, type Sided, type Space } from "../../../linear.ts";
import type { Domains } from "./domains.ts";

export const FAR = 16;
export const LONG = 8;
export const MANY = 4;

/** For all that is asked of a kind of word: one line of memory. */
export const ROOM = 64;

/** What speaks for a place where a content begins or ends, in the order of a file. */
export function boundaryFields({ words, stems, kinds, pairs }: Domains): readonly Field[] {
  const ofKind = (sides: number): Sided => ({ of: kinds, sides, room: ROOM, bySide: true });
  return [
    ["bw0", words, "words"],
    ["bw-1", words, "words"],
    ["bw+1", words, "words"],
    ["bk-1k0", pairs, "pairs"],
    ["bk0k+1", pairs, "pairs"],
    ["bk-2k-1", pairs, "pairs"],
    ["bk+1k+2", pairs, "pairs"],
    ["other,k0", pairs, "other"],
    ["other,k-1", pairs, "other"],
    ["comma,other,k+1", pairs, "other"],
    ["far", FAR],
    ["far,k0", ofKind(FAR), "kinds"],
    ["far,k-1", ofKind(FAR), "kinds"],
    ["long,k0", ofKind(LONG), "kinds"],
    ["verbs,k0", ofKind(MANY), "kinds"],
    ["commas,k0", ofKind(MANY), "kinds"],
    ["comma,verbs,k+1", ofKind(MANY), "kinds"],
    ["edge", 2],
    ["edge,stem", stems],
    ["edge,other", words],
    ["edge,long", LONG],
    ["edge,far", LONG],
    ["stem,at0", stems, "stem"],
    ["stem,far", stems, "stem"],
    ["stem,to", stems, "stem"],
    ["left", LONG],
    ["left-verbs", MANY],
    ["names", MANY],
    ["quoted", 4],
    ["thats", 9],
  ];
}

/** Where the fields begin in a head. */
export type BoundaryLayout = ReturnType<typeof boundaryLayoutOf>;

export const boundaryLayoutOf = (space: Space) => ({
  word: baseOf(space, "bw0"),
  wordBefore: baseOf(space, "bw-1"),
  wordAfter: baseOf(space, "bw+1"),
  pair: baseOf(space, "bk-1k0"),
  pairAfter: baseOf(space, "bk0k+1"),
  pairBefore: baseOf(space, "bk-2k-1"),
  pairBehind: baseOf(space, "bk+1k+2"),
  other: baseOf(space, "other,k0"),
  otherBefore: baseOf(space, "other,k-1"),
  commaOther: baseOf(space, "comma,other,k+1"),
  far: baseOf(space, "far"),
  farKind: baseOf(space, "far,k0"),
  farBefore: baseOf(space, "far,k-1"),
  long: baseOf(space, "long,k0"),
  verbs: baseOf(space, "verbs,k0"),
  commas: baseOf(space, "commas,k0"),
  commaVerbs: baseOf(space, "comma,verbs,k+1"),
  edge: baseOf(space, "edge"),
  edgeStem: baseOf(space, "edge,stem"),
  edgeOther: baseOf(space, "edge,other"),
  edgeLong: baseOf(space, "edge,long"),
  edgeFar: baseOf(space, "edge,far"),
  stemAt: baseOf(space, "stem,at0"),
  stemFar: baseOf(space, "stem,far"),
  stemTo: baseOf(space, "stem,to"),
  left: baseOf(space, "left"),
  leftVerbs: baseOf(space, "left-verbs"),
  names: baseOf(space, "names"),
  quoted: baseOf(space, "quoted"),
  thats: baseOf(space, "thats"),
});

/** How many fields share the rows of words, pairs, other pairs and stems. */
export const [WORDS, PAIRS, OTHERS, STEMS] = [3, 4, 3, 3];
