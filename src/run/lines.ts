/** One line of a stream: its number, from 1, and its bytes, or null when it is longer than may be. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 0x0a;

/** The longest line that is read, in bytes; what is longer is skipped, and memory stays bounded. */
export const LONGEST_LINE = 256 * 1024 * 1024;

/**
 * The lines of a byte stream, in linear time whatever their length. Only "\n" ends a line: a JSON string may hold
 * U+2028, at which Node's own readline would cut it.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size <= longest) parts.push(part);
    else parts = [];
  };
  const line = (): Line => ({ number: number++, bytes: size <= longest ? Buffer.concat(parts) : null });
  for await (const chunk of stream) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, to));
      yield line();
      parts = [];
      size = 0;
      from = to + 1;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
