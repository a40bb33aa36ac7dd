import type { Lexicons } from "../../../lexicons.ts";
import type { ResolveDoc } from "../../resolve.ts";
import { OF_ORGANIZATIONS } from "./of-organizations.ts";
import { OF_OTHERS } from "./of-others.ts";
import { OF_PEOPLE } from "./of-people.ts";
import { OF_PLOTS } from "./of-plots.ts";
import { OF_WORKS } from "./of-works.ts";
import type { Cast, Place, Rule } from "./place.ts";

const RULES: readonly Rule[] = [...OF_PEOPLE, ...OF_WORKS, ...OF_PLOTS, ...OF_ORGANIZATIONS, ...OF_OTHERS];

/** What the words around one mention say of its type. */
export function contextClues(doc: ResolveDoc, m: number, lexicons: Lexicons, cast: Cast): void {
  const mention = doc.mentions[m];
  if (!mention || mention.type === "date") return;
  const { tokens } = doc;
  const titled = tokens.word[mention.first - 1] === mention.honorific ? 1 : 0;
  const place: Place = {
    tokens,
    mention,
    lexicons,
    before: (n) => tokens.lower[mention.first - titled - n] ?? "",
    after: (n) => tokens.lower[mention.last - 1 + n] ?? "",
  };
  for (const rule of RULES) rule(place, cast);
}
