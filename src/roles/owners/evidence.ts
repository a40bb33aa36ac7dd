/** What speaks for something that a role may belong to, or for nothing: pieces of evidence, each with an amount. */
import { ENTITY_TYPES, type EntityType } from "../../document.ts";

/** What a name looks like by its words alone. */
export const LOOKS = ["map", "organization", "workplace", "place", "work", "words", "word"] as const;
export type Looks = (typeof LOOKS)[number];

/** Where something was named last, seen from a role. */
export const WHERES = [
  "sentence",
  "sentence-after",
  "previous",
  "previous-block-near",
  "block",
  "next",
  "previous-block",
  "before",
  "ahead",
  "far",
] as const;

/** How the noun that points ("the label's") goes with something. */
export const NOUNS = [
  "in-name",
  "adjacent",
  "beside",
  "field-name",
  "field-told",
  "fits",
  "against",
  "may",
  "unknown",
] as const;
export type NounFit = (typeof NOUNS)[number];

/** Whether a role is held in such houses: by their name, or by what is told beside it. */
export const FIELDS = ["name", "told", "other", "none"] as const;
export type FieldFit = (typeof FIELDS)[number];

/** Where a role is at home, as its noun tells. */
export const HOMES = [
  "work",
  "deed",
  "both",
  "house",
  "team",
  "leads",
  "state",
  "beside",
  "town",
  "known",
  "none",
  "field",
] as const;
export type Home = (typeof HOMES)[number];

export const DETERMINERS = ["a", "the", "owned", "apart", "none"] as const;
export type Determiner = (typeof DETERMINERS)[number];

/** Rules of roles, as far as they tell whether a role belongs to something. */
export const METHODS = [
  "title-before-name",
  "name-comma-title",
  "copula",
  "as-title",
  "credit-by",
  "credit-label",
  "described-again",
  "does-work",
  "announced",
  "other",
] as const;

/** Homes that evidence weighs alike in. */
export const GROUPS = ["works", "deeds", "both", "houses", "towns", "open"] as const;
export type Group = (typeof GROUPS)[number];

/** What the words of a role point at. */
export const SIGNALS = [
  "usual",
  "nothing",
  "work",
  "its",
  "usual+noun",
  "work+noun",
  "organization",
] as const;
export type Signal = (typeof SIGNALS)[number];

const named = <Value extends string>(field: string, values: readonly Value[]) =>
  values.map((value) => `${field}=${value}`);

/** All that there is, by name. */
export const EVIDENCE: readonly string[] = [
  ...["nothing", "ruled nothing", "former", "staff", "ruled", "often", "share", "early", "unsaid", "titled"],
  ...["claimed", "earlier", "back", "backOfType", "told=work", "told=organization"],
  ...named("type", ENTITY_TYPES),
  ...named("looks", LOOKS),
  ...named("where", WHERES),
  ...named("noun", NOUNS),
  ...named("field", FIELDS),
  ...named("home", HOMES),
  ...named("determiner", DETERMINERS),
  ...named("staff", DETERMINERS),
  ...named("method", METHODS),
];

/** Evidence by number, each number with its amount behind it. */
export type Shown = number[];

const numberOf = (name: string): number => EVIDENCE.indexOf(name);

const byValue = <Value extends string>(field: string, values: readonly Value[]): ReadonlyMap<Value, number> =>
  new Map(values.map((value) => [value, numberOf(`${field}=${value}`)]));

const numbersOf = <Value extends string>(
  field: string,
  values: readonly Value[],
): Readonly<Record<Value, number>> => Object.fromEntries(byValue(field, values)) as Record<Value, number>;

/** The numbers of evidence. */
export const E = {
  nothing: numberOf("nothing"),
  ruledNothing: numberOf("ruled nothing"),
  former: numberOf("former"),
  staff: numberOf("staff"),
  ruled: numberOf("ruled"),
  often: numberOf("often"),
  share: numberOf("share"),
  early: numberOf("early"),
  unsaid: numberOf("unsaid"),
  titled: numberOf("titled"),
  claimed: numberOf("claimed"),
  earlier: numberOf("earlier"),
  back: numberOf("back"),
  backOfType: numberOf("backOfType"),
  toldWork: numberOf("told=work"),
  toldOrganization: numberOf("told=organization"),
  type: byValue<EntityType>("type", ENTITY_TYPES),
  looks: byValue("looks", LOOKS),
  where: numbersOf("where", WHERES),
  noun: byValue("noun", NOUNS),
  field: byValue("field", FIELDS),
  home: byValue("home", HOMES),
  determiner: byValue("determiner", DETERMINERS),
  staffed: byValue("staff", DETERMINERS),
  method: byValue("method", METHODS),
};
