/**
 * saidby as a library, in Node:
 *
 *     import { extract } from "saidby";
 *     const record = extract("“We built it twice,” Ann Lee said.");
 *
 * A pipeline of your own is made of the same parts as the built-in one:
 *
 *     import { interview, loadKit } from "saidby";
 *     const pipeline = interview({ ...loadKit(), lexicons: withMyVerbs });
 *     const { record } = pipeline.run({ id: null, uri: null, mediaType: "text/html", bytes });
 */
export { interview, reading } from "../pipelines/interview.ts";
export type * from "./document.ts";
export { type ArticleOptions, extract } from "./extract-article.ts";
export { Failure } from "./failure.ts";
export type { Kit } from "./kit.ts";
export type { Lexicon, LexiconName, Lexicons } from "./lexicons.ts";
export { type KnownPerson, readPeople } from "./people.ts";
export {
  type Issue,
  type Pipeline,
  pipeline as createPipeline,
  type Report,
  type Stage,
} from "./pipeline.ts";
export { loadKit } from "./run/assets.ts";
export { expectShortLives } from "./run/short-lives.ts";
export {
  type InterviewRecord,
  type RecordEntity,
  type RecordQuote,
  type RecordRole,
  readRecord,
  recordJsonSchema,
  recordSchema,
  SCHEMA_VERSION,
} from "./schema.ts";
export { type Decided, type Decision, type Sieve, sift } from "./sieve.ts";
export type { Span } from "./span.ts";
export { attribute } from "./stages/attribute.ts";
export { extract as extractWords } from "./stages/extract.ts";
export { ingest } from "./stages/ingest.ts";
export { record } from "./stages/record.ts";
export { resolve } from "./stages/resolve.ts";
export { segment } from "./stages/segment.ts";
export { type SpeakerAnswer, type SpeakerSieve, type SpokenDoc, speakers } from "./stages/speakers.ts";
