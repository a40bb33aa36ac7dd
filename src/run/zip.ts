/** What a zip archive would unpack to, found without unpacking more than may be. */
import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const DEFLATED = 8;

/**
 * Whether all files of an archive together unpack to no more than `most` bytes. What the list at its end says of their
 * sizes is added up first; then each is unpacked no further than it is said to be, for a list may lie.
 * @throws Error when the list is not there or not whole
 */
export function unpacksWithin(archive: Uint8Array, most: number): boolean {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries = [...entriesOf(bytes)];
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) return false;
  return entries.every((entry) => isTrue(bytes, entry));
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

function* entriesOf(bytes: Buffer): Generator<Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error("the list of its files is broken");
    yield {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    at +=
      ENTRY_SIZE + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at--) if (bytes.readUInt32LE(at) === END) return at;
  throw new Error("it has no list of its files");
}

function isTrue(bytes: Buffer, { method, packed, size, at }: Entry): boolean {
  if (method !== DEFLATED) return packed === size;
  const start = at + LOCAL_SIZE + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  try {
    const options = { maxOutputLength: Math.max(1, size) };
    return inflateRawSync(bytes.subarray(start, start + packed), options).length === size;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
