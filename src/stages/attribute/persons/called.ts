import type { Mention } from "../../../document.ts";
import type { Lexicon } from "../../../lexicons.ts";
import { madeOnce, remembered } from "../../../remembered.ts";
import { TAGS } from "../../../tokens.ts";
import { SIGN } from "../clause-words.ts";
import type { Scene } from "../scene.ts";
import { FIGURE, hasSign, type WordSigns } from "../word-signs.ts";
import { deedsOf, wordsTo } from "./deeds.ts";

/**
 * How the article calls somebody so: the whole of a role’s title, its head or that of a noun phrase beside the name, another
 * word of the role, a deed ("directed" → director), or what a sentence told in passing.
 */
export type Calling = "title" | "head" | "word" | "deed" | "told";

/** By noun: whom the article calls so anywhere in it. */
export type Called = Map<string, Map<number, Calling>>;

/** What is called so more surely comes first. */
const ORDER: readonly Calling[] = ["title", "head", "deed", "told", "word"];

export function call(called: Called, word: string, entity: number | null, how: Calling): void {
  if (entity === null || word.length < SHORTEST) return;
  const bearers = called.get(word);
  if (bearers === undefined) {
    called.set(word, new Map<number, Calling>().set(entity, how));
    return;
  }
  const known = bearers.get(entity);
  if (known === undefined || isSurer(how, known)) bearers.set(entity, how);
}

/** Nobody is called by a word of fewer letters. */
const SHORTEST = 3;

const isSurer = (how: Calling, than: Calling): boolean => ORDER.indexOf(how) < ORDER.indexOf(than);

/** What the article calls whom: "the director, Ren Aoyagi"; "Aoyagi, 34"; "Aoyagi was a baker"; "directed by Aoyagi". */
export function calledIn(scene: Scene, besides: Int32Array, words: WordSigns): Called {
  const called: Called = new Map();
  byRoles(scene, called);
  byMentions(scene, besides, words, called);
  byGroups(scene, called);
  for (const bearers of called.values()) if (bearers.size > 1) weighCompounds(bearers);
  return called;
}

/** "the Kumoi Bakers’ Union" → the union. */
function byGroups({ doc: { entities }, lexicons }: Scene, called: Called): void {
  const groupsIn = groupNouns(lexicons["group-nouns"]);
  for (let e = 0; e < entities.length; e++) {
    const entity = entities[e];
    if (entity?.type === "organization")
      for (const noun of groupsIn(entity.name)) call(called, noun, e, "head");
  }
}

const groupNouns = madeOnce((nouns: Lexicon) =>
  remembered((name) =>
    name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => nouns.has(word)),
  ),
);

/** Beside somebody who is the director, or directs, a casting director is not "the director". */
function weighCompounds(bearers: Map<number, Calling>): void {
  let plain = false;
  for (const how of bearers.values()) if (how === "title" || how === "deed") plain = true;
  if (!plain) return;
  for (const [entity, how] of bearers) if (how === "head") bearers.set(entity, "word");
}

/** "head and co-owner of the bakery at Ébène": head and co-owner are heads, bakery is another word; "directed" is a deed. */
function byRoles({ doc, lexicons }: Scene, called: Called): void {
  const readTitle = titleReader(lexicons.deeds);
  for (const { title, person, former } of doc.roles) {
    for (const { word, how } of readTitle(title)) call(called, word, person, how);
    if (former) call(called, "former", person, "word");
  }
}

/** A word that calls somebody who has a title so, and how. */
interface TitleWord {
  readonly word: string;
  readonly how: Calling;
}

/** Each word of a title once, as what it calls most surely: of "director" it is the whole and the head. */
const titleReader = madeOnce((deeds: Lexicon) =>
  remembered((title): readonly TitleWord[] => {
    const calls = new Map<string, Calling>();
    for (const { word, how } of wordsOfTitle(title.toLowerCase(), deeds)) {
      const known = calls.get(word);
      if (word.length >= SHORTEST && (known === undefined || isSurer(how, known))) calls.set(word, how);
    }
    return Array.from(calls, ([word, how]) => ({ word, how }));
  }),
);

/** A title in lower case, the noun of its deed, its words, and the last words of its parts. */
function wordsOfTitle(whole: string, deeds: Lexicon): TitleWord[] {
  const parts = whole.split(/ (?:of|for|at|in|to|on|with) .*?(?= and |$)| and |[,/&]/u);
  // "director of photography" is a word of its own: who is called so is not surely "the director".
  const head: Calling = / of \p{Ll}+$/u.test(whole) ? "word" : "head";
  return [
    { word: whole, how: "title" },
    ...(wordsTo(deeds).get(whole) ?? []).map((word): TitleWord => ({ word, how: "deed" })),
    ...whole.split(/[^\p{L}-]+/u).map((word): TitleWord => ({ word, how: "word" })),
    ...parts.map((part): TitleWord => ({ word: part?.split(/[^\p{L}-]+/u).at(-1) ?? "", how: head })),
  ];
}

function byMentions(scene: Scene, besides: Int32Array, words: WordSigns, called: Called): void {
  const { mentions } = scene.doc;
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m];
    if (mention?.form === "name") byName(scene, m, mention, words, called);
    else if (mention?.form === "nominal") byNominal(scene, mention, besides[m] ?? -1, called);
  }
}

/** "directed by Aoyagi", "Captain Aoyagi", "Aoyagi, 34". */
function byName(scene: Scene, m: number, mention: Mention, words: WordSigns, called: Called): void {
  const { entityOf } = scene.doc;
  const { type, honorific, last } = mention;
  const entity = entityOf[m] ?? null;
  if (type === "person") {
    for (const noun of deedsOf(scene, mention, words)) call(called, noun, entity, "deed");
    if (honorific !== null) for (const noun of calledBy(scene, honorific)) call(called, noun, entity, "deed");
  }
  const age = ageAt(scene, last, words);
  if (age !== null && scene.endingAt[last - 1] === m) call(called, `${age}-old`, entity, "head");
}

/** "the director, Ren Aoyagi", "Aoyagi was a baker". */
function byNominal(scene: Scene, { first, last }: Mention, beside: number, called: Called): void {
  const { mentions, entityOf, tokens } = scene.doc;
  if (beside >= 0) call(called, tokens.lower[last - 1] ?? "", beside, "head");
  if (first === 0 || tokens.tag[first - 1] !== AUX) return;
  const subject = scene.endingAt[first - 2] ?? -1;
  if (subject >= 0 && mentions[subject]?.form === "name")
    call(called, tokens.lower[last - 1] ?? "", entityOf[subject] ?? null, "head");
}

const AUX = TAGS.indexOf("AUX");

/** "the Rev. Ito" → the vicar; "Captain Ito" → the captain. */
function calledBy({ lexicons }: Scene, honorific: string): string[] {
  const title = honorific.toLowerCase().replace(/\.$/, "");
  return [...(wordsTo(lexicons["honorific-nouns"]).get(title) ?? []), title];
}

/** "Aoyagi, 34," → the 34-year-old: the age behind the comma behind a name, as it is written; null for none. */
function ageAt({ doc, words: { clauseSigns } }: Scene, comma: number, words: WordSigns): string | null {
  const isAge = hasSign(words, comma + 1, FIGURE) && hasSign(clauseSigns, comma, SIGN.comma);
  return isAge ? (doc.tokens.word[comma + 1] ?? null) : null;
}
