import type { Mention } from "../../../document.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import type { Tokens } from "../../../tokens.ts";
import { type WordTable, wordTable } from "../../../vocabulary.ts";
import type { ResolveDoc } from "../../resolve.ts";
import { OF_ORGANIZATIONS } from "./of-organizations.ts";
import { OF_OTHERS } from "./of-others.ts";
import { OF_PEOPLE } from "./of-people.ts";
import { OF_PLOTS } from "./of-plots.ts";
import { OF_WORKS } from "./of-works.ts";
import { type Cast, Place, type Rule } from "./place.ts";

const RULES: readonly Rule[] = [...OF_PEOPLE, ...OF_WORKS, ...OF_PLOTS, ...OF_ORGANIZATIONS, ...OF_OTHERS];
if (RULES.length > 32)
  throw new RangeError("more rules than a number has bits: give some a number of their own");

/** Where the words stand that a rule begins with. */
type Where = "before" | "ahead" | "after" | "first";

/** For each word of a vocabulary one bit for each rule that begins with it there. */
function begun(lexicons: Lexicons, where: Where): WordTable<Int32Array> {
  const bits = new Map<string, number>();
  RULES.forEach((rule, i) => {
    for (const word of rule[where]?.(lexicons) ?? []) bits.set(word, (bits.get(word) ?? 0) | (1 << i));
  });
  return wordTable(
    (size) => new Int32Array(size),
    (word) => bits.get(word) ?? 0,
  );
}

const tablesOf = madeOnce((lexicons: Lexicons) => ({
  before: begun(lexicons, "before"),
  ahead: begun(lexicons, "ahead"),
  after: begun(lexicons, "after"),
  first: begun(lexicons, "first"),
}));

/** What the words around a mention say of its type. */
export function contextClues(
  { tokens }: ResolveDoc,
  lexicons: Lexicons,
): (mention: Mention, cast: Cast) => void {
  const tables = tablesOf(lexicons);
  const before = tables.before(tokens.vocabulary);
  const after = tables.after(tokens.vocabulary);
  const first = tables.first(tokens.vocabulary);
  const ahead = rulesAhead(tokens, tables.ahead(tokens.vocabulary));
  const { id, lower, count } = tokens;
  return (mention, cast) => {
    if (mention.type === "date") return;
    if (mention.honorific) cast("person", "honorific");
    const titled = mention.honorific !== null && tokens.word[mention.first - 1] === mention.honorific;
    const front = titled ? mention.first - 1 : mention.first;
    let rules = ahead(mention.first) | (first[id[mention.first] ?? 0] ?? 0);
    if (mention.last < count) rules |= after[id[mention.last] ?? 0] ?? 0;
    if (front > 0) rules |= before[id[front - 1] ?? 0] ?? 0;
    if (front > 1 && lower[front - 1] === "the") rules |= before[id[front - 2] ?? 0] ?? 0;
    if (titled) rules |= before[id[front] ?? 0] ?? 0;
    if (rules === 0) return;
    const place = new Place(tokens, mention, lexicons, front);
    for (; rules !== 0; rules &= rules - 1) RULES[31 - Math.clz32(rules & -rules)]?.find(place, cast);
  };
}

/** How far before a name a word may stand that is not next to it. */
const FAR = 25;

/** The rules that begin with a word somewhere before a token. */
function rulesAhead({ count, id }: Tokens, table: Int32Array): (token: number) => number {
  const places: number[] = [];
  for (let i = 0; i < count; i++) if (table[id[i] ?? 0] !== 0) places.push(i);
  return (token) => {
    let rules = 0;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    for (let k = low - 1; k >= 0 && (places[k] ?? 0) >= token - FAR; k--)
      rules |= table[id[places[k] ?? 0] ?? 0] ?? 0;
    return rules;
  };
}
