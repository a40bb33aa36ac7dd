import { printable } from "../printable.ts";
import type { FailureData } from "../run/task.ts";

/** A failure for people: the file, what happened, and what to do. */
export function failureLines(failure: FailureData): string {
  const where = failure.file === null ? "" : `${failure.file}: `;
  const what = `error: ${where}${failure.message} [${failure.code}]`;
  return printable(failure.hint === null ? what : `${what}\n  → ${failure.hint}`);
}
