/**
 * Clauses: every verb outside quotations with the mention that is its subject. A small dependency reading by hand: asides
 * between subject and verb are stepped over, the head of the phrase is taken and not the last noun of what hangs on it.
 */
import { tagOf } from "../../tokens.ts";
import type { Scene } from "./scene.ts";

export interface Clause {
  /** Token of the verb. */
  readonly verb: number;
  /** The mention that is the subject. */
  readonly subject: number;
  /** How the subject was found. */
  readonly link: "direct" | "aside" | "relative" | "shared" | "inverted";
  /** True when the subject is two joined mentions: "X and Y said". */
  readonly joined: boolean;
}

/** Longest aside that is stepped over, in tokens. */
const LONGEST_ASIDE = 30;

/** The clauses of the document outside the masked tokens, by the position of their verbs. */
export function findClauses(scene: Scene, masked: Uint8Array): Clause[] {
  const { tokens } = scene.doc;
  const clauses: Clause[] = [];
  for (let verb = 0; verb < tokens.count; verb++) {
    if (masked[verb] || (scene.nameAt[verb] ?? -1) >= 0 || !isVerb(scene, verb)) continue;
    const clause = subjectBefore(scene, masked, verb, clauses.at(-1)) ?? inverted(scene, masked, verb);
    if (clause) clauses.push(clause);
  }
  return clauses;
}

function isVerb(scene: Scene, i: number): boolean {
  const { tokens } = scene.doc;
  const word = tokens.lower[i] ?? "";
  if (tagOf(tokens, i) === "VERB") return true;
  return scene.lexicons["speech-verbs"].has(word) && tagOf(tokens, i) !== "DET";
}

const SKIPPED: ReadonlySet<string> = new Set(["ADV", "AUX", "PART"]);

function subjectBefore(
  scene: Scene,
  masked: Uint8Array,
  verb: number,
  previous: Clause | undefined,
): Clause | undefined {
  const { tokens } = scene.doc;
  const start = scene.doc.sentences[scene.sentenceAt[verb] ?? -1]?.first ?? 0;
  let i = verb - 1;
  while (i >= start && !masked[i] && SKIPPED.has(tagOf(tokens, i)) && (scene.endingAt[i] ?? -1) < 0) i--;
  if (i < start || masked[i]) return shared(previous, start, verb);
  const mention = scene.endingAt[i] ?? -1;
  if (mention >= 0) return subjectClause(scene, verb, mention, start, "direct");
  const word = tokens.word[i] ?? "";
  if (scene.lexicons.relatives.has(tokens.lower[i] ?? "")) return relative(scene, verb, i, start);
  if (word === "," || word === ")" || word === "—" || word === "–") {
    return aside(scene, masked, verb, i, start, word) ?? shared(previous, start, verb);
  }
  const joins =
    tagOf(tokens, i) === "CCONJ" ||
    tagOf(tokens, i) === "VERB" ||
    tagOf(tokens, i) === "SCONJ" ||
    tagOf(tokens, i) === "ADP";
  return joins ? shared(previous, start, verb) : undefined;
}

/** "… Trump, who said": the relative pronoun stands for what is before it. */
function relative(scene: Scene, verb: number, pronoun: number, start: number): Clause | undefined {
  const before = scene.doc.tokens.word[pronoun - 1] === "," ? pronoun - 2 : pronoun - 1;
  const mention = before >= start ? (scene.endingAt[before] ?? -1) : -1;
  return mention < 0
    ? undefined
    : { verb, subject: climb(scene, mention, start), link: "relative", joined: false };
}

/** "Moretti, 46, a doctor from Turin, said"; "Hatch (R-Utah) said": what is before the aside. */
function aside(
  scene: Scene,
  masked: Uint8Array,
  verb: number,
  close: number,
  start: number,
  mark: string,
): Clause | undefined {
  const opens = mark === ")" ? "(" : mark;
  let fallback = -1;
  for (let i = close - 1; i > Math.max(start, close - LONGEST_ASIDE); i--) {
    if (masked[i] || scene.doc.tokens.word[i] !== opens) continue;
    const mention = scene.endingAt[i - 1] ?? -1;
    if (mention < 0) continue;
    const type = scene.doc.mentions[mention]?.type;
    if (type === "person") return subjectClause(scene, verb, mention, start, "aside");
    if (fallback < 0 && type === "organization") fallback = mention;
    if (mark === ")") break;
  }
  return fallback < 0 ? undefined : subjectClause(scene, verb, fallback, start, "aside");
}

/** "He stopped, adding"; "called it this and said": the subject of the verb before. */
function shared(previous: Clause | undefined, start: number, verb: number): Clause | undefined {
  if (!previous || previous.verb < start) return undefined;
  return { ...previous, verb, link: "shared" };
}

function subjectClause(
  scene: Scene,
  verb: number,
  mention: number,
  start: number,
  link: Clause["link"],
): Clause {
  const subject = climb(scene, mention, start);
  return { verb, subject, link, joined: isJoined(scene, subject, start) };
}

/** "a spokesman for Clinton said" → a spokesman: from what hangs on a preposition to the person or body before it. */
function climb(scene: Scene, from: number, start: number): number {
  const { tokens, mentions } = scene.doc;
  let mention = from;
  for (let steps = 0; steps < 4; steps++) {
    const first = mentions[mention]?.first ?? 0;
    if (first - 2 < start || tagOf(tokens, first - 1) !== "ADP") break;
    const owner = scene.endingAt[first - 2] ?? -1;
    const type = mentions[owner]?.type;
    if (owner < 0 || (type !== "person" && type !== "organization") || mentions[owner]?.form === "pronoun")
      break;
    if (
      mentions[owner]?.form === "name" &&
      mentions[mention]?.type === "person" &&
      mentions[mention]?.form !== "nominal"
    )
      break;
    mention = owner;
  }
  return mention;
}

/** "Ito and Mori said": two mentions joined at the head of the clause. */
function isJoined(scene: Scene, mention: number, start: number): boolean {
  const { tokens, mentions } = scene.doc;
  const first = mentions[mention]?.first ?? 0;
  if (first - 2 < start || tokens.lower[first - 1] !== "and") return false;
  const other = mentions[scene.endingAt[first - 2] ?? -1];
  if (other?.type !== "person" || other.form === "nominal") return false;
  return other.first === start || tokens.word[other.first - 1] === ",";
}

/** "said Minami", "explained the director": the subject stands right after the verb. */
function inverted(scene: Scene, masked: Uint8Array, verb: number): Clause | undefined {
  const { tokens, mentions } = scene.doc;
  let i = verb + 1;
  if (tagOf(tokens, i) === "ADV") i++;
  if (i >= tokens.count || masked[i]) return undefined;
  const mention = scene.startingAt[i] ?? -1;
  if (mention < 0 || mentions[mention]?.type === "other") return undefined;
  return { verb, subject: titled(scene, mention), link: "inverted", joined: false };
}

/** "said [campaign manager] Bob Stone", "said [Senator] Jeff Sessions": a title before a name gives way to the name. */
export function titled(scene: Scene, mention: number): number {
  const phrase = scene.doc.mentions[mention];
  if (!phrase || phrase.form === "pronoun") return mention;
  const next = scene.startingAt[phrase.last] ?? -1;
  const name = scene.doc.mentions[next];
  return name?.form === "name" && name.type === "person" ? next : mention;
}
