/**
 * The layers of a document, from bytes to record. A stage reads the layers below it and adds its own; none is ever
 * changed. Ids are indices into the array that holds the thing, so that every layer prints as plain JSON.
 *
 * The lists of a layer are filled with `push`. A list that `map` makes is of one kind until the engine has compiled what calls
 * `map`, and of another kind from then on, and all that reads the list is compiled anew.
 */
import type { Span } from "./span.ts";
import type { Tokens } from "./tokens.ts";

/** What comes in. `id` and `mediaType` are what the caller knows; ingest finds out what is missing. */
export interface RawArticle {
  readonly id: string | null;
  readonly uri: string | null;
  readonly mediaType: string | null;
  readonly bytes: Uint8Array;
  /** The encoding of the bytes, where the caller knows it. */
  readonly encoding?: string | null;
  /** What an edge has made of a format that no reader here can read (docx, pdf); the bytes stay those of the file. */
  readonly converted?: Converted | null;
}

/** A file turned into a format that a reader reads. */
export interface Converted {
  readonly mediaType: string;
  readonly text: string;
}

// ---- ingest: the final text, and what the file says of itself ----

export type BlockKind = "heading" | "paragraph" | "quote" | "item" | "cue";

/** A paragraph of any kind; blocks are in order, do not overlap, and have no white space at their ends. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Depth of a heading, of a list item or of a block quote; 0 for the rest. */
  readonly level: number;
}

/** Words that the source sets off: bold, italic. */
export interface Mark extends Span {
  readonly kind: "strong" | "emphasis";
}

/** A subtitle cue: when it is shown, in seconds, and the voice that it names. */
export interface TimedSpan extends Span {
  readonly from: number;
  readonly to: number;
  readonly voice: string | null;
}

export interface Metadata {
  readonly title: string | null;
  readonly byline: readonly string[];
  /** ISO 8601, as exact as the source is. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly lang: string | null;
  /** Who speaks, where the file lists it: hosts, guests, speakers. */
  readonly cast: readonly CastMember[];
}

/** Somebody whom the file lists as a speaker; the part is null where the list mixes those who ask and those who answer. */
export interface CastMember {
  readonly name: string;
  readonly part: "interviewer" | "interviewee" | null;
}

/**
 * Where the pieces of the text stand in the decoded source: text offset `text[i]` is raw offset `raw[i]`, and from there
 * the two run side by side up to the next pair. Where one piece ends at the offset where the next begins there are two
 * pairs for it, the end first. Empty when the text cannot be found in the source.
 */
export interface RawOffsets {
  readonly text: readonly number[];
  readonly raw: readonly number[];
}

