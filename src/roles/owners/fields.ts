/** Fields of life: a nurse works in a hospital, and an infirmary is one. */
import type { Lexicon, Lexicons } from "../../lexicons.ts";
import { madeOnce } from "../../remembered.ts";

/** Fields as the bits of a number. */
export type Fields = number;

const NO_FIELDS: Fields = 0;

/** The fields of life in which somebody holds a role; none where a role belongs to nobody: "the novelist". */
export function fieldsOfRole(title: string, lexicons: Lexicons): Fields {
  const fields = fieldTables(lexicons).roles;
  for (let rest = headed(title); rest !== ""; rest = afterFirst(rest)) {
    const known = fields.get(rest) ?? fields.get(rest.replace(/s$/, ""));
    if (known !== undefined) return known;
  }
  return NO_FIELDS;
}

/** The field of life that a noun or a word of a name tells: "infirmary". */
export const fieldsOfHouse = (word: string, lexicons: Lexicons): Fields =>
  fieldTables(lexicons).houses.get(word) ?? NO_FIELDS;

/** "head teacher" of "head teacher of the infants". */
const headed = (title: string): string => title.replace(/ (?:of|for|to|in) .*$/, "");

const afterFirst = (phrase: string): string => {
  const space = phrase.indexOf(" ");
  return space < 0 ? "" : phrase.slice(space + 1);
};

const fieldTables = madeOnce((lexicons: Lexicons) => {
  const numbers = new Map<string, number>();
  return {
    roles: tableOf(lexicons["fields-of-roles"], numbers),
    houses: tableOf(lexicons["fields-of-houses"], numbers),
  };
});

/** The fields of each phrase of a list whose entries end in a field: "head teacher school". */
function tableOf(list: Lexicon, numbers: Map<string, number>): ReadonlyMap<string, Fields> {
  const table = new Map<string, Fields>();
  for (const entry of list) {
    const space = entry.lastIndexOf(" ");
    const [phrase, field] = [entry.slice(0, space), entry.slice(space + 1)];
    const number = numbers.get(field) ?? numbers.size;
    numbers.set(field, number);
    table.set(phrase, (table.get(phrase) ?? NO_FIELDS) | (1 << number));
  }
  return table;
}
