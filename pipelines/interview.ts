/** The default pipeline: from the bytes of an article to its record. The order of the stages, and nothing else. */
import type { RawArticle } from "../src/document.ts";
import type { Kit } from "../src/kit.ts";
import { pipeline } from "../src/pipeline.ts";
import { attribute } from "../src/stages/attribute.ts";
import { extract } from "../src/stages/extract.ts";
import { ingest } from "../src/stages/ingest.ts";
import { record } from "../src/stages/record.ts";
import { resolve } from "../src/stages/resolve.ts";
import { segment } from "../src/stages/segment.ts";

/** All but the record: where a stage of your own goes. */
export const reading = ({ read, tagNames, lexicons, models, parsers, people = [] }: Kit) =>
  pipeline<RawArticle>()
    .through(ingest(parsers, lexicons))
    .through(segment(lexicons, models))
    .through(extract(read, tagNames, lexicons, people))
    .through(resolve(lexicons, models, people))
    .through(attribute(lexicons, models));

export const interview = (kit: Kit) => reading(kit).through(record(kit.generator));
