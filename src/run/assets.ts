/** The kit as Node loads it: word lists and weights from the package's own files. */
import { readFileSync } from "node:fs";
import type { Kit } from "../kit.ts";
import { readLexicons } from "../lexicons.ts";
import { readModels } from "../models.ts";
import { nameTagger } from "../nlp/tagger.ts";
import { winkReader } from "../nlp/wink.ts";
import { VERSION } from "../version.ts";
import { nodeParsers } from "./parsers.ts";

const asset = (path: string): URL => new URL(`../${path}`, import.meta.url);

let kit: Kit | undefined;

/** What a pipeline needs; it is loaded once and serves the process. */
export function loadKit(): Kit {
  kit ??= {
    read: winkReader(),
    tagNames: nameTagger(readFileSync(asset("models/names.bin"))),
    parsers: nodeParsers(),
    lexicons: readLexicons((name) => readFileSync(asset(`lexicons/${name}.json`), "utf8")),
    models: readModels((name) => readFileSync(asset(`models/${name}.json`), "utf8")),
    generator: { name: "saidby", version: VERSION },
  };
  return kit;
}