export interface Source {
  readonly uri: string | null;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Ingested {
  readonly id: string;
  readonly source: Source;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly times: readonly TimedSpan[];
  readonly metadata: Metadata;
  /** Null when the text is the decoded file itself. */
  readonly rawOffsets: RawOffsets | null;
}

// ---- segment: what the typography says ----

export type Format = "prose" | "qa" | "transcript";

export type MarkKind = "double" | "single" | "guillemet" | "low" | "backtick" | "block";

/** Words between quotation marks, or a block quote. */
export interface Quotation {
  /** The words inside the marks: one span for each paragraph that the quotation runs through. */
  readonly spans: readonly Span[];
  /** From the opening mark to the closing one, both included. */
  readonly outer: Span;
  readonly kind: MarkKind;
  /** False when no closing mark was found; the quotation then ends with its paragraph. */
  readonly closed: boolean;
  /** The quotation that encloses this one, or null. */
  readonly parent: number | null;
}

/** The words before a turn that name its speaker, without colon, time or brackets. */
export interface Label extends Span {
  readonly name: string;
  /** The name in lower case, accents and stops dropped: labels of one key are one speaker's. */
  readonly key: string;
  /** What the label adds in brackets or after a comma: initials, a role, a company. */
  readonly aside: string | null;
}

/** What sets a turn off: its label, the voice of a subtitle, or the way in which it or the question before it is set. */
export const TURN_SETTINGS = [
  "label",
  "voice",
  "chevron",
  "dash",
  "heading",
  "bold",
  "lead-bold",
  "italic",
  "number",
  "marks",
  "unmarked",
  "between",
] as const;

export type TurnSetting = (typeof TURN_SETTINGS)[number];

/** A labelled or set-apart turn of a Q&A or transcript. */
export interface Turn {
  readonly setting: TurnSetting;
  readonly label: Label | null;
  /** The words after the label: one span for each paragraph or subtitle cue. */
  readonly spans: readonly Span[];
  /** What the typography alone says: bold is a question, `Q:` asks. Null when it says nothing. */
  readonly part: "interviewer" | "interviewee" | null;
}

/** Why an article is taken for what it is: a sign, how often it was seen, and of how many. */
export interface Evidence {
  readonly sign: string;
  readonly seen: number;
  readonly of: number;
}

export interface Segmented {
  readonly format: Format;
  readonly evidence: readonly Evidence[];
  readonly quotations: readonly Quotation[];
  readonly turns: readonly Turn[];
}

// ---- extract: what the words say ----

/** A sentence of the running text; a quotation inside it is part of it, however many sentences it holds. */
export interface Sentence extends Span {
  /** Its tokens, as a half-open range of indices. */
  readonly first: number;
  readonly last: number;
}

export const ENTITY_TYPES = [
  "person",
  "organization",
  "work",
  "character",
  "place",
  "event",
  "date",
  "product",
  "other",
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

export type MentionForm = "name" | "nominal" | "pronoun";

/** Words that stand for somebody or something. */
export interface Mention extends Span {
  readonly form: MentionForm;
  /** What it looks like from where it stands; resolution decides for the whole article. */
  readonly type: EntityType;
  /** Its tokens, as a half-open range of indices. */
  readonly first: number;
  readonly last: number;
  /** A title or honorific that stands before the name and is no part of it: "Mr.", "Dr.", "Senator". */
  readonly honorific: string | null;
  /** Of a name that the tagger found: what each of its types scored, below the best one's 0. */
  readonly leanings?: readonly number[] | undefined;
}

/** Whose role it is: a mention, or whoever speaks the words ("I'm the editor"), or is spoken to ("you were a nurse"). */
export type RoleBearer = number | "speaker" | "addressee";

/** The words of the article that give somebody a role, with the mention of that person. */
export interface RoleClaim extends Span {
  readonly person: RoleBearer;
  readonly title: Span;
  /** The mention that the role belongs to, or null. */
  readonly of: number | null;
  /** What the words only point at: "the studio's", "its", "the film"; resolution finds it. */
  readonly implied: Implied | null;
  readonly former: boolean;
  readonly method: string;
}

/** Where a role belongs when the words only point at it; "either": its; "ours": our;
 * "usual": nothing points, the role itself may tell. */
export interface Implied {
  readonly kind: "organization" | "work" | "either" | "ours" | "usual";
  /** The noun that points: "studio", "film"; null for "its" and "our". */
  readonly noun: string | null;
}

export interface Extracted {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly RoleClaim[];
  readonly about: About;
}

/** What the head of the text says of the article; a file's own metadata come first. */
export interface About extends Metadata {
  /** Where the head of the text names the authors and the outlet. */
  readonly bylineSpans: readonly Span[];
  readonly outletSpan: Span | null;
}

// ---- resolve: who is who ----

export type Part = "interviewee" | "interviewer" | "author";

export interface Entity {
  readonly type: EntityType;
  /** The fullest form in the article, honorifics stripped. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO 8601, of dates only. */
  readonly value: string | null;
  readonly part: Part | null;
  /** Of persons, where an honorific, a given name or a noun for a relative says so. */
  readonly gender: "female" | "male" | null;
  readonly mentions: readonly number[];
}

export interface Role extends Span {
  readonly person: number;
  readonly title: string;
  readonly of: number | null;
  readonly former: boolean;
  readonly method: string;
}

export interface Resolved {
  readonly entities: readonly Entity[];
  readonly roles: readonly Role[];
  /** The entity of each mention, or null where resolution leaves it open. */
  readonly entityOf: readonly (number | null)[];
  /** Where or at what the people of the article spoke, when it says so. */
  readonly event: string | null;
}

// ---- attribute: who said what ----

export type QuoteForm = "quoted" | "turn" | "reported";
export type Act = "question" | "answer" | "statement";
/** Why an utterance has no speaker. */
export const REASONS = ["crowd", "unnamed", "unknown", "ambiguous", "generic-label", "two-at-once"] as const;

export type Reason = (typeof REASONS)[number];

/** The source that was considered next, with its weight against the one that was chosen. */
export interface RunnerUp {
  readonly speaker: number | null;
  readonly mention: Span | null;
  readonly probability: number;
}

/** Something that somebody says. */
export interface Utterance {
  readonly form: QuoteForm;
  readonly act: Act;
  readonly part: "interviewer" | "interviewee" | null;
  readonly speaker: number | null;
  readonly reason: Reason | null;
  readonly spans: readonly Span[];
  readonly content: readonly Span[] | null;
  readonly mention: Span | null;
  readonly cue: Span | null;
  /** An earlier utterance, or the words that narrate the question. */
  readonly respondsTo: number | Span | null;
  readonly within: number | null;
  readonly method: string;
  readonly confidence: number;
  readonly runnerUp?: RunnerUp;
}

export interface Attributed {
  readonly utterances: readonly Utterance[];
  /** The part that turns give to an entity. */
  readonly parts: ReadonlyMap<number, Part>;
  /** Mentions that only the speakers could resolve ("he said"): mention to entity. */
  readonly links: ReadonlyMap<number, number>;
  /** Roles that only the speakers tell: "I'm the editor", "the editor said". */
  readonly told: readonly Role[];
}

/** Who made a record. */
export interface Generator {
  readonly name: string;
  readonly version: string;
}
