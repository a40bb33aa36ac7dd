/**
 * The golden: what a person says is true of an article, in the person's own words, never in offsets.
 * A field that is left out is not judged; `null` says that there is none.
 */
import { z } from "zod";
import { ENTITY_TYPES } from "../document.ts";
import { GOLDEN_VERSION, LAYERS } from "./layers.ts";

export { GOLDEN_VERSION, LAYERS, type Layer } from "./layers.ts";

const words = z.string().min(1);
const wordList = z.array(words).default([]);
const format = z.enum(["prose", "qa", "transcript"]);

const article = z.strictObject({
  title: words.nullable().optional(),
  byline: z.array(words).optional(),
  published: words.nullable().optional(),
  outlet: words.nullable().optional(),
  event: words.nullable().optional(),
  lang: words.nullable().optional(),
  format: format.optional(),
});

const role = z.strictObject({
  title: words.describe("exactly as it stands in the article"),
  of: words.nullable().default(null).describe("the organization, work or event that it belongs to"),
  former: z.boolean().default(false),
  alt: wordList.describe("other forms of the title that are as right"),
});

const person = z.strictObject({
  name: words.describe("the fullest form in the article, honorifics stripped"),
  aliases: wordList,
  part: z.enum(["interviewee", "interviewer", "author"]).nullable().optional(),
  roles: z.array(role).default([]),
});

const entity = z.strictObject({
  type: z.enum(ENTITY_TYPES),
  name: words,
  aliases: wordList,
  altTypes: z.array(z.enum(ENTITY_TYPES)).default([]).describe("other types that are as right"),
  value: words.nullable().optional().describe("of dates only: ISO 8601"),
  optional: z.boolean().default(false).describe("finding it is fine, not required"),
});

const quote = z.strictObject({
  speaker: words.nullable().describe("a person or an entity of this golden; null where a reader cannot tell"),
  form: z.enum(["quoted", "turn", "reported"]).default("quoted"),
  act: z.enum(["question", "answer", "statement"]).optional(),
  spans: z
    .array(words)
    .min(1)
    .describe("the exact text inside the marks; `first words <...> last words` is enough"),
  mention: words.nullable().optional().describe("the words that name the source"),
  cue: words.nullable().optional().describe("the words that say that it was said"),
  narrated: words.optional().describe("the question that is told before the answer"),
  at: z.unknown().optional().describe("offsets in the raw file; for people, nothing here reads them"),
});

const nested = z.strictObject({
  within: z.int().nonnegative().describe("the quote that it is read out in, counted from 0"),
  speaker: words.nullable(),
  spans: z.array(words).min(1),
});

export const goldenSchema = z.strictObject({
  schema: z.literal(GOLDEN_VERSION).optional(),
  id: words.optional(),
  file: words.optional(),
  mediaType: words.optional(),
  format: format.optional(),
  unreviewed: z.literal(true).optional().describe("made by the pipeline; no person has read it yet"),
  labelled: z.array(z.enum(LAYERS)).default([...LAYERS]),
  article: article.default({}),
  people: z.array(person).default([]),
  entities: z.array(entity).default([]),
  quotes: z.array(quote).default([]),
  notQuotes: wordList.describe("words in marks that nobody says"),
  nested: z.array(nested).default([]),
  neutral: wordList.describe("words in marks where either decision is right"),
  notText: wordList.describe("words of the file that are no part of the article"),
  notes: z.string().optional(),
});

export type Golden = z.infer<typeof goldenSchema>;
/** A golden as a person may write it, defaults left out. */
export type GoldenInput = z.input<typeof goldenSchema>;
export type GoldenPerson = Golden["people"][number];
export type GoldenEntity = Golden["entities"][number];
export type GoldenQuote = Golden["quotes"][number];
export type GoldenRole = GoldenPerson["roles"][number];
