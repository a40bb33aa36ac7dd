import { tagOf } from "../../../tokens.ts";
import type { PersonQuestion } from "../persons.ts";
import type { Scene } from "../scene.ts";
import { calledFor } from "./deeds.ts";

/** The name right beside a noun phrase: "the director Ren Aoyagi", "its secretary, Catriona Muir,", "Muir, the secretary". */
export function beside(scene: Scene, m: number): number | null {
  const { doc } = scene;
  const mention = doc.mentions[m];
  if (!mention || mention.type === "other") return null;
  const after = doc.mentions[scene.startingAt[mention.last] ?? -1];
  if (after?.form === "name") return entityAt(scene, scene.startingAt[mention.last] ?? -1);
  if (doc.tokens.word[mention.first - 1] === ",") {
    const before = scene.endingAt[mention.first - 2] ?? -1;
    const name = doc.mentions[before];
    const determined = tagOf(doc.tokens, mention.first) === "DET";
    const closes =
      /^[,;:.—–)]$/.test(doc.tokens.word[mention.last] ?? "") || tagOf(doc.tokens, mention.last) === "ADP";
    if (name?.form === "name" && agrees(scene, before, mention.type) && determined && closes)
      return entityAt(scene, before);
  }
  if (doc.tokens.word[mention.last] === ":" && mention.type === "person")
    return nameOf(scene, scene.startingAt[mention.last + 1] ?? -1);
  if (doc.tokens.word[mention.last] === ",") {
    const next = scene.startingAt[mention.last + 1] ?? -1;
    const name = doc.mentions[next];
    if (
      name?.form === "name" &&
      name.type === mention.type &&
      /^[,;:—–)]$/.test(doc.tokens.word[name.last] ?? "")
    ) {
      return entityAt(scene, next);
    }
  }
  return null;
}

const agrees = (scene: Scene, name: number, type: string): boolean =>
  scene.doc.entities[entityAt(scene, name) ?? -1]?.type === type || scene.doc.mentions[name]?.type === type;

const nameOf = (scene: Scene, m: number): number | null =>
  scene.doc.mentions[m]?.form === "name" ? entityAt(scene, m) : null;

const entityAt = (scene: Scene, m: number): number | null => scene.doc.entityOf[m] ?? null;

/** What the article calls whom: the head of each description, and each word of a role’s title, to its entities. */
export function describedAs(scene: Scene): Map<string, number[]> {
  const { doc } = scene;
  const described = new Map<string, number[]>();
  const add = (word: string, entity: number | null) => {
    if (entity === null || word.length < 3) return;
    const list = described.get(word);
    if (!list) described.set(word, [entity]);
    else if (!list.includes(entity)) list.push(entity);
  };
  for (const role of doc.roles)
    for (const word of role.title.toLowerCase().split(/[^\p{L}]+/u)) add(word, role.person);
  doc.mentions.forEach((mention, m) => {
    if (mention.form === "name" && mention.type === "person")
      for (const noun of calledFor(scene, m)) add(noun, entityAt(scene, m));
    if (mention.form !== "nominal") return;
    const head = doc.tokens.lower[mention.last - 1] ?? "";
    add(head, beside(scene, m));
    if (tagOf(doc.tokens, mention.first - 1) === "AUX") {
      const subject = scene.endingAt[mention.first - 2] ?? -1;
      if (doc.mentions[subject]?.form === "name") add(head, entityAt(scene, subject));
    }
  });
  doc.entities.forEach((entity, e) => {
    if (entity.type !== "organization") return;
    for (const word of entity.name.toLowerCase().split(/[^\p{L}]+/u))
      if (scene.lexicons["group-nouns"].has(word)) add(word, e);
  });
  doc.tokens.lower.forEach((word, i) => {
    // "Aoyagi, 34," → "the 34-year-old"
    if (doc.tokens.word[i - 1] !== "," || !/^\d{1,3}$/.test(word)) return;
    const name = scene.endingAt[i - 2] ?? -1;
    if (doc.mentions[name]?.form !== "name") return;
    const list = described.get(`${word}-old`);
    const entity = entityAt(scene, name);
    if (entity !== null) described.set(`${word}-old`, [...(list ?? []), entity]);
  });
  return described;
}

/** Whom a description stands for, and whether nobody else can be meant. */
interface Held {
  readonly entity: number;
  readonly sure: boolean;
}

