/** The labelled names as the tagger's rows: what each row may be called, repaired where the sources disagree. */
import { z } from "zod";
import { beginOf, insideOf, OUTSIDE } from "../../src/nlp/tagger/labels.ts";
import { type Tokens, tokenAt } from "../../src/tokens.ts";

export const NAMES_TRAIN = "corpora/names/names-train.jsonl.gz";
export const NAMES_DEV = "corpora/names/names-dev.jsonl.gz";

export const namesLine = z.object({
  id: z.string(),
  source: z.string(),
  text: z.string(),
  entities: z.array(z.object({ span: z.tuple([z.number(), z.number()]), type: z.string() })),
});

export type NamesLine = z.infer<typeof namesLine>;

/** The source of the lines that our own labelled articles make. */
export const OURS = "saidby";

/** What a trial fit does not see: our articles, every fourth document of GUM, every tenth of Re-DocRED, every fifth single text. */
export const isHeldOut = ({ source }: NamesLine, place: number): boolean => {
  if (source === OURS) return true;
  if (source.startsWith("gum")) return place % 4 === 1;
  return source === "docred" ? place % 10 === 3 : place % 5 === 2;
};

export const TYPES = ["PER", "ORG", "LOC", "MISC"];
const MISC = 3;

/** For every token the labels that it may have, as bits. */
export function allowedLabels(
  doc: NamesLine,
  tokens: Tokens,
  isDemonym: (word: string) => boolean,
): Uint16Array {
  const outside = 1 << OUTSIDE;
  // UNER labels people, places and organizations only, and our articles no demonyms: outside may be a name of another type.
  const open = /^(uner|saidby)/.test(doc.source) ? (1 << beginOf(MISC)) | (1 << insideOf(MISC)) : 0;
  const allowed = new Uint16Array(tokens.count).fill(outside | open);
  for (const { span, type } of doc.entities) {
    const first = tokenAt(tokens, span[0]);
    const last = tokenAt(tokens, span[1]);
    const kinds = isRepairedDemonym(doc, span, isDemonym) ? [MISC] : kindsOf(type);
    for (let i = first; i < last; i++)
      allowed[i] = kinds.reduce(
        (bits, kind) => bits | (1 << (i === first ? beginOf(kind) : insideOf(kind))),
        0,
      );
  }
  return allowed;
}

/** A figure of a work is called as a person is, or as a thing: either is right. */
export const FIGURE = "PER|MISC";

const kindsOf = (type: string): number[] => type.split("|").map((one) => TYPES.indexOf(one));

/** Re-DocRED calls demonyms places; everybody else does not. */
export const isRepairedDemonym = (
  doc: NamesLine,
  [start, end]: readonly [number, number],
  isDemonym: (word: string) => boolean,
): boolean => doc.source === "docred" && isDemonym(doc.text.slice(start, end).toLowerCase());
