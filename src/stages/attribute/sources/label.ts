import { templatesOf } from "../../../feature-templates.ts";
import { yes } from "../../../feature-values.ts";
import { bearingOf } from "../bearing.ts";
import { type Asked, add, type Candidates, type SourceFinder, titled } from "../candidates.ts";
import { SIGN } from "../clause-words.ts";
import { hasSign } from "../word-signs.ts";

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

function beforeColon({ grounds, range, shape, bearings }: Asked, found: Candidates): void {
  const { doc, endingAt, sentenceAt, words } = grounds;
  const colon = range.first - 1;
  const isColon = colon > 0 && hasSign(words.clauseSigns, colon, SIGN.colon);
  const mention = isColon ? (endingAt[colon - 1] ?? -1) : -1;
  if (mention < 0) return;
  const { row } = add(found, "label", mention, -1, LABEL);
  row[0] = yes(doc.mentions[mention]?.first === doc.sentences[sentenceAt[colon] ?? -1]?.first);
  row[1] = bearingOf(bearings, mention).kind;
  row[2] = shape.first;
}

const SIGNATURE = templatesOf(
  ["ends", "kind"],
  ["signature", "signature ends={ends}", "signature kind={kind} {ends}"],
);

function afterDash({ grounds, range, bearings }: Asked, found: Candidates): void {
  const { doc, startingAt, blockAt } = grounds;
  const dash = range.last;
  const after = startingAt[dash + 1] ?? -1;
  if (after < 0 || !/^[―—–-]{1,2}$/.test(doc.tokens.word[dash] ?? "")) return;
  const mention = titled(grounds, after);
  const last = doc.mentions[mention]?.last ?? 0;
  const { row } = add(found, "signature", mention, -1, SIGNATURE);
  row[0] = yes(blockAt[last] !== blockAt[dash] || /^[,.]$/.test(doc.tokens.word[last] ?? ""));
  row[1] = bearingOf(bearings, mention).kind;
}
