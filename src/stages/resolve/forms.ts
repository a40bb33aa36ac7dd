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
  /** What speaks for each type: the tagger and the clues … */
  readonly votes: Votes;
  /** … and the clues alone. */
  readonly told: Votes;
  /** How often each clue was seen. */
  readonly clues: Map<string, number>;
  /** The name of a speaker as the file's metadata list it, whether or not the text ever gives it. */
  readonly listed: string | null;
}

/** What speaks for each type, as logarithms of odds. */
export type Votes = Map<EntityType, number>;

export function vote(votes: Votes, type: EntityType, weight: number): void {
  votes.set(type, (votes.get(type) ?? 0) + weight);
}

/**
 * The type with the most votes, a character's counted with a person's; on a tie the one that was voted for first; null
 * without votes.
 */
export function winner(votes: Votes): EntityType | null {
  let best: EntityType | null = null;
  let most = 0;
  for (const type of votes.keys()) {
    const weight = type === "person" || type === "character" ? personal(votes) : (votes.get(type) ?? 0);
    if (best !== null && weight <= most) continue;
    best = type;
    most = weight;
  }
  return best;
}

const personal = (votes: Votes): number => (votes.get("person") ?? 0) + (votes.get("character") ?? 0);

/** The name as it stands, white space folded, without a genitive ending and editorial brackets. */
export const surfaceOf = (text: string, mention: Mention): string => surfaceIn(textOf(text, mention));

const surfaceIn = remembered((words) => withoutStop(words.replace(/\s+/gu, " ").replace(/['’]s$/u, "")));

/** "Havlůj." keeps the end of its sentence where the reader knows no better; "Jr." and "Inc." keep theirs. */
const withoutStop = (name: string): string =>
  /(?:^|\s)\p{Lu}\p{Ll}{2,}\.$/u.test(name) && !/\b(?:Bros|Corp|Esq|Inc|Ltd)\.$/u.test(name)
    ? name.slice(0, -1)
    : name;

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
    const parts = read(person);
    if (parts.key !== "") forms.set(`false:${parts.key}`, newForm(parts, person));
  }
  mentions.forEach((mention, i) => {
    if (mention.form !== "name") return;
    const parts = read(textOf(text, mention));
    const room = `${mention.type === "date"}:${parts.key}`;
    const form = forms.get(room) ?? newForm(parts, null);
    forms.set(room, form);
    form.mentions.push(i);
  });
  return [...forms.values()];
}

const newForm = (parts: Pick<Form, "name" | "words" | "key">, listed: string | null): Form => ({
  name: parts.name,
  words: parts.words,
  key: parts.key,
  mentions: [],
  votes: new Map(),
  told: new Map(),
  clues: new Map(),
  listed,
});
