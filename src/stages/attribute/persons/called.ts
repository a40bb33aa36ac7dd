import { tagOf } from "../../../tokens.ts";
import type { Scene } from "../scene.ts";
import { calledFor, wordsTo } from "./deeds.ts";
import { beside } from "./description.ts";

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
  if (entity === null || word.length < 3) return;
  const bearers = called.get(word) ?? new Map<number, Calling>();
  called.set(word, bearers);
  const known = bearers.get(entity);
  if (known === undefined || ORDER.indexOf(how) < ORDER.indexOf(known)) bearers.set(entity, how);
}

/** What the article calls whom: "the director, Ren Aoyagi"; "Aoyagi, 34"; "Aoyagi was a baker"; "directed by Aoyagi". */
export function calledIn(scene: Scene): Called {
  const called: Called = new Map();
  byRoles(scene, called);
  byMentions(scene, called);
  byAge(scene, called);
  scene.doc.entities.forEach((entity, e) => {
    if (entity.type !== "organization") return;
    for (const word of entity.name.toLowerCase().split(/[^\p{L}]+/u))
      if (scene.lexicons["group-nouns"].has(word)) call(called, word, e, "head");
  });
  called.forEach(weighCompounds);
  return called;
}

/** Beside somebody who is the director, or directs, a casting director is not "the director". */
function weighCompounds(bearers: Map<number, Calling>): void {
  const plain = [...bearers.values()].some((how) => how === "title" || how === "deed");
  if (!plain) return;
  for (const [entity, how] of bearers) if (how === "head") bearers.set(entity, "word");
}

/** "head and co-owner of the bakery at Ébène": head and co-owner are heads, bakery is another word; "directed" is a deed. */
function byRoles({ doc, lexicons }: Scene, called: Called): void {
  for (const { title, person, former } of doc.roles) {
    const words = title.toLowerCase();
    const how = isOfField(words) ? "word" : "head";
    call(called, words, person, "title");
    for (const noun of wordsTo(lexicons.deeds).get(words) ?? []) call(called, noun, person, "deed");
    if (former) call(called, "former", person, "word");
    for (const word of words.split(/[^\p{L}-]+/u)) call(called, word, person, "word");
    for (const part of words.split(/ (?:of|for|at|in|to|on|with) .*?(?= and |$)| and |[,/&]/u))
      call(called, part?.split(/[^\p{L}-]+/u).at(-1) ?? "", person, how);
  }
}

/** "director of photography" is a word of its own: who is called so is not surely "the director". */
const isOfField = (title: string): boolean => / of \p{Ll}+$/u.test(title);

function byMentions(scene: Scene, called: Called): void {
  const { doc } = scene;
  const entityAt = (m: number) => doc.entityOf[m] ?? null;
  doc.mentions.forEach((mention, m) => {
    if (mention.form === "name" && mention.type === "person") {
      for (const noun of calledFor(scene, m)) call(called, noun, entityAt(m), "deed");
      for (const noun of calledBy(scene, m)) call(called, noun, entityAt(m), "deed");
    }
    if (mention.form !== "nominal") return;
    const head = doc.tokens.lower[mention.last - 1] ?? "";
    call(called, head, beside(scene, m), "head");
    if (tagOf(doc.tokens, mention.first - 1) !== "AUX") return;
    const subject = scene.endingAt[mention.first - 2] ?? -1;
    if (doc.mentions[subject]?.form === "name") call(called, head, entityAt(subject), "head");
  });
}

/** "the Rev. Ito" → the vicar; "Captain Ito" → the captain. */
function calledBy({ doc, lexicons }: Scene, m: number): string[] {
  const title = doc.mentions[m]?.honorific?.toLowerCase().replace(/\.$/, "");
  if (title === undefined) return [];
  return [...(wordsTo(lexicons["honorific-nouns"]).get(title) ?? []), title];
}

/** "Aoyagi, 34," → the 34-year-old */
function byAge({ doc, endingAt }: Scene, called: Called): void {
  const { word, count } = doc.tokens;
  for (let i = 2; i < count; i++) {
    const name = word[i - 1] === "," ? (endingAt[i - 2] ?? -1) : -1;
    if (name < 0 || doc.mentions[name]?.form !== "name" || !/^\d{1,3}$/.test(word[i] ?? "")) continue;
    call(called, `${word[i]}-old`, doc.entityOf[name] ?? null, "head");
  }
}
