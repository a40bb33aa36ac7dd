import type { Mention, RoleClaim } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { spanOf, type Tokens } from "../../tokens.ts";

/** "Director Ana Prieto": a role noun that stands right before a name. */
export function findRoles(
  _text: string,
  tokens: Tokens,
  mentions: readonly Mention[],
  lexicons: Lexicons,
): RoleClaim[] {
  return mentions.flatMap((mention, person) => {
    const before = mention.first - 1;
    if (mention.form !== "name" || !lexicons["role-nouns"].has(tokens.lower[before] ?? "")) return [];
    const title = spanOf(tokens, before, mention.first);
    const evidence = spanOf(tokens, before, mention.last);
    return [{ ...evidence, person, title, of: null, former: false, method: "title-before-name" }];
  });
}