/** "the director", "the fund", "the 29-year-old": whom the article calls so; of several, the one in mind. */
export function heldBy(
  { grounds, memory }: PersonQuestion,
  m: number,
  described: ReadonlyMap<string, readonly number[]>,
): Held | null {
  const { tokens, mentions } = grounds.doc;
  const mention = mentions[m];
  if (!mention || mention.type === "other") return null;
  const first = tokens.lower[mention.first] ?? "";
  if (!grounds.lexicons.definites.has(first) && !grounds.lexicons.possessives.has(first)) return null;
  const head = tokens.lower[mention.last - 1] ?? "";
  const key = head === "old" ? `${tokens.lower[mention.first + 1]}-old` : head;
  const owners = (described.get(key) ?? []).filter((e) => memory.traces[e] !== undefined);
  if (owners.length === 0) return null;
  const words = tokens.lower.slice(mention.first + 1, mention.last - 1).filter((w) => /\p{L}{3}/u.test(w));
  const fitting = owners.filter((e) => words.some((w) => (described.get(w) ?? []).includes(e)));
  const pool = fitting.length > 0 ? fitting : owners;
  const inMind = memory.recent.filter((e) => pool.includes(e));
  const latest = inMind.find((e) => memory.traces[e]?.subject) ?? inMind[0] ?? pool[0];
  return latest === undefined ? null : { entity: latest, sure: pool.length === 1 };
}

/** "his sister", "her partner": who shares the family name of the owner, else the other one who speaks, and can be called so. */
export function kin(question: PersonQuestion, m: number): Held | null {
  const { grounds, memory } = question;
  const { tokens, mentions, entities } = grounds.doc;
  const mention = mentions[m];
  const head = tokens.lower[(mention?.last ?? 1) - 1] ?? "";
  if (!mention || !grounds.lexicons.kinship.has(head)) return null;
  const owner = ownerOf(question, m);
  if (owner === null) return null;
  const others = memory.recent.filter((e) => e !== owner && mayBeCalled(question, e, head));
  const family = familyOf(entities[owner]?.name ?? "");
  const relatives = others.filter((e) => familyOf(entities[e]?.name ?? "") === family);
  if (relatives.length === 1 && relatives[0] !== undefined) return { entity: relatives[0], sure: true };
  const owned = grounds.lexicons.possessives.has(tokens.lower[mention.first] ?? "");
  const other = owned ? memory.spoken.find((e) => others.includes(e)) : undefined;
  return other === undefined ? null : { entity: other, sure: false };
}

/** A person whose gender a noun such as "sister" does not speak against. */
function mayBeCalled({ grounds, genders }: PersonQuestion, entity: number, noun: string): boolean {
  const { lexicons, doc } = grounds;
  if (doc.entities[entity]?.type !== "person" || doc.entities[entity]?.part === "author") return false;
  if (lexicons["female-nouns"].has(noun)) return genders[entity] !== "male";
  return !lexicons["male-nouns"].has(noun) || genders[entity] !== "female";
}

/** Who owns a noun phrase: the name in it, else the person in mind that its pronoun fits. */
function ownerOf({ grounds, genders, memory }: PersonQuestion, m: number): number | null {
  const first = grounds.doc.mentions[m]?.first ?? 0;
  const name = grounds.nameAt[first] ?? -1;
  if (name >= 0) return grounds.doc.entityOf[name] ?? null;
  const word = grounds.doc.tokens.lower[first] ?? "";
  const [gender, other] = grounds.lexicons["female-pronouns"].has(word)
    ? (["female", "male"] as const)
    : (["male", "female"] as const);
  const isPerson = (e: number) => grounds.doc.entities[e]?.type === "person";
  const topic = memory.topic?.entity ?? -1;
  if (isPerson(topic) && genders[topic] !== other) return topic;
  const fits = (e: number, g: string) => isPerson(e) && genders[e] === g;
  return memory.recent.find((e) => fits(e, gender)) ?? memory.recent.find((e) => fits(e, "unknown")) ?? null;
}

const familyOf = (name: string): string => name.split(" ").slice(-1)[0]?.toLowerCase() ?? "";

/** "the crews", "the people", "the firemen" are many; "the actress" is one. */
export const isMany = (head: string): boolean => /[^s]s$|people$|men$/.test(head);
