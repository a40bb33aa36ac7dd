/** A record held against a golden: spans first, then field by field; what is not labelled is not judged. */
import type { InterviewRecord } from "../schema.ts";
import { compareArticle } from "./compare/article.ts";
import { compareEntities, comparePeople } from "./compare/entities.ts";
import { compareQuotes } from "./compare/quotes.ts";
import { compareRoles } from "./compare/roles.ts";
import { type Difference, Findings } from "./difference.ts";
import { identify } from "./identity.ts";
import { LAYERS, type Layer } from "./layers.ts";
import { finderIn, type Located } from "./locate.ts";
import type { Counts } from "./measure.ts";
import type { Golden } from "./schema.ts";

export interface Comparison {
  readonly counts: Counts;
  /** In the order of the article; what stands nowhere comes first. */
  readonly differences: readonly Difference[];
  /** For each labelled quote the sieve that decided; null where it was not found. */
  readonly sieves: readonly (string | null)[];
}

export interface CompareOptions {
  /** The layers to judge, of those that are labelled. */
  readonly only?: readonly Layer[];
  /** True when the golden holds all that can be said: then reported speech that it lacks is spurious too. */
  readonly complete?: boolean;
}

/** @param located where the golden's words stand in the record's text */
export function compare(
  golden: Golden,
  located: Located,
  record: InterviewRecord,
  { only = LAYERS, complete = false }: CompareOptions = {},
): Comparison {
  const findings = new Findings(record.text, finderIn(record.text));
  const identity = identify(golden, record);
  const judged = (layer: Layer) => golden.labelled.includes(layer) && only.includes(layer);
  if (judged("article")) compareArticle(golden, record, findings);
  if (judged("people")) comparePeople(golden, record, identity, findings);
  if (judged("roles")) compareRoles(golden, record, identity, findings);
  if (judged("entities")) compareEntities(golden, record, identity, findings);
  if (judged("quotes")) compareQuotes(golden, located, record, identity, complete, findings);
  const position = ({ span }: Difference) => span?.start ?? -1;
  return {
    counts: findings.tally.counts(),
    differences: findings.differences.toSorted((a, b) => position(a) - position(b)),
    sieves: findings.sieves,
  };
}
