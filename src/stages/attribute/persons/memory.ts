import type { MentionForm } from "../../../document.ts";
import type { AttributeDoc, Scene } from "../scene.ts";
import type { Kin } from "./kin.ts";
import type { Stranger } from "./stranger.ts";
import type { Topic } from "./topic.ts";

/** Where an entity was last met. */
export interface Trace {
  token: number;
  sentence: number;
  block: number;
  subject: boolean;
  form: MentionForm;
  inQuotation: boolean;
  /** How often it was met. */
  count: number;
}

/** A sentence that meets persons: which one, its place among those that do, and how many persons. */
interface Met {
  readonly sentence: number;
  readonly order: number;
  persons: number;
}

/** Who was met so far: the last places of every entity, the most recent ones first, and who spoke last. */
export interface Memory {
  readonly traces: (Trace | undefined)[];
  /** Entities, the one met last first; only the newest are kept. */
  readonly recent: number[];
  /** Entities that spoke, the last first. */
  readonly spoken: number[];
  /** How many pronouns stood for each entity, hers counted up and his counted down. */
  readonly votes: Float64Array;
  /** The last entity that each kind of pronoun stood for, with the token. */
  readonly pronouns: Map<string, { entity: number; token: number; sentence: number; block: number }>;
  /** Whom the narration is about. */
  topic: Topic | null;
  /** Somebody without a name who was brought in last. */
  stranger: Stranger | null;
  /** Who was the subject of a clause last. */
  subject: number | null;
  /** The last sentence outside quotations that meets a person, and the persons it meets. */
  met: Met;
  /** By entity: the last sentence that met it, in the order in which they did. */
  readonly metIn: Int32Array;
  /** How old each entity is, where that was told. */
  readonly ages: Map<number, number>;
  readonly kin: Kin;
  /** Whom each description stood for last, without its determiner. */
  readonly described: Map<string, number>;
}

/** So much must earlier pronouns agree to rule the other one out. */
export const SETTLED = 1.6;

/** How many entities stay in mind, and how many of those that spoke. */
const MOST = 14;
const MOST_SPOKEN = 4;

/** What one pronoun beside a name in the same sentence is worth, against 1 for one that surely stands for the person. */
const BESIDE = 0.8;

/** @param beside for each person the pronouns for a woman less those for a man that sentences about that person alone hold */
export const newMemory = (doc: AttributeDoc, beside: Float64Array): Memory => ({
  traces: new Array<Trace | undefined>(doc.entities.length).fill(undefined),
  recent: [],
  spoken: [],
  votes: votesFrom(beside),
  pronouns: new Map(),
  topic: null,
  stranger: null,
  subject: null,
  met: { sentence: -1, order: 1, persons: 0 },
  metIn: new Int32Array(doc.entities.length),
  ages: new Map(),
  kin: new Map(),
  described: new Map(),
});

function votesFrom(beside: Float64Array): Float64Array {
  const votes = new Float64Array(beside.length);
  for (let e = 0; e < beside.length; e++) votes[e] = Math.sign(beside[e] ?? 0) * BESIDE;
  return votes;
}

/** @param isTold whether a person is met, outside quotations */
export function remember(
  memory: Memory,
  scene: Scene & { readonly masked: Uint8Array },
  entity: number,
  m: number,
  form: MentionForm,
  subject: boolean,
  isTold: boolean,
): void {
  const token = scene.doc.mentions[m]?.first ?? 0;
  const sentence = scene.sentenceAt[token] ?? 0;
  const trace = memory.traces[entity] ?? newTrace(memory, entity);
  trace.token = token;
  trace.sentence = sentence;
  trace.block = scene.blockAt[token] ?? 0;
  trace.subject = subject;
  trace.form = form;
  trace.inQuotation = scene.masked[token] === 1;
  trace.count++;
  if (isTold) {
    if (subject) memory.subject = entity;
    meetIn(memory, sentence, entity);
  }
  toFront(memory.recent, entity, MOST);
}

function newTrace({ traces }: Memory, entity: number): Trace {
  const trace: Trace = {
    token: 0,
    sentence: 0,
    block: 0,
    subject: false,
    form: "name",
    inQuotation: false,
    count: 0,
  };
  traces[entity] = trace;
  return trace;
}

function meetIn(memory: Memory, sentence: number, entity: number): void {
  if (memory.met.sentence !== sentence) memory.met = { sentence, order: memory.met.order + 1, persons: 0 };
  const { met, metIn } = memory;
  if (metIn[entity] === met.order) return;
  metIn[entity] = met.order;
  met.persons++;
}

/** Whether the last sentence that meets anybody meets this person. */
export const isMet = ({ met, metIn }: Memory, entity: number): boolean => metIn[entity] === met.order;

/** Puts an entity before all others; the last one goes where there are too many. */
function toFront(recent: number[], entity: number, most: number): void {
  const known = recent.indexOf(entity);
  for (let i = known >= 0 ? known : Math.min(recent.length, most - 1); i > 0; i--)
    recent[i] = recent[i - 1] ?? entity;
  recent[0] = entity;
}

/** Makes a person that a sentence may be about its topic, if it is the first one in it. */
export function tell(memory: Memory, scene: Scene, entity: number, m: number): void {
  const token = scene.doc.mentions[m]?.first ?? 0;
  const sentence = scene.sentenceAt[token] ?? 0;
  if (memory.topic !== null && memory.topic.sentence === sentence) return;
  memory.topic = { entity, token, sentence, block: scene.blockAt[token] ?? 0 };
}

/** Somebody without a name is what the narration is about, and nobody else. */
export function meet(memory: Memory, stranger: Stranger | null): void {
  if (stranger === null) return;
  memory.stranger = stranger;
  memory.topic = null;
}

export const speak = ({ spoken }: Memory, entity: number): void => toFront(spoken, entity, MOST_SPOKEN);
