/** The parts of wink-nlp 2.4 that the reader is made of; wink gives no types for them. */

declare module "wink-nlp/src/tokenizer.js" {
  /** What the tokenizer tells of the tokens that it finds, and asks of the words of this text. */
  export interface Sink {
    readonly _addToken: (text: string, category: number) => boolean;
    /** Adds the token, or the parts of a contraction, when the word is known; else gives 0. */
    readonly _addTokenIfInCache: (text: string) => number;
    readonly isLexeme: (text: string) => boolean;
  }
  export default function tokenizer(
    expressions: unknown,
    categories: unknown,
    preserve: unknown,
  ): (sink: Sink, text: string) => void;
}

declare module "wink-nlp/src/compile-trex.js" {
  export default function compile(source: unknown): unknown;
}

declare module "wink-nlp/src/cache.js" {
  export interface Cache {
    /** One index, or four numbers for each part of a contraction: its word, where that is listed, its lemma, its tag. */
    readonly lookup: (text: string) => number[] | null;
    readonly value: (index: number) => string;
    readonly property: (index: number, name: string) => number;
    readonly normal: (index: number) => number;
    readonly mappedSpelling: (index: number) => number;
    readonly posOf: (index: number) => number;
    readonly intrinsicSize: () => number;
  }
  export default function cache(core: unknown, features: unknown): Cache;
}
