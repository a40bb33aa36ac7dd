import type { Block } from "../../document.ts";
import type { Tokens } from "../../tokens.ts";

/** By block, at `2 * block` its first token and behind that one past its last; blocks are in order and apart. */
export function tokensOfBlocks({ start, count }: Tokens, blocks: readonly Block[]): number[] {
  const ranges: number[] = [];
  let i = 0;
  for (const block of blocks) {
    while (i < count && (start[i] ?? 0) < block.start) i++;
    ranges.push(i);
    while (i < count && (start[i] ?? 0) < block.end) i++;
    ranges.push(i);
  }
  return ranges;
}
