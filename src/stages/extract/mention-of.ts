import type { EntityType, Mention, MentionForm } from "../../document.ts";
import type { Tokens } from "../../tokens.ts";

/** The mention that is the tokens from `first` up to, not including, `last`. */
export const mentionOf = (
  tokens: Tokens,
  first: number,
  last: number,
  form: MentionForm,
  type: EntityType,
  honorific: string | null = null,
): Mention => ({
  start: tokens.start[first] ?? 0,
  end: tokens.end[last - 1] ?? 0,
  form,
  type,
  first,
  last,
  honorific,
});
