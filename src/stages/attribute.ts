/**
 * Who said what. Three questions, one after the other: are the words in marks speech, which mention is their source, and
 * which person is that?
 */
import type { Attributed } from "../document.ts";
import type { Lexicons } from "../lexicons.ts";
import type { Models } from "../models.ts";
import type { Stage } from "../pipeline.ts";
import { withAnswers } from "./attribute/answers.ts";
import type { Grounds, SourceFinder } from "./attribute/candidates.ts";
import { choicesOf, PATTERNS, type Pattern } from "./attribute/choices.ts";
import { withWholeCues } from "./attribute/cue-words.ts";
import { groundsOf, speechOf } from "./attribute/grounds.ts";
import { personsOf } from "./attribute/persons.ts";
import type { Choice } from "./attribute/rank.ts";
import { joinReported } from "./attribute/reported/join.ts";
import { type Reporting, reportingOf } from "./attribute/reported/reporting.ts";
import { tablesOf } from "./attribute/reported/seeing.ts";
import { findReported } from "./attribute/reported.ts";
import { type AttributeDoc, sceneOf } from "./attribute/scene.ts";
import { sourceWords } from "./attribute/source-words.ts";
import { accordingTo } from "./attribute/sources/according-to.ts";
import { clause } from "./attribute/sources/clause.ts";
import { earlier } from "./attribute/sources/earlier.ts";
import { label } from "./attribute/sources/label.ts";
import { nearby } from "./attribute/sources/nearby.ts";
import { owner } from "./attribute/sources/owner.ts";
import { toldOf } from "./attribute/speech-context.ts";
import { toldRoles } from "./attribute/told-roles.ts";
import { withTurns } from "./attribute/turn-within.ts";
import { spokenTurns } from "./attribute/turns.ts";
import { attributions, utterancesOf } from "./attribute/utterances.ts";

export type { AttributeDoc };

/** The finders of sources, the most precise first. */
export const SOURCES: readonly SourceFinder[] = [clause, accordingTo, label, owner, earlier, nearby];

export function attribute(
  lexicons: Lexicons,
  models: Models,
  finders: readonly SourceFinder[] = SOURCES,
  patterns: readonly Pattern[] = PATTERNS,
): Stage<AttributeDoc, Attributed> {
  const reporting = reportingOf(models.reported, lexicons["closed-class"]);
  return {
    name: "attribute",
    run: (doc) => {
      const rest = attributed(doc, lexicons, models, reporting, finders, patterns);
      const spoken = spokenTurns(doc, lexicons, models);
      const utterances = withTurns(rest.utterances, spoken.utterances);
      const told = toldRoles(doc, utterances, rest.links, lexicons, models.owners);
      return { utterances, links: rest.links, parts: spoken.parts, told };
    },
  };
}

function attributed(
  doc: AttributeDoc,
  lexicons: Lexicons,
  models: Models,
  reporting: Reporting,
  finders: readonly SourceFinder[],
  patterns: readonly Pattern[],
): Omit<Attributed, "parts" | "told"> {
  const scene = sceneOf(doc, lexicons, models, tablesOf(reporting).factOf);
  const reported = findReported(doc, reporting, scene.words.facts);
  const told = toldOf(scene, reported);
  const grounds = groundsOf(scene, speechOf(scene, told), reported, told);
  const choices = choicesOf(grounds, finders, patterns);
  const persons = personsOf(grounds, speakingIn(grounds, choices));
  const found = attributions(grounds, choices, persons);
  const links = new Map<number, number>();
  for (const { mention, person } of found.values()) {
    if (mention !== null && person.entity !== null && doc.entityOf[mention] == null)
      links.set(mention, person.entity);
  }
  const speakerOf = (m: number) => ({ speaker: persons[m]?.entity ?? null, span: sourceWords(scene, m) });
  const utterances = joinReported(
    doc.text,
    utterancesOf(grounds, found, persons),
    grounds.reported,
    speakerOf,
  );
  return { utterances: withAnswers(grounds, withWholeCues(grounds, utterances)), links };
}

/** The mentions that speak: sources of quotations and of reported speech. */
export function speakingIn(grounds: Grounds, choices: ReadonlyMap<number, Choice>): Set<number> {
  const speaking = new Set<number>();
  for (const choice of choices.values()) if (choice.mention !== null) speaking.add(choice.mention);
  for (const reported of grounds.reported) if (reported.source !== null) speaking.add(reported.source);
  return speaking;
}
