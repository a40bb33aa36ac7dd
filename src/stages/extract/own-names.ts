import type { About, Ingested, Mention, Segmented } from "../../document.ts";
import { folded } from "../../names.ts";
import type { Tokens } from "../../tokens.ts";

/** Of an outlet's letters, "QLL: Why?", more than a third of the turns end in a question. */
const MOST_ASKING = 1 / 3;

/**
 * Tells labels in capitals that are what somebody is called, "QLL:", from initials: they begin the words of no name, and
 * ask little.
 */
export function ownNames(
  doc: Ingested & Segmented,
  about: About,
  names: readonly Mention[],
  tokens: Tokens,
): (key: string) => boolean {
  const asking = askingOf(doc);
  if (asking.size === 0) return () => false;
  const spelled = initialsOf(doc, about, names, tokens);
  const listed = new Set(about.cast.map(({ name }) => folded(name)));
  return (key) => listed.has(key) || (!spelled.has(key) && (asking.get(key) ?? 1) <= MOST_ASKING);
}

/** For each label of three to five capitals, the share of its turns that end in a question. */
function askingOf({ turns, text }: Ingested & Segmented): ReadonlyMap<string, number> {
  const counts = new Map<string, { turns: number; asking: number }>();
  for (const { label, spans } of turns) {
    if (!label || !/^\p{Lu}{3,5}$/u.test(label.name)) continue;
    const seen = counts.get(label.key) ?? { turns: 0, asking: 0 };
    counts.set(label.key, seen);
    const end = spans.at(-1)?.end ?? 0;
    seen.turns++;
    if (text.slice(Math.max(0, end - 3), end).includes("?")) seen.asking++;
  }
  return new Map([...counts].map(([key, seen]) => [key, seen.asking / seen.turns]));
}

/** The first letters of the names of the text, of its head and of its labels, and what labels explain: "Ada Pomfret (AP)". */
function initialsOf(
  { turns }: Segmented,
  about: About,
  names: readonly Mention[],
  tokens: Tokens,
): ReadonlySet<string> {
  const initials = new Set(turns.flatMap(({ label }) => (label?.aside ? [folded(label.aside)] : [])));
  const add = (words: readonly string[]) => initials.add(words.map((word) => word.charAt(0)).join(""));
  for (const { first, last } of names) if (last - first > 2) add(tokens.lower.slice(first, last).map(folded));
  const head = [
    about.title ?? "",
    about.outlet ?? "",
    ...about.byline,
    ...about.cast.map(({ name }) => name),
  ];
  for (const name of [...head, ...turns.flatMap(({ label }) => label?.name ?? [])]) {
    const words = folded(name).split(/[ -]+/);
    add(words);
    add(words.slice(1));
  }
  return initials;
}
