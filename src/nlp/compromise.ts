/** compromise's word lists, taken out of it when the weights are made; no article is read with it. */
import nlp from "compromise";
import type { ListName } from "./tagger/words.ts";

/** Which of compromise's tags feeds which of our lists. */
const LIST_OF: Readonly<Record<string, ListName>> = {
  FemaleName: "female",
  MaleName: "male",
  LastName: "surname",
  City: "city",
  Country: "country",
  Region: "region",
  Place: "region",
  Organization: "organization",
  SportsTeam: "organization",
  Demonym: "demonym",
  Honorific: "title",
  Actor: "role",
  Month: "date",
  WeekDay: "date",
};

interface LexiconModel {
  readonly one: {
    readonly lexicon: Readonly<Record<string, string | readonly string[]>>;
  };
}

/** Words and phrases of each of our lists that compromise knows, sorted; "FirstName" is both female and male. */
export function compromiseLists(): Map<ListName, string[]> {
  const model: LexiconModel = nlp.model() as unknown as LexiconModel;
  const lists = new Map<ListName, Set<string>>();
  for (const [word, tags] of Object.entries(model.one.lexicon))
    for (const tag of [tags].flat()) {
      const names = tag === "FirstName" ? (["female", "male"] as const) : [LIST_OF[tag]];
      for (const name of names) if (name) lists.set(name, (lists.get(name) ?? new Set()).add(word));
    }
  return new Map([...lists].map(([name, words]) => [name, [...words].sort()]));
}
