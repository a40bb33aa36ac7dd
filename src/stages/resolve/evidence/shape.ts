import { isGivenName } from "../../../given-name.ts";
import type { Lexicons } from "../../../lexicons.ts";
import type { FormCast } from "../evidence.ts";
import type { Form } from "../forms.ts";
import type { ShapeClue } from "../read-names.ts";
import type { Cast } from "./place.ts";

/** What the words of a name say, wherever it stands: "Studio Kumoi", "Ana Prieto", "Cable Street", "Tern & Tern". */
export function shapeClues(form: Form, lexicons: Lexicons, cast: FormCast): void {
  form.read.shape ??= shapeOf(form, lexicons);
  for (const { type, clue } of form.read.shape) cast(form, type, clue);
}

/** Most names have no shape. */
const NONE: readonly ShapeClue[] = [];

function shapeOf(form: Form, lexicons: Lexicons): readonly ShapeClue[] {
  const found: ShapeClue[] = [];
  readShape(form, lexicons, (type, clue) => found.push({ type, clue }));
  return found.length > 0 ? found : NONE;
}

function readShape(form: Form, lexicons: Lexicons, cast: Cast): void {
  const words = form.words;
  if (form.name.address) cast("person", "address");
  if (lexicons.places.has(form.key)) cast("place", "listed-place");
  if (words.includes("&")) cast("organization", "ampersand");
  if (/^\d{1,3}$/.test(words.at(-1) ?? "")) cast("other", "ends-in-number");
  if (words.length === 1) return;
  personShape(form, lexicons, cast);
  organizationShape(words, lexicons, cast);
  if (lexicons["place-names"].has(words.at(-1) ?? "")) cast("place", "ends-in-place-word");
  if (/^(cape|lake|mount|port|fort|st\.?)$/.test(words[0] ?? "")) cast("place", "begins-with-place-word");
  if (words.some((word) => lexicons["event-names"].has(word))) cast("event", "event-word");
  if (words.every((word) => lexicons["role-nouns"].has(word) || lexicons.kinship.has(word)))
    cast("other", "all-roles");
}

/** "Ana Prieto", "Oda Jr.". */
function personShape({ name, words }: Form, lexicons: Lexicons, cast: Cast): void {
  if (isGivenName(words[0] ?? "", lexicons)) cast("person", "given-name");
  if (name.suffix) cast("person", "suffix");
}

/** "Kumoi Studio", "Studio Kumoi", "the Institute for Lakes". */
function organizationShape(words: readonly string[], lexicons: Lexicons, cast: Cast): void {
  const list = lexicons["organization-names"];
  const of = words.findIndex((word, i) => list.has(word) && /^(of|for)$/.test(words[i + 1] ?? ""));
  const last = words.at(-1) ?? "";
  if (lexicons["certain-organization-names"].has(last)) cast("organization", "ends-in-certain-word");
  if (lexicons["half-organization-names"].has(last)) cast("organization", "ends-in-half-organization-word");
  else if (list.has(last)) cast("organization", "ends-in-organization-word");
  else if (list.has(words[0] ?? "")) cast("organization", "begins-with-organization-word");
  else if (of >= 0) cast("organization", "organization-word-of");
}
