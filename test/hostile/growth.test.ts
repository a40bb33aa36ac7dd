/** Ten times the input takes about ten times as long: quadratic growth would take a hundred times. */
import { describe, expect, test } from "vitest";
import { interview } from "../../pipelines/interview.ts";
import { Failure } from "../../src/failure.ts";
import { loadKit } from "../../src/run/assets.ts";

const pipeline = interview(loadKit());

const SMALL = 30_000;
const TIMES = 10;
/** Between linear (10) and quadratic (100), nearer to linear; collections of garbage cost a little. */
const MOST = 30;
/** Below this the clock tells more of the machine than of the code. */
const FLOOR_MS = 20;

const filled = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

const plain: Readonly<Record<string, string>> = {
  "opening marks": "“",
  "straight marks": '"',
  "marks with words": '"a" “b” ',
  "single marks": "‘ ' ’ ",
  "nested marks": "“a ‘b “c ",
  "brackets and dashes": "( — [ - ",
  "no spaces": "x",
  "dashes in a run": "-----",
  "white space": " \t \n ",
  "zero-width and right-to-left marks": "a\u200b\u202e\u2066b ",
  "lone surrogates": "\ud800 \udc00",
  "one name again and again": "Ann Lee said, “No.” ",
  "a new name each time": "",
  "one-word names": "Ann Bob Lee Kim ",
  "cues without end": "he said she said they told him that ",
  labels: "ANN: yes\n\n",
  "questions and answers": "Q: why?\n\nA: because.\n\n",
  "lines of one word": "Ann\n",
  commas: "Ann, the head of, the head of, ",
  "of the of the": "director of the head of the ",
  "digits and colons": "12:34:56 ",
  "quotes over paragraphs": "“Go on\n\n",
};

const others: Readonly<Record<string, readonly [string, string]>> = {
  "open elements": ["text/html", "<div>"],
  "elements in elements": ["text/html", "<p><b>a</b></p>"],
  "open angle brackets": ["text/html", "<"],
  entities: ["text/html", "&amp;&#x202e;"],
  "emphasis marks": ["text/markdown", "*_a "],
  "block quotes in block quotes": ["text/markdown", "> "],
  "open brackets": ["text/markdown", "[a]("],
  "subtitle cues": ["text/vtt", "00:01.000 --> 00:02.000\n<v Ann>Yes\n\n"],
  "numbered cues": ["application/x-subrip", "1\n00:00:01,000 --> 00:00:02,000\nYes\n\n"],
};

/** "Aaaab Said" …: names that all differ. */
function newNames(size: number): string {
  let text = "";
  for (let i = 0; text.length < size; i++) {
    const name = [...String(i)].map((digit) => String.fromCharCode(97 + Number(digit))).join("");
    text += `X${name} Y${name} said, “No.” `;
  }
  return text;
}

const textOf = (kind: string, size: number): string =>
  kind === "a new name each time" ? newNames(size) : filled(plain[kind] ?? "x", size);

function milliseconds(mediaType: string, content: string): number {
  const bytes = new TextEncoder().encode(content);
  const start = performance.now();
  try {
    pipeline.run({ id: "growth", uri: null, mediaType, bytes });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  return performance.now() - start;
}

function growth(mediaType: string, make: (size: number) => string): number {
  milliseconds(mediaType, make(SMALL));
  const small = milliseconds(mediaType, make(SMALL));
  const large = milliseconds(mediaType, make(SMALL * TIMES));
  return large / Math.max(small, FLOOR_MS);
}

describe("time grows with the input, not with its square", () => {
  test.each(Object.keys(plain))("%s", { timeout: 120_000 }, (kind) => {
    expect(growth("text/plain", (size) => textOf(kind, size))).toBeLessThan(MOST);
  });

  test.each(Object.entries(others))("%s", { timeout: 120_000 }, (_kind, [mediaType, piece]) => {
    expect(growth(mediaType, (size) => filled(piece, size))).toBeLessThan(MOST);
  });
});
