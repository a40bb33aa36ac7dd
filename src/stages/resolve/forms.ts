import type { EntityType, Mention } from "../../document.ts";
import { folded, type NameLexicons, nameWords, type PersonName, parseName } from "../../names.ts";
import { textOf } from "../../span.ts";

/** All name mentions that are written alike, but for case, accents, honorifics and "the". */
export interface Form {
  readonly key: string;
  /** Folded, without honorifics, forms of address and suffixes. */
  readonly words: readonly string[];
  readonly name: PersonName;
  readonly mentions: number[];
  readonly votes: Votes;
}

/** What speaks for each type, in tenths of a careful reader's certainty. */
export type Votes = Map<EntityType, number>;

export function vote(votes: Votes, type: EntityType, weight: number): void {
  votes.set(type, (votes.get(type) ?? 0) + weight);
}

/** The type with the most votes; on a tie the one that was voted for first; null without votes. */
export function winner(votes: Votes): EntityType | null {
  let best: EntityType | null = null;
  for (const [type, weight] of votes) if (best === null || weight > (votes.get(best) ?? 0)) best = type;
  return best;
}

/** The name as it stands, white space folded, without a genitive ending and editorial brackets. */
export const surfaceOf = (text: string, mention: Mention): string =>
  textOf(text, mention)
    .replace(/\s+/gu, " ")
    .replace(/['’]s$/u, "");

/** Groups the name mentions by form, in order of their first. */
export function formsOf(text: string, mentions: readonly Mention[], lexicons: NameLexicons): Form[] {
  const forms = new Map<string, Form>();
  mentions.forEach((mention, i) => {
    if (mention.form !== "name") return;
    const surface = surfaceOf(text, mention).replace(/^the\s+/i, "");
    const name = parseName(surface, lexicons);
    const words = nameWords(name);
    const key = folded([...words, name.suffix ?? ""].join(" ").trim());
    const known = forms.get(`${mention.type === "date"}:${key}`);
    if (known) known.mentions.push(i);
    else
      forms.set(`${mention.type === "date"}:${key}`, { key, words, name, mentions: [i], votes: new Map() });
  });
  return [...forms.values()];
}
