import type { Mention } from "../../document.ts";
import { byPosition } from "../../span.ts";

/** Mentions that share no token; more are taken list by list. */
export interface Apart {
  /** 1 for each token of one of them. */
  readonly taken: Uint8Array;
  /** Takes of a list what shares no token with one from a list before; within the list the earlier and longer one stays. */
  readonly take: (list: readonly Mention[]) => void;
  readonly inOrder: () => Mention[];
}

export function apart(tokenCount: number): Apart {
  const taken = new Uint8Array(tokenCount);
  // The mention that begins at a token: as none overlaps another, they are in order by that.
  const beginning = new Int32Array(tokenCount + 1);
  const kept: Mention[] = [];
  return {
    taken,
    take: (list) => {
      for (const mention of inOrder(list)) {
        if (isTaken(taken, mention)) continue;
        mark(taken, mention);
        beginning[mention.first] = kept.push(mention);
      }
    },
    inOrder: () => {
      const ordered: Mention[] = [];
      for (let i = 0; i <= tokenCount && ordered.length < kept.length; i++) {
        const at = beginning[i] ?? 0;
        const mention = at > 0 ? kept[at - 1] : undefined;
        if (mention) ordered.push(mention);
      }
      return ordered;
    },
  };
}

/** Most lists are in order as they are. */
function inOrder(list: readonly Mention[]): readonly Mention[] {
  for (let i = 1; i < list.length; i++) {
    const [before, mention] = [list[i - 1], list[i]];
    if (before && mention && byPosition(before, mention) > 0) return [...list].sort(byPosition);
  }
  return list;
}

function isTaken(taken: Uint8Array, { first, last }: Mention): boolean {
  for (let i = first; i < last; i++) if (taken[i] === 1) return true;
  return false;
}

/** Marks the tokens of a mention; a loop, as they are few. */
export function mark(marks: Uint8Array, { first, last }: Mention): void {
  for (let i = first; i < last; i++) marks[i] = 1;
}

/** Two lists that are in order as one; where two mentions are at one place, that of the first list goes first. */
export function merged(a: readonly Mention[], b: readonly Mention[]): Mention[] {
  const all: Mention[] = [];
  let next = 0;
  for (const mention of a) {
    for (let other = b[next]; other && byPosition(other, mention) < 0; other = b[++next]) all.push(other);
    all.push(mention);
  }
  for (; next < b.length; next++) {
    const other = b[next];
    if (other) all.push(other);
  }
  return all;
}
