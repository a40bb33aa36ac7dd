/** The pipeline in a Web Worker: articles in, records and pages out. */
import { interview, loadKit, report } from "../src/browser.ts";
import type { Answer, Question } from "./messages.ts";

declare const self: DedicatedWorkerGlobalScope;

const say = (answer: Answer): void => self.postMessage(answer);
const failed = (error: unknown): void =>
  say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });

try {
  const pipeline = interview(await loadKit(new URL("../saidby/", self.location.href)));
  self.onmessage = ({ data }: MessageEvent<Question>) => {
    read(pipeline, data).then(say, failed);
  };
  say({ kind: "ready" });
} catch (error) {
  failed(error);
}

async function read(pipeline: ReturnType<typeof interview>, question: Question): Promise<Answer> {
  const { content, mediaType } = question;
  const started = performance.now();
  const bytes = new TextEncoder().encode(content);
  const { record } = pipeline.run({ id: null, uri: null, mediaType, bytes });
  const milliseconds = performance.now() - started;
  let page = "";
  for await (const { data } of report([record], {})) page += data;
  return { kind: "read", record, page, milliseconds };
}
