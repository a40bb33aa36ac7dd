/**
 * The weights file: `SBN1`, the length and the checksum of what follows, then sections. Keys are 24-bit hashes in
 * rising order, written as differences in base 128; numbers of rows stand in planes, all first bytes, then all second.
 */
import { Failure } from "../../failure.ts";
import { FEATURE_BITS } from "./hash.ts";
import { LABELS } from "./labels.ts";
import { type FeatureTable, featureTable, type KeyTable, keyTable } from "./table.ts";

export interface NameWeights {
  readonly features: FeatureTable;
  /** Weight of label l after label k: `moves[k * LABELS + l]`. */
  readonly moves: Int8Array;
  readonly clusters: KeyTable;
  readonly clusterOf: Uint16Array;
  readonly middleOf: Uint16Array;
  readonly coarseOf: Uint16Array;
  readonly lists: KeyTable;
  readonly listsOf: Uint16Array;
  readonly phrases: KeyTable;
  readonly phraseOf: Uint16Array;
}

/** A table as it is written: keys in rising order, and a number for each. */
export interface Listing {
  readonly keys: Uint32Array;
  readonly values: Uint16Array;
}

export interface WeightsFile {
  readonly keys: Uint32Array;
  readonly weights: Int8Array;
  readonly moves: Int8Array;
  readonly clusters: Listing;
  readonly middleOf: Uint16Array;
  readonly coarseOf: Uint16Array;
  readonly lists: Listing;
  readonly phrases: Listing;
}

/** Words of the tables are hashed like features, each table as a template of its own. */
export const KEYS = { cluster: 1001, list: 1002, phrase: 1003 } as const;

const MAGIC = 0x53424e31;
const HEADER = 12;

/** The bytes of a weights file. */
export function writeWeights(file: WeightsFile): Uint8Array {
  const out: number[] = [];
  writeKeys(out, file.keys);
  for (let l = 0; l < LABELS; l++)
    for (let r = 0; r < file.keys.length; r++) out.push((file.weights[r * LABELS + l] ?? 0) & 0xff);
  for (const move of file.moves) out.push(move & 0xff);
  writeListing(out, file.clusters);
  writeNumbers(out, file.middleOf);
  writeNumbers(out, file.coarseOf);
  writeListing(out, file.lists);
  writeListing(out, file.phrases);
  const bytes = new Uint8Array(HEADER + out.length);
  bytes.set(out, HEADER);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, out.length);
  view.setUint32(8, checksum(bytes.subarray(HEADER)));
  return bytes;
}

function writeListing(out: number[], { keys, values }: Listing): void {
  writeKeys(out, keys);
  writeNumbers(out, values);
}

function writeKeys(out: number[], keys: Uint32Array): void {
  writeVarint(out, keys.length);
  let last = 0;
  for (const key of keys) {
    writeVarint(out, key - last);
    last = key;
  }
}

function writeNumbers(out: number[], values: Uint16Array): void {
  writeVarint(out, values.length);
  for (const value of values) out.push(value & 0xff);
  for (const value of values) out.push(value >> 8);
}

function writeVarint(out: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest & 127) | 128);
  out.push(rest);
}

/**
 * Reads a weights file.
 * @throws Failure `model` when the bytes are not those of a whole weights file
 */
export function readWeights(bytes: Uint8Array): NameWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole =
    bytes.length > HEADER &&
    view.getUint32(0) === MAGIC &&
    view.getUint32(4) === bytes.length - HEADER &&
    view.getUint32(8) === checksum(bytes.subarray(HEADER));
  if (!whole)
    throw new Failure(
      "model",
      "the weights of the name tagger are damaged",
      "models/names.bin",
      "install again",
    );
  const cursor = { bytes, at: HEADER };
  const keys = readKeys(cursor);
  const features = featureTable(keys, readPlanes(cursor, keys.length));
  const moves = new Int8Array(take(cursor, LABELS * LABELS));
  const clusters = keyTable(readKeys(cursor));
  const clusterOf = readNumbers(cursor);
  const middleOf = readNumbers(cursor);
  const coarseOf = readNumbers(cursor);
  const lists = keyTable(readKeys(cursor));
  const listsOf = readNumbers(cursor);
  const phrases = keyTable(readKeys(cursor));
  const phraseOf = readNumbers(cursor);
  return { features, moves, clusters, clusterOf, middleOf, coarseOf, lists, listsOf, phrases, phraseOf };
}

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

function take(cursor: Cursor, count: number): Uint8Array {
  const from = cursor.at;
  cursor.at += count;
  return cursor.bytes.subarray(from, cursor.at);
}

function readKeys(cursor: Cursor): Uint32Array {
  const keys = new Uint32Array(readVarint(cursor));
  let last = 0;
  for (let i = 0; i < keys.length; i++) {
    last = (last + readVarint(cursor)) & ((1 << FEATURE_BITS) - 1);
    keys[i] = last;
  }
  return keys;
}

/** Rows of labels out of one plane for each label. */
function readPlanes(cursor: Cursor, rows: number): Int8Array {
  const weights = new Int8Array(rows * LABELS);
  for (let l = 0; l < LABELS; l++) {
    const plane = take(cursor, rows);
    for (let r = 0; r < rows; r++) weights[r * LABELS + l] = plane[r] ?? 0;
  }
  return weights;
}

function readNumbers(cursor: Cursor): Uint16Array {
  const count = readVarint(cursor);
  const low = take(cursor, count);
  const high = take(cursor, count);
  return Uint16Array.from({ length: count }, (_, i) => (low[i] ?? 0) | ((high[i] ?? 0) << 8));
}

function readVarint(cursor: Cursor): number {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = cursor.bytes[cursor.at++] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return value;
  }
}

/** FNV-1a over bytes. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
