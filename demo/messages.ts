/** What the page and its worker say to each other. */

/** An article to read. */
export interface Question {
  readonly content: string;
  readonly mediaType: string;
}

export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "read"; readonly record: object; readonly page: string; readonly milliseconds: number };
