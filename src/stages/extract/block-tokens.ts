import type { Block } from "../../document.ts";
import type { Tokens } from "../../tokens.ts";

/** By block, at `2 * block` its first token and behind that one past its last; blocks are in order and apart. */
export function tokensOfBlocks({ start, count }: Tokens, blocks: readonly Block[]): Int32Array {
  const ranges = new Int32Array(2 * blocks.length);
  let i = 0;
  let at = 0;
  for (const block of blocks) {
    while (i < count && (start[i] ?? 0) < block.start) i++;
    ranges[at++] = i;
    while (i < count && (start[i] ?? 0) < block.end) i++;
    ranges[at++] = i;
  }
  return ranges;
}
