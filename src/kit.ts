import type { Generator } from "./document.ts";
import type { Lexicons } from "./lexicons.ts";
import type { Models } from "./models.ts";
import type { NameTagger } from "./nlp/tagger.ts";
import type { Parsers } from "./parsers.ts";
import type { KnownPerson } from "./people.ts";
import type { Reader } from "./tokens.ts";

/** What a pipeline needs handed in: a door loads it, from disk in Node, by fetch in a browser. */
export interface Kit {
  readonly read: Reader;
  readonly tagNames: NameTagger;
  readonly parsers: Parsers;
  readonly lexicons: Lexicons;
  readonly models: Models;
  readonly generator: Generator;
  /** Whom the reader knows before reading: used before anything that the article says. */
  readonly people?: readonly KnownPerson[];
}
