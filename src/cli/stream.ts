/** `saidby stream`: one `{"id","content"}` a line in, one record a line out, in the same order. */
import { createInterface } from "node:readline";
import { interview } from "../../pipelines/interview.ts";
import { loadKit } from "../run/assets.ts";

export async function stream(input: NodeJS.ReadableStream, write: (line: string) => void): Promise<void> {
  const pipeline = interview(loadKit());
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const { id, content, mediaType } = JSON.parse(line);
    const bytes = new TextEncoder().encode(content);
    write(JSON.stringify(pipeline.run({ id, uri: null, mediaType: mediaType ?? null, bytes }).record));
  }
}
