/** What speaks for it that a description stands for nobody whom the article names. */
import { templatesOf } from "../../../feature-templates.ts";
import { numberOf, whole, yes } from "../../../feature-values.ts";
import type { Setting } from "./nominal-features.ts";

export const NOBODY = templatesOf(
  ["type", "determiner", "known", "others", "kin"],
  [
    "nobody",
    "nobody {type} {determiner}",
    "nobody {determiner} known={known}",
    "nobody others={others}",
    "nobody kin={kin} {determiner}",
  ],
);

/** Writes what speaks for it that a description stands for nobody whom the article names, in a row of `NOBODY`. */
export function writeNobody({ words, determined, description, all, kin }: Setting, row: Int32Array): void {
  const { bearers } = description.phrase;
  row[0] = words;
  row[1] = determined;
  row[2] = isMeant(bearers) ? HEAD : yes(bearers.size > 0);
  row[3] = whole(Math.min(2, all.length));
  row[4] = yes(kin);
}

const HEAD = numberOf("head");

/** A noun of any type stands for whom the article calls just so. */
export function isMeant(bearers: ReadonlyMap<number, string>): boolean {
  for (const calling of bearers.values()) if (calling === "title" || calling === "head") return true;
  return false;
}
