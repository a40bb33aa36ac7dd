import type { Mention } from "../../../document.ts";
import { landmarksOf, SIGNS } from "../../../landmarks.ts";
import type { Lexicons } from "../../../lexicons.ts";
import { madeOnce } from "../../../remembered.ts";
import { firstNotBefore, type Tokens } from "../../../tokens.ts";
import { type WordTable, wordTable } from "../../../vocabulary.ts";
import type { ResolveDoc } from "../../resolve.ts";
import { OF_ORGANIZATIONS } from "./of-organizations.ts";
import { OF_OTHERS } from "./of-others.ts";
import { OF_PEOPLE } from "./of-people.ts";
import { OF_PLOTS } from "./of-plots.ts";
import { OF_WORKS } from "./of-works.ts";
import { type Cast, Place, type Rule, type Words } from "./place.ts";

const RULES: readonly Rule[] = [...OF_PEOPLE, ...OF_WORKS, ...OF_PLOTS, ...OF_ORGANIZATIONS, ...OF_OTHERS];
if (RULES.length > 32)
  throw new RangeError("more rules than a number has bits: give some a number of their own");

/** Rules have many shapes, and to take one out of them takes long. */
const FINDS = RULES.map(({ find }) => find);

/** The places in a row of `Triggers`: at each, one bit for every rule that a word may stand there for. */
const [BEFORE, LEAD, BEFORE_LEAD, AFTER, TAIL, BEHIND_TAIL, FIRST, SECOND] = [0, 1, 2, 3, 4, 5, 6, 7];
const ROW = 8;

/** The rules that want a second word. */
const PAIRED = RULES.reduce((rules, { second }, i) => (second ? rules | (1 << i) : rules), 0);

/** For each word the row of what it triggers; most trigger nothing, which is row 0. */
interface Triggers {
  readonly rows: Int32Array;
  readonly rowOf: WordTable<Int32Array>;
}

const triggersOf = madeOnce((lexicons: Lexicons): Triggers => {
  const byWord = new Map<string, Int32Array>();
  RULES.forEach((rule, i) => {
    const trigger = (place: number, words: Words | undefined) => {
      for (const word of words?.(lexicons) ?? []) {
        const row = byWord.get(word) ?? new Int32Array(ROW);
        byWord.set(word, row);
        row[place] = (row[place] ?? 0) | (1 << i);
      }
    };
    trigger(BEFORE, rule.before);
    trigger(LEAD, rule.beforeThat?.[0]);
    trigger(BEFORE_LEAD, rule.beforeThat?.[1]);
    trigger(AFTER, rule.after);
    trigger(TAIL, rule.afterThat?.[0]);
    trigger(BEHIND_TAIL, rule.afterThat?.[1]);
    trigger(FIRST, rule.first);
    trigger(SECOND, rule.second);
  });
  // Words that trigger the same share a row: there are few, and they stay at hand.
  const rowOf = new Map<string, number>();
  const rows = new Int32Array(ROW * (byWord.size + 1));
  const known = new Map<string, number>();
  for (const [word, row] of byWord) {
    const at = known.get(row.join()) ?? ROW * (known.size + 1);
    known.set(row.join(), at);
    rows.set(row, at);
    rowOf.set(word, at);
  }
  return {
    rows: rows.slice(0, ROW * (known.size + 1)),
    rowOf: wordTable((word) => rowOf.get(word) ?? 0),
  };
});

/** An article, and what the words of it trigger. */
export interface Surroundings {
  readonly tokens: Tokens;
  readonly lexicons: Lexicons;
  readonly rows: Int32Array;
  /** By the number of a word its row. */
  readonly rowOf: Int32Array;
  readonly ahead: Ahead | null;
}

export function surroundingsOf({ tokens }: ResolveDoc, lexicons: Lexicons): Surroundings {
  const { rows, rowOf } = triggersOf(lexicons);
  return { tokens, lexicons, rows, rowOf: rowOf(tokens.vocabulary), ahead: rulesAhead(tokens, lexicons) };
}

