import type { Lexicons } from "../../../lexicons.ts";
import { folded } from "../../../names.ts";
import { type Form, vote } from "../forms.ts";

/** What the words of a name say, wherever it stands: "Studio Kumoi", "Ana Prieto", "Cable Street", "Tern & Tern". */
export function shapeVotes(form: Form, lexicons: Lexicons): void {
  const words = form.words;
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  const count = words.length;
  if (form.name.address) vote(form.votes, "person", 30);
  if (count > 1 && isGivenName(first, lexicons)) vote(form.votes, "person", 9);
  if (form.name.suffix && count > 1) vote(form.votes, "person", 3);
  if (count > 1 && names(last, lexicons["organization-names"])) vote(form.votes, "organization", 3);
  else if (count > 1 && names(first, lexicons["organization-names"])) vote(form.votes, "organization", 20);
  else if (
    words.some(
      (word, i) => /^(of|for)$/.test(words[i + 1] ?? "") && names(word, lexicons["organization-names"]),
    )
  )
    vote(form.votes, "organization", 9);
  if (words.includes("&")) vote(form.votes, "organization", 12);
  if (lexicons.places.has(form.key)) vote(form.votes, "place", 20);
  if (count > 1 && lexicons["place-names"].has(last)) vote(form.votes, "place", 20);
  const generic = (word: string) => lexicons["role-nouns"].has(word) || lexicons.kinship.has(word);
  if ((count > 1 && words.every(generic)) || /^\d{1,3}$/.test(last)) vote(form.votes, "other", 60);
  if (count > 1 && /^(cape|lake|mount|port|fort|st\.?)$/.test(first)) vote(form.votes, "place", 10);
  if (count > 1 && words.some((word) => lexicons["event-names"].has(word))) vote(form.votes, "event", 12);
}

const names = (word: string, list: ReadonlySet<string>): boolean => list.has(word);

export const isGivenName = (word: string, lexicons: Lexicons): boolean => {
  const name = folded(word);
  return (
    lexicons["given-names"].has(name) ||
    lexicons["given-names-female"].has(name) ||
    lexicons["given-names-male"].has(name)
  );
};
