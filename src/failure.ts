/** A failure that a person can mend: what happened, where, and what to do. */
export class Failure extends Error {
  override readonly name = "Failure";
  constructor(
    /** A word of a closed list, stable over versions: "not-found", "binary", "empty" … */
    readonly code: string,
    message: string,
    /** The file or input that it is about, when one is known. */
    readonly file: string | null = null,
    /** What to do about it. */
    readonly hint: string | null = null,
  ) {
    super(message);
  }
}

/** Whatever was thrown while an article was read, as a failure; what is no failure is a bug, and is named so. */
export function asFailure(error: unknown, file: string | null = null): Failure {
  if (error instanceof Failure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new Failure("internal", message, file, "this is a bug in saidby: please report it with the article");
}
