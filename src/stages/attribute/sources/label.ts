import { templatesOf } from "../../../feature-templates.ts";
import { yes } from "../../../feature-values.ts";
import { type Asked, type Candidate, type SourceFinder, titled } from "../candidates.ts";

/** PENCE: “…” and “…” — Ada Lovelace: a name that stands right before a colon, or after a dash at the end. */
export const label: SourceFinder = {
  name: "label",
  propose: (asked, found) => {
    beforeColon(asked, found);
    afterDash(asked, found);
  },
};

const LABEL = templatesOf(
  ["head", "kind", "first"],
  ["label", "label head={head}", "label kind={kind} head={head}", "label {first}"],
);

function beforeColon({ grounds, range, shape, kindOf }: Asked, found: Candidate[]): void {
  const { doc, endingAt, sentenceAt } = grounds;
  const colon = range.first - 1;
  const mention = doc.tokens.word[colon] === ":" ? (endingAt[colon - 1] ?? -1) : -1;
  if (mention < 0) return;
  const head = yes(doc.mentions[mention]?.first === doc.sentences[sentenceAt[colon] ?? -1]?.first);
  const row = [head, kindOf(mention), shape.first];
  found.push({ method: "label", mention, sameAs: null, cue: null, templates: LABEL, row });
}

const SIGNATURE = templatesOf(
  ["ends", "kind"],
  ["signature", "signature ends={ends}", "signature kind={kind} {ends}"],
);

function afterDash({ grounds, range, kindOf }: Asked, found: Candidate[]): void {
  const { doc, startingAt, blockAt } = grounds;
  const dash = range.last;
  const after = /^[―—–-]{1,2}$/.test(doc.tokens.word[dash] ?? "") ? (startingAt[dash + 1] ?? -1) : -1;
  if (after < 0) return;
  const mention = titled(grounds, after);
  const last = doc.mentions[mention]?.last ?? 0;
  const ends = yes(blockAt[last] !== blockAt[dash] || /^[,.]$/.test(doc.tokens.word[last] ?? ""));
  const row = [ends, kindOf(mention)];
  found.push({ method: "signature", mention, sameAs: null, cue: null, templates: SIGNATURE, row });
}
