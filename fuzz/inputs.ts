/** Texts that no editor would send: soups of what articles are made of, and articles with something done to them. */
import type { Chance } from "./random.ts";

export interface Hostile {
  readonly kind: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const MEDIA_TYPES = ["text/plain", "text/markdown", "text/html", "text/vtt", "application/x-subrip"] as const;

/** Pieces of articles, of markup, and of what breaks programs. */
const PIECES: readonly string[] = [
  ..."“”‘’«»„\"'`()[]{}<>:;,.!?…—–-*_#|/\\&=+@".split(""),
  ..."''…`` ``…'' \n \n\n \r\n \t \u00a0 \u200b \u200d \u202e \u2028 \ufeff \u001b[31m \ud800 \udc00".split(
    " ",
  ),
  ..."👩‍👩‍👧 e\u0301 ß ﬁ 𝒜 İ ı ا中".split(" "),
  ..."Minami Kawamoto Mr. Dr. van der Jr. O’Neill -san McCoy U.S. NASA Studio director president of the who".split(
    " ",
  ),
  ..."said says asked explained told according to he she they I we that why? when because and but never".split(
    " ",
  ),
  ..."Q: A: Q. A. Interviewer: JANE DOE: IGN: [laughs] (Applause.) 00:01:02 >> 1. 2023 January --> ".split(
    " ",
  ),
  ..."<p> </p> <b> </b> <script>alert(1)</script> <!-- --> </div> &amp; &#x202e; &lt; <v Ann> <i> </article>".split(
    " ",
  ),
  ..."**bold** *it* > # ## --- ``` ![](x) [a](javascript:alert(1)) \\* - * 1) | --- |".split(" "),
  ..."constructor __proto__ toString =cmd() ../../etc/passwd $(x) %s {{x}}".split(" "),
  "WEBVTT\n\n",
  "00:00:01.000 --> 00:00:02.000\n",
  "1\n00:00:01,000 --> 00:00:02,000\n",
  "---\ntitle: x\n---\n",
];

const LONGEST_SOUP = 400;

/** Pieces in any order, now and then one of them many times over. */
export function soup(random: Chance): Hostile {
  const pieces = Array.from({ length: 1 + random.below(LONGEST_SOUP) }, () => {
    const piece = random.pick(PIECES);
    return random.below(60) === 0 ? piece.repeat(1 + random.below(200)) : piece;
  });
  const text = pieces.join(random.pick(["", " ", " ", "\n"]));
  return { kind: "soup", mediaType: random.pick(MEDIA_TYPES), bytes: new TextEncoder().encode(text) };
}

export interface Article {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

type Mutation = (bytes: Uint8Array, random: Chance) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Two places in the bytes, in order. */
function cut(bytes: Uint8Array, random: Chance): readonly [number, number] {
  const [a, b] = [random.below(bytes.length + 1), random.below(bytes.length + 1)];
  return a < b ? [a, b] : [b, a];
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "cut short": (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  "a part left out": (bytes, random) => {
    const [from, to] = cut(bytes, random);
    return joined(bytes.slice(0, from), bytes.slice(to));
  },
  "a part twice": (bytes, random) => {
    const [from, to] = cut(bytes, random);
    return joined(bytes.slice(0, to), bytes.slice(from));
  },
  "bytes changed": (bytes, random) => {
    const changed = bytes.slice();
    for (let n = 1 + random.below(20); n > 0 && changed.length > 0; n--) {
      changed[random.below(changed.length)] = random.below(256);
    }
    return changed;
  },
  "pieces put in": (bytes, random) => {
    let text = new TextDecoder().decode(bytes);
    for (let n = 1 + random.below(12); n > 0; n--) {
      const at = random.below(text.length + 1);
      text = text.slice(0, at) + random.pick(PIECES) + text.slice(at);
    }
    return new TextEncoder().encode(text);
  },
  "lines shuffled": (bytes, random) => {
    const lines = new TextDecoder().decode(bytes).split("\n");
    for (let i = lines.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [lines[i], lines[j]] = [lines[j] ?? "", lines[i] ?? ""];
    }
    return new TextEncoder().encode(lines.join("\n"));
  },
};

/** An article with one thing done to it, sometimes read as what it is not. */
export function mutated(articles: readonly Article[], random: Chance): Hostile {
  const article = random.pick(articles);
  const kind = random.pick(Object.keys(MUTATIONS));
  const bytes = MUTATIONS[kind]?.(article.bytes, random) ?? article.bytes;
  const mediaType = random.below(8) === 0 ? random.pick(MEDIA_TYPES) : article.mediaType;
  return { kind, mediaType, bytes };
}
