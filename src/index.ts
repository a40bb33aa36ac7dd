/** What a user of the library may import. */
export { interview } from "../pipelines/interview.ts";
export type { RawArticle } from "./document.ts";
export { Failure } from "./failure.ts";
export { loadKit } from "./run/assets.ts";
export { type InterviewRecord, recordJsonSchema, recordSchema } from "./schema.ts";
