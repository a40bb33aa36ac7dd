/** The tokens of a text as they are cut, white space among them. */
import { roomier } from "../roomier.ts";

export interface Pieces {
  count: number;
  lexeme: Int32Array<ArrayBuffer>;
  /** Spaces before each. */
  spaces: Int32Array<ArrayBuffer>;
  /** Where it stands in the text, where the lexemes of its run are the run's characters; else -1. */
  start: Int32Array<ArrayBuffer>;
}

/** Room for the tokens of one text after the other. */
export const piecesRoom = (): Pieces => ({
  count: 0,
  lexeme: new Int32Array(1 << 12),
  spaces: new Int32Array(1 << 12),
  start: new Int32Array(1 << 12),
});

/** Makes room for so many more. */
export function roomFor(pieces: Pieces, more: number): void {
  const size = pieces.count + more;
  if (size <= pieces.lexeme.length) return;
  pieces.lexeme = roomier(pieces.lexeme, size);
  pieces.spaces = roomier(pieces.spaces, size);
  pieces.start = roomier(pieces.start, size);
}

/** Adds a token; there is room for it. */
export function addPiece(pieces: Pieces, lexeme: number, spaces: number, start: number): void {
  const at = pieces.count++;
  pieces.lexeme[at] = lexeme;
  pieces.spaces[at] = spaces;
  pieces.start[at] = start;
}
