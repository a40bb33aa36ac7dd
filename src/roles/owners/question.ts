/** What the words of a role say of what it belongs to. */
import type { Implied, RoleClaim } from "../../document.ts";
import type { Lexicons } from "../../lexicons.ts";
import { lastStarting } from "../../span.ts";
import { type Tokens, tagOf, tokenAt } from "../../tokens.ts";
import type { RoleDoc } from "../roles-of.ts";
import { titleSigns } from "../title-signs.ts";
import { type Determiner, E, type Group, type Shown, type Signal } from "./evidence.ts";
import type { Fields } from "./fields.ts";
import { GROUP_OF } from "./home.ts";

/** A role that nobody says what it is of. */
export interface Question {
  readonly claim: RoleClaim;
  /** The sentence and the block in which it stands. */
  readonly sentence: number;
  readonly block: number;
  /** The noun that points: "studio". */
  readonly noun: string | null;
  readonly signal: Signal;
  readonly group: Group;
  /** The fields of life in which the role is held. */
  readonly fields: Fields;
  /** What speaks for nothing, whatever the article names. */
  readonly shown: Shown;
}

export function questionOf(doc: RoleDoc, claim: RoleClaim, title: string, lexicons: Lexicons): Question {
  const { home, fields } = titleSigns(lexicons)(title);
  const determiner = determinerOf(doc.tokens, claim.title.start, lexicons);
  const shown: Shown = [E.nothing, 1, E.home.get(home) ?? 0, 1, E.determiner.get(determiner) ?? 0, 1];
  shown.push(METHOD_NUMBERS.get(claim.method) ?? OTHER, 1);
  if (claim.former) shown.push(E.former, 1);
  if (fields !== 0) shown.push(E.staff, 1, E.staffed.get(determiner) ?? 0, 1);
  return {
    claim,
    sentence: lastStarting(doc.sentences, claim.start),
    block: lastStarting(doc.blocks, claim.start),
    noun: claim.implied?.noun ?? null,
    signal: signalOf(claim.implied),
    group: GROUP_OF[home],
    fields,
    shown,
  };
}

const METHOD_NUMBERS: ReadonlyMap<string, number> = E.method;
const OTHER = E.method.get("other") ?? 0;

function signalOf(implied: Implied | null): Signal {
  if (implied === null) return "nothing";
  const { kind, noun } = implied;
  if (kind === "organization") return kind;
  if (kind === "work") return noun === null ? "work" : "work+noun";
  if (kind === "usual") return noun === null ? "usual" : "usual+noun";
  return "its";
}

/** How far before a title its article stands: "the | long-serving head of drama". */
const REACH = 5;

function determinerOf(tokens: Tokens, title: number, lexicons: Lexicons): Determiner {
  const at = tokenAt(tokens, title);
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const word = tokens.lower[i] ?? "";
    if (/^an?$/.test(word)) return "a";
    if (/^(her|his|my|your|their)$/.test(word)) return "owned";
    if (lexicons.determiners.has(word) || /^(its|our|'s|')$/.test(word)) return "the";
    const tag = tagOf(tokens, i);
    if (!/^(ADJ|NOUN|ADV|NUM)$/.test(tag) && !lexicons["former-words"].has(word))
      return tag === "PUNCT" ? "apart" : "none";
  }
  return "none";
}
