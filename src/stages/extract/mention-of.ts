import type { EntityType, Mention, MentionForm } from "../../document.ts";
import type { Tokens } from "../../tokens.ts";

/** The mention that is the tokens from `first` up to, not including, `last`; all are of one shape, as fast code wants them. */
export const mentionOf = (
  tokens: Tokens,
  first: number,
  last: number,
  form: MentionForm,
  type: EntityType,
  honorific: string | null = null,
  leanings?: readonly number[],
): Mention => ({
  start: tokens.start[first] ?? 0,
  end: tokens.end[last - 1] ?? 0,
  form,
  type,
  first,
  last,
  honorific,
  leanings,
});
