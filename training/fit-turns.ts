/**
 * Fits `src/models/turn-parts.json`, `turn-unmarked.json` and `turn-sieves.json` on the labelled interviews. Run: `npx tsx
 * training/fit-turns.ts`
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadKit } from "../src/run/assets.ts";
import { TURN_SIEVES } from "../src/stages/attribute/turns.ts";
import { readLines } from "./corpora.ts";
import { parseInterview, TURNS_TRAIN } from "./turns/docs.ts";
import { fitLogistic } from "./turns/logistic.ts";
import { partExamples } from "./turns/parts.ts";
import { sieveShares } from "./turns/sieves.ts";
import { unmarkedExamples } from "./turns/unmarked.ts";

const RIDGE = 1;

const interviews = readLines(TURNS_TRAIN, parseInterview);
const paragraphs = unmarkedExamples(interviews);
const CHANGE = 0.3;
/** Turns that are known to be turns change from asking to answering almost always. */
const CHANGE_OF_TURN = 4;
write(
  "turn-unmarked",
  "Whether a paragraph of a dialogue without any marks asks.",
  { ...fitLogistic(paragraphs, RIDGE), change: CHANGE, "change of turn": CHANGE_OF_TURN },
  `${paragraphs.length} paragraphs`,
);
if (process.argv[2] === "unmarked") process.exit();
const parts = partExamples(interviews, loadKit());
write(
  "turn-parts",
  "Whether a voice of an interview asks, from how it speaks.",
  fitLogistic(parts, RIDGE),
  `${parts.length} voices`,
);
write(
  "turn-sieves",
  "How often the speaker of a turn is right, by what named him; where little was seen, near to what was thought before.",
  sieveShares(interviews, loadKit(), TURN_SIEVES),
  "the turns of interviews in which as many were found as there are",
);

function write(name: string, about: string, weights: Record<string, number>, of: string): void {
  const fittedOn = `${TURNS_TRAIN}: ${of}`;
  const file = join(import.meta.dirname, `../src/models/${name}.json`);
  writeFileSync(file, `${JSON.stringify({ about, fittedOn, weights }, null, 2)}\n`);
}
