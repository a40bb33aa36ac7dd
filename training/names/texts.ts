/** The raw texts that word clusters are made from: everything there is for training, labels unread. */
import { z } from "zod";
import type { Reader } from "../../src/tokens.ts";
import { readLines } from "../corpora.ts";
import { NAMES_TRAIN } from "./data.ts";

const plain = z.object({ text: z.string() });
const turns = z.object({ text: z.string(), base: z.string() });

/** The words of every text; an interview that is there in several forms counts once. */
export function rawTexts(read: Reader): string[][] {
  const seen = new Set<string>();
  const texts = [
    ...readLines(NAMES_TRAIN, (line) => plain.parse(line)),
    ...readLines("corpora/quotes/news-train.jsonl.gz", (line) => plain.parse(line)),
    ...readLines("corpora/turns/turns-train.jsonl.gz", (line) => turns.parse(line)).filter(({ base }) => {
      const fresh = !seen.has(base);
      seen.add(base);
      return fresh;
    }),
  ];
  return texts.map(({ text }) => [...read(text).word]);
}
