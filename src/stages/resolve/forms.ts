import type { EntityType, Mention } from "../../document.ts";
import { folded, type NameLexicons, nameWords, type PersonName, parseName } from "../../names.ts";
import { madeOnce, remembered } from "../../remembered.ts";
import { textOf } from "../../span.ts";

/** All name mentions that are written alike, but for case, accents, honorifics and "the". */
export interface Form {
  readonly key: string;
  /** Folded, without honorifics, forms of address and suffixes. */
  readonly words: readonly string[];
  readonly name: PersonName;
  readonly mentions: number[];
  readonly votes: Votes;
  /** The name of a speaker as the file's metadata list it, whether or not the text ever gives it. */
  readonly listed: string | null;
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
export const surfaceOf = (text: string, mention: Mention): string => surfaceIn(textOf(text, mention));

const surfaceIn = (words: string): string => words.replace(/\s+/gu, " ").replace(/['’]s$/u, "");

/** A name taken apart; articles repeat few names, and many name the same people. */
const readName = madeOnce((lexicons: NameLexicons) =>
  remembered((mention): Pick<Form, "name" | "words" | "key"> => {
    const name = parseName(surfaceIn(mention).replace(/^the\s+/i, ""), lexicons);
    const words = nameWords(name);
    return { name, words, key: folded([...words, name.suffix ?? ""].join(" ").trim()) };
  }),
);

/** Groups the name mentions by form, in order of their first; before them the names that the metadata list. */
export function formsOf(
  text: string,
  mentions: readonly Mention[],
  listed: readonly string[],
  lexicons: NameLexicons,
): Form[] {
  const forms = new Map<string, Form>();
  const read = readName(lexicons);
  for (const person of listed) {
    const { name, words, key } = read(person);
    if (key !== "")
      forms.set(`false:${key}`, { key, words, name, mentions: [], votes: new Map(), listed: person });
  }
  mentions.forEach((mention, i) => {
    if (mention.form !== "name") return;
    const { name, words, key } = read(textOf(text, mention));
    const known = forms.get(`${mention.type === "date"}:${key}`);
    if (known) known.mentions.push(i);
    else
      forms.set(`${mention.type === "date"}:${key}`, {
        key,
        words,
        name,
        mentions: [i],
        votes: new Map(),
        listed: null,
      });
  });
  return [...forms.values()];
}