/** What the words around a mention say of its type. */
export function contextClues(around: Surroundings, mention: Mention, cast: Cast): void {
  if (mention.type === "date") return;
  if (mention.honorific) cast("person", "honorific");
  const { tokens, lexicons, ahead } = around;
  const { first, last, honorific } = mention;
  const titled = honorific !== null && tokens.word[first - 1] === honorific;
  const front = titled ? first - 1 : first;
  let rules = within(around, first) | after(around, last) | before(around, front - 1);
  if (front > 1 && tokens.lower[front - 1] === "the") rules |= before(around, front - 2);
  if (titled) rules |= before(around, front);
  if (ahead !== null) rules |= rulesBefore(ahead, first);
  if (rules === 0) return;
  const place = new Place(tokens, mention, lexicons, front);
  for (; rules !== 0; rules &= rules - 1) FINDS[31 - Math.clz32(rules & -rules)]?.(place, cast);
}

/** The row of what the word of token `i` triggers. */
const rowAt = ({ tokens: { id, count }, rowOf }: Surroundings, i: number): number =>
  i < 0 || i >= count ? 0 : (rowOf[id[i] ?? 0] ?? 0);

/** The rules that it triggers at a place. */
const triggered = (around: Surroundings, i: number, place: number): number =>
  around.rows[rowAt(around, i) + place] ?? 0;

/** Those of the first words of a name. */
function within(around: Surroundings, first: number): number {
  const row = rowAt(around, first);
  if (row === 0) return 0;
  const rules = around.rows[row + FIRST] ?? 0;
  return (rules & PAIRED) === 0 ? rules : rules & (~PAIRED | triggered(around, first + 1, SECOND));
}

/** Those of a word right before a name, and of the word before that. */
function before(around: Surroundings, i: number): number {
  const row = rowAt(around, i);
  if (row === 0) return 0;
  const pairs = around.rows[row + LEAD] ?? 0;
  const alone = around.rows[row + BEFORE] ?? 0;
  return pairs === 0 ? alone : alone | (pairs & triggered(around, i - 1, BEFORE_LEAD));
}

/** Those of a word right after a name, and of the two words behind it. */
function after(around: Surroundings, i: number): number {
  const row = rowAt(around, i);
  if (row === 0) return 0;
  const pairs = around.rows[row + TAIL] ?? 0;
  const alone = around.rows[row + AFTER] ?? 0;
  if (pairs === 0) return alone;
  const behind = triggered(around, i + 1, BEHIND_TAIL) | triggered(around, i + 2, BEHIND_TAIL);
  return alone | (pairs & behind);
}

/** How far before a name a word may stand that is not next to it. */
const FAR = 25;

/** Words of which rules hold for names further on, and the rules. */
interface Ahead {
  readonly words: readonly number[];
  readonly rules: readonly number[];
}

/** The words of an article that rules look back for; nearly always there is none. */
function rulesAhead(tokens: Tokens, lexicons: Lexicons): Ahead | null {
  const { places, signs } = landmarksOf(lexicons)(tokens);
  const words: number[] = [];
  const rules: number[] = [];
  for (const i of places) {
    const from = (signs[i] ?? 0) & SIGNS.plot ? rulesFrom(tokens, i, lexicons) : 0;
    if (from === 0) continue;
    words.push(i);
    rules.push(from);
  }
  return words.length === 0 ? null : { words, rules };
}

/** The rules that begin with a word somewhere before a token. */
function rulesBefore({ words, rules }: Ahead, token: number): number {
  let found = 0;
  for (let k = firstNotBefore(words, token) - 1; k >= 0 && (words[k] ?? 0) >= token - FAR; k--)
    found |= rules[k] ?? 0;
  return found;
}

function rulesFrom(tokens: Tokens, i: number, lexicons: Lexicons): number {
  let rules = 0;
  for (const { bit, holds } of AHEAD) if (holds(tokens, i, lexicons)) rules |= bit;
  return rules;
}

const AHEAD = RULES.flatMap(({ ahead }, i) => (ahead ? [{ bit: 1 << i, holds: ahead }] : []));
