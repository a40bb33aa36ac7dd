import { namesOf, rowFor } from "../../src/feature-templates.ts";
import type { Kit } from "../../src/kit.ts";
import type { Grounds } from "../../src/stages/attribute/candidates.ts";
import { kindOfPronoun, pronounCandidates } from "../../src/stages/attribute/persons/pronoun.ts";
import { PRONOUN, readPronoun, writeRow } from "../../src/stages/attribute/persons/pronoun-features.ts";
import { type PersonQuestion, personsOf } from "../../src/stages/attribute/persons.ts";
import { fitRanker, type RankExample } from "./linear.ts";
import { goldGrounds, type LabelledDoc } from "./news.ts";

/** The ranker of persons behind pronouns: pronouns that are sources, with the names that the labels give them. */
export function fitPronouns(docs: readonly LabelledDoc[], kit: Kit): Map<string, number> {
  return fitRanker(
    docs.flatMap((labelled) => pronounExamples(labelled, goldGrounds(labelled, kit))),
    { l2: 4, least: 3 },
  );
}

function pronounExamples(labelled: LabelledDoc, grounds: Grounds): RankExample[] {
  const names = new Map<number, readonly string[]>();
  for (const { mention, speakerNames } of labelled.labels) if (mention) names.set(mention[0], speakerNames);
  const speaking = speakingIn(grounds, names);
  const examples: RankExample[] = [];
  personsOf(grounds, speaking, (question, m, subject) => {
    const example = exampleOf(question, m, subject, names);
    if (example) examples.push(example);
  });
  return examples;
}

/** The mentions that begin where a label has its source, and the sources of reported speech. */
export function speakingIn(grounds: Grounds, labels: ReadonlyMap<number, unknown>): Set<number> {
  const speaking = new Set<number>();
  grounds.doc.mentions.forEach((mention, m) => {
    if (labels.has(mention.start)) speaking.add(m);
  });
  for (const { source } of grounds.reported) if (source !== null) speaking.add(source);
  return speaking;
}

function exampleOf(
  question: PersonQuestion,
  m: number,
  subject: boolean,
  names: ReadonlyMap<number, readonly string[]>,
): RankExample | null {
  const { doc } = question.grounds;
  const mention = doc.mentions[m];
  const gold = mention?.form === "pronoun" ? names.get(mention.start) : undefined;
  if (!mention || !gold || gold.length === 0) return null;
  const kind = kindOfPronoun(question, mention.first);
  if (kind === null || kind === "first") return null;
  const candidates = pronounCandidates(question, m, kind);
  const right = candidates.map((e) => sameName(doc.entities[e]?.name ?? "", gold));
  if (!right.some(Boolean)) return null;
  const pronoun = readPronoun(question, m, kind, subject);
  const row = rowFor(PRONOUN);
  const namesFor = (e: number) =>
    namesOf(PRONOUN, writeRow(pronoun, e, row) ? row : [], doc.tokens.vocabulary);
  return { candidates: candidates.map(namesFor), right };
}

/** Two names are taken for the same where their last words are. */
export function sameName(name: string, names: readonly string[]): boolean {
  const last = (n: string) =>
    n
      .toLowerCase()
      .replace(/['’]s$/, "")
      .split(/\s+/)
      .filter((w) => !/^(jr|sr|ii|iii)\.?$/.test(w))
      .at(-1);
  return names.some((other) => last(other) === last(name));
}
