/** The worst inputs known for each stage, at any size: what once took quadratic time, and what looks as if it would. */

export interface Worst {
  readonly name: string;
  readonly mediaType: string;
  /** A text of about so many UTF-16 code units. */
  readonly text: (size: number) => string;
}

type Text = Worst["text"];

const over =
  (piece: string): Text =>
  (size) =>
    piece.repeat(Math.ceil(size / piece.length));

/** Pieces that differ by their number. */
const each =
  (piece: (i: number) => string): Text =>
  (size) => {
    const parts: string[] = [];
    for (let length = 0; length < size; length += parts.at(-1)?.length ?? 1) parts.push(piece(parts.length));
    return parts.join("");
  };

const after =
  (head: string, text: Text): Text =>
  (size) =>
    head + text(size);

const LETTERS = 26;

/** A made-up name for each number: "Abcor". */
function name(i: number): string {
  let letters = "";
  for (let n = i + LETTERS * LETTERS; n > 0; n = Math.floor(n / LETTERS)) {
    letters += String.fromCharCode(97 + (n % LETTERS));
  }
  return `${letters.charAt(0).toUpperCase()}${letters.slice(1)}or`;
}

const CUE = "00:00:01.000 --> 00:00:02.000\n";

const TEXTS: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  "text/plain": {
    "a speaker, again and again": over("“We built it,” said Ann Lee. "),
    "a speaker and a pronoun": over(
      "“We built it twice,” Maria Lopez said. “It fell down.” He nodded and left.\n\n",
    ),
    "quotation marks": over("“"),
    "straight quotation marks": over('"'),
    "quotation marks that nest": (size) => "“".repeat(size / 2) + "”".repeat(size / 2),
    "single quotation marks": over("‘a ‘b’ "),
    apostrophes: over("'a ‘"),
    "marks of two kinds": over("'a \"b "),
    "no space": over("aB1"),
    "one long line": over("We met the people of the house again. "),
    "blank lines": over(" \n"),
    "zero-width marks": over("a\u200b"),
    "right-to-left marks": over("\u202eا ب \u2067"),
    "lone surrogates": over("\ud800 “a” \udc00"),
    "NUL bytes": over("a\0 b "),
    brackets: over("(a [b "),
    colons: over("A: "),
    "a label of each line": each(
      (i) => `${name(i).toUpperCase()} ${name(i * 7).toUpperCase()}: Yes, ${i}.\n\n`,
    ),
    "dashes of turns": over("— Why?\n\nSo.\n\n"),
    "dashes and labels": over("— a?\nAda: b.\n"),
    capitals: over("The "),
    "names with no end": over("Ann and "),
    "names that own": over("Ann’s "),
    "many names": each((i) => `“Yes,” said ${name(i)} ${name(i * 7 + 3)}. `),
    "one surname": each((i) => `${name(i)} Marlow met Ann. `),
    "said, said": over("said "),
    reported: over("he said that "),
    roles: over("president of the "),
    combined: over("e\u0301\u0301"),
  },
  "text/markdown": {
    headings: each((i) => `# Heading ${i}\n\n`),
    emphasis: over("*a **b _c __d "),
    "open links": over("[a]("),
    "nested quotes": over(">"),
    "front matter": (size) => `---\na: ${"[".repeat(size)}\n---\nx\n`,
  },
  "text/html": {
    "deep nesting": over("<div>"),
    "open tags": over("<b><p>a"),
    "open brackets": over("<"),
    attributes: after(
      "<p ",
      each((i) => `a${i}=1 `),
    ),
    paragraphs: over("<p>Ann said yes.</p>"),
  },
  "text/vtt": {
    cues: after("WEBVTT\n\n", over(`${CUE}<v Ann>yes\n\n`)),
    "open voices": after(`WEBVTT\n\n${CUE}`, over("<v ")),
  },
  "application/x-subrip": {
    cues: each((i) => `${i + 1}\n00:00:01,000 --> 00:00:02,000\nANN: yes\n\n`),
  },
};

export const WORST: readonly Worst[] = Object.entries(TEXTS).flatMap(([mediaType, texts]) =>
  Object.entries(texts).map(([name, text]) => ({ name, mediaType, text })),
);
