/** What the role rules look for in a word, told once for each word of a vocabulary. */
import { isLetter } from "../../../letters.ts";
import type { Lexicon, Lexicons } from "../../../lexicons.ts";
import { madeOnce, remembered } from "../../../remembered.ts";
import { kindOfAny } from "../../../roles/kind-of-house.ts";
import { ofTokens, type Tokens } from "../../../tokens.ts";
import { bitsOf, wordTable } from "../../../vocabulary.ts";
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
  /** It begins with a letter. */
  letter: 1 << 25,
  /** "studio", "films", "pilot": an organization, a work or a part of one. */
  thing: 1 << 26,
  /** "but", "than": what follows is another predicate or none. */
  turn: 1 << 27,
} as const;

const CASTING = ["back", "cast", "return", "returned", "returns", "starring", "stars", "voices"];

const kindTable = madeOnce((lexicons: Lexicons) => wordTable((word) => kindsOf(word, lexicons)));

/** The kinds of each token. */
export const kindsOfTokens = (tokens: Tokens, lexicons: Lexicons): Int32Array =>
  ofTokens(kindTable(lexicons)(tokens.vocabulary), tokens);

/** The kinds of a word that the reader has cut: "co-founder". */
export const kindsOfWord = madeOnce((lexicons: Lexicons) => remembered((word) => kindsOf(word, lexicons)));

const kindsOf = (word: string, lexicons: Lexicons): number =>
  (listed(lexicons).get(word) ?? 0) |
  roleIn(word, lexicons) |
  (isMany(word, lexicons) ? KIND.many : 0) |
  (word.includes("-") ? kindsOfHyphened(word) : 0) |
  (signsOf(word, lexicons) === 0 ? 0 : KIND.sign) |
  (isThing(word, lexicons) ? KIND.thing : 0) |
  (isLetter(word) ? KIND.letter : 0);

const kindsOfHyphened = (word: string): number =>
  (word === "-" ? KIND.hyphen : 0) |
  (/-(?:\p{L}+(?:ing|ed)|born|old)$/u.test(word) ? KIND.told : 0) |
  (/^(ex|then|former)-/.test(word) ? KIND.begun : 0);

const isThing = (word: string, lexicons: Lexicons): boolean =>
  kindOfAny(word, lexicons) !== null || lexicons["work-parts"].has(word);

const isMany = (word: string, lexicons: Lexicons): boolean =>
  word.endsWith("s") && !lexicons["role-nouns"].has(word) && roleIn(word.slice(0, -1), lexicons) !== 0;

/** What the lists say of words. */
const listed = madeOnce((lexicons: Lexicons) =>
  bitsOf([
    [KIND.craft, [...lexicons.credits].map((phrase) => phrase.split(" ")[0] ?? "")],
    [KIND.does | KIND.made, lexicons["role-verbs"]],
    [KIND.does, lexicons["field-verbs"]],
    [KIND.casts, CASTING],
    [KIND.by, lexicons["role-by"]],
    [KIND.lives, lexicons["livelihood-verbs"]],
    [KIND.works, lexicons["work-verbs"]],
    [KIND.who, ["who"]],
    [KIND.charge, ["charge"]],
    [KIND.instrument, lexicons.instruments],
    [KIND.label, lexicons["label-credits"]],
    [KIND.made, lexicons["making-participles"]],
    [KIND.made, lexicons["part-verbs"]],
    [KIND.made, lexicons["work-parts"]],
    [KIND.made, [...lexicons["written-works"]].flatMap((one) => [one, `${one}s`])],
    [KIND.half, lexicons["half-roles"]],
    [KIND.rank, lexicons["rank-adjectives"]],
    [KIND.post, lexicons["post-titles"]],
    [KIND.demonym | KIND.apart, lexicons.demonyms],
    [KIND.kin | KIND.apart, lexicons.kinship],
    [KIND.apart, lexicons["former-words"]],
    [KIND.apart, lexicons["no-title-words"]],
    [KIND.turn, ["but", "or", "if", "while", "than", "like"]],
  ]),
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
