import type { Ingested, Label, Turn, TurnSetting } from "../../../document.ts";
import type { LinearModel } from "../../../models.ts";
import type { Span } from "../../../span.ts";
import type { Silence } from "./no-speech.ts";
import type { LabelWords } from "./scheme.ts";
import type { Look } from "./typography.ts";

/** Where a turn begins. */
export interface Opener {
  readonly block: number;
  /** Where its label begins; where its words begin when it has none. */
  readonly at: number;
  readonly from: number;
  readonly label: Label | null;
  readonly part: Turn["part"];
  readonly setting: TurnSetting;
  /** Its words, where they are known; else they reach to the next opener. */
  readonly spans?: readonly Span[];
}

/** The article as openers are looked for in it. */
export interface Page {
  readonly doc: Ingested;
  /** What each block looks like. */
  readonly looks: readonly Look[];
  readonly isSilent: Silence;
  readonly words: LabelWords;
  /** Says of a paragraph how surely it asks. */
  readonly unmarked: LinearModel;
}

/** A whole block that begins a turn without a label. */
export function openerAt(
  { doc }: Page,
  block: number,
  part: Turn["part"],
  setting: TurnSetting,
  from = doc.blocks[block]?.start ?? 0,
): Opener {
  return { block, at: doc.blocks[block]?.start ?? 0, from, label: null, part, setting };
}
