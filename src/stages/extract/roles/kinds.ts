/** What the role rules look for in a word, told once for each word of a vocabulary. */
import type { Lexicon, Lexicons } from "../../../lexicons.ts";
import { madeOnce, remembered } from "../../../remembered.ts";
import { wordTable } from "../../../vocabulary.ts";
import { signsOf } from "./signs.ts";
import type { Unit } from "./units.ts";

/** One bit each. */
export const KIND = {
  /** "director", "showrunners", "co-founder": it is known to name a role. */
  role: 1,
  /** "quilter", "ferryman": it only looks like one who does something. */
  doer: 2,
  /** It begins the words of a craft: "Character Design". */
  craft: 4,
  /** "directs", "voices", "teaches". */
  does: 8,
  /** "stars", "cast", "returns": somebody plays a part. */
  casts: 16,
  /** "by", "from". */
  by: 32,
  charge: 64,
  /** "drums". */
  instrument: 128,
  /** "Set", "Lights": a craft before a colon. */
  label: 256,
  /** "voiced", "painted", "novel": what stands before "by". */
  made: 1024,
  /** It may join words to one of another kind: "co-founder". */
  hyphen: 2048,
  /** "mends", "sold": somebody lives by it. */
  lives: 4096,
  /** "keeps", "does": it may be somebody's work after "who". */
  works: 8192,
  who: 16384,
  /** Not of words, but of sentences that hold a title. */
  title: 512,
  /** "founders", "co-hosts": the title of more than one person. */
  many: 1 << 15,
  /** "partner", "bass": a role only with more words. */
  half: 1 << 16,
  /** "deputy", "chief". */
  rank: 1 << 17,
  /** "elect", "emeritus". */
  post: 1 << 18,
  /** "former", "Danish", "legendary", "sister": it stands before a title and is no part of it. */
  apart: 1 << 19,
  demonym: 1 << 20,
  kin: 1 << 21,
  /** "prize-winning", "Leeds-born": told of somebody. */
  told: 1 << 22,
  /** "ex-", "then-director". */
  begun: 1 << 23,
  /** It has signs; most words have none, and their table is left alone. */
  sign: 1 << 24,
} as const;

const CASTING: ReadonlySet<string> = new Set([
  "back",
  "cast",
  "return",
  "returned",
  "returns",
  "starring",
  "stars",
  "voices",
]);

/** The kinds of each word of a vocabulary. */
export const kindTable = madeOnce((lexicons: Lexicons) =>
  wordTable(
    (size) => new Int32Array(size),
    (word) => kindsOf(word, lexicons),
  ),
);

/** The kinds of a word that the reader has cut: "co-founder". */
export const kindsOfWord = madeOnce((lexicons: Lexicons) => remembered((word) => kindsOf(word, lexicons)));

const kindsOf = (word: string, lexicons: Lexicons): number =>
  roleIn(word, lexicons) |
  (firstWords(lexicons.credits).has(word) ? KIND.craft : 0) |
  (lexicons["role-verbs"].has(word) || lexicons["field-verbs"].has(word) ? KIND.does : 0) |
  (CASTING.has(word) ? KIND.casts : 0) |
  (lexicons["role-by"].has(word) ? KIND.by : 0) |
  (lexicons["livelihood-verbs"].has(word) ? KIND.lives : 0) |
  (lexicons["work-verbs"].has(word) ? KIND.works : 0) |
  (word === "who" ? KIND.who : 0) |
  (word === "charge" ? KIND.charge : 0) |
  (lexicons.instruments.has(word) ? KIND.instrument : 0) |
  (lexicons["label-credits"].has(word) ? KIND.label : 0) |
  (isMade(word, lexicons) ? KIND.made : 0) |
  (word === "-" ? KIND.hyphen : 0) |
  besideTitle(word, lexicons) |
  (signsOf(word, lexicons) === 0 ? 0 : KIND.sign);

/** What a word in or beside a title may be. */
const besideTitle = (word: string, lexicons: Lexicons): number =>
  (isMany(word, lexicons) ? KIND.many : 0) |
  (lexicons["half-roles"].has(word) ? KIND.half : 0) |
  (lexicons["rank-adjectives"].has(word) ? KIND.rank : 0) |
  (lexicons["post-titles"].has(word) ? KIND.post : 0) |
  (lexicons.demonyms.has(word) ? KIND.demonym : 0) |
  (lexicons.kinship.has(word) ? KIND.kin : 0) |
  (isApart(word, lexicons) ? KIND.apart : 0) |
  (/-(?:\p{L}+(?:ing|ed)|born|old)$/u.test(word) ? KIND.told : 0) |
  (/^(ex|then|former)-/.test(word) ? KIND.begun : 0);

const isMany = (word: string, lexicons: Lexicons): boolean =>
  word.endsWith("s") && !lexicons["role-nouns"].has(word) && roleIn(word.slice(0, -1), lexicons) !== 0;

const isApart = (word: string, lexicons: Lexicons): boolean =>
  lexicons["former-words"].has(word) ||
  lexicons.demonyms.has(word) ||
  lexicons["no-title-words"].has(word) ||
  lexicons.kinship.has(word);

const isMade = (word: string, lexicons: Lexicons): boolean =>
  lexicons["role-verbs"].has(word) ||
  lexicons["making-participles"].has(word) ||
  lexicons["part-verbs"].has(word) ||
  lexicons["work-parts"].has(word) ||
  inOneOrMany(lexicons["written-works"], word);

const firstWords = madeOnce(
  (list: Lexicon): Lexicon => new Set([...list].map((phrase) => phrase.split(" ")[0] ?? "")),
);

/** Endings of what people do, and of much else: "quilter", "ferryman", "auctioneer", but "letter". */
const DOES = /^\p{L}{3,}(?:er|or|man|ian)$/u;

/** Whether a word is known to name a role, or only looks like one who does something. */
function roleIn(word: string, lexicons: Lexicons): number {
  const nouns = lexicons["role-nouns"];
  if (inOneOrMany(lexicons["half-roles"], word)) return KIND.role;
  if (lexicons.kinship.has(word)) return 0;
  if (inOneOrMany(nouns, word)) return KIND.role;
  const part = word.slice(word.lastIndexOf("-") + 1);
  if (part !== word && inOneOrMany(nouns, part)) return KIND.role;
  for (const ending of lexicons["role-suffixes"])
    if (word.endsWith(ending) && word.length > ending.length + 2) return KIND.role;
  const one = part.replace(/s$/, "");
  return DOES.test(one) && !lexicons["no-roles"].has(one) ? KIND.doer : 0;
}

export const inOneOrMany = (list: Lexicon, word: string): boolean =>
  list.has(word) || (word.endsWith("s") && list.has(word.slice(0, -1)));

/** True when a unit is a word of one of the kinds; what a name is, is asked of the name. */
export const isKind = (unit: Unit | undefined, kinds: number): boolean =>
  unit !== undefined && (unit.kinds & kinds) !== 0;
