import type { Block } from "../../../document.ts";
import { isPersonal } from "./personal.ts";
import type { Look, Setting } from "./typography.ts";

/** Questions that are set apart from their answers by type alone. */
export interface SetApart {
  readonly setting: Setting;
  readonly questions: ReadonlySet<number>;
}

const FEWEST = 3;
/** Of what is set in one way, so many must end in a question mark for the rest to be questions too. */
const LEAST_ASKING = 0.4;
/** … or fewer, when question and answer take turns through most of the article. */
const LEAST_ASKING_IN_TURN = 0.12;
const LEAST_IN_TURN = 0.25;
/** A question is followed by an answer, set otherwise. */
const LEAST_ANSWERED = 0.6;
const LONGEST_QUESTION = 1500;

/**
 * The way of setting that this article uses for questions, if any: bold, in italics, a heading of one level, numbered,
 * behind a dash. What counts is consistency: most of what is set so asks, and something else follows it.
 */
export function setApart(
  text: string,
  blocks: readonly Block[],
  speaking: readonly Look[],
  looks: readonly Look[],
  taken: ReadonlySet<number>,
): SetApart | null {
  let best: SetApart | null = null;
  let most = 0;
  for (const [name, members] of classesOf(text, blocks, speaking, taken)) {
    const setting = name.split(" ")[0] as Setting;
    const worth = worthOf(text, setting, members, looks, taken);
    if (worth <= most) continue;
    most = worth;
    const asked = members.filter((look) => setting !== "heading" || look.asks || isSentence(text, look));
    best = { setting, questions: new Set(asked.map((look) => look.block)) };
  }
  return best?.setting === "heading" ? withOtherHeadings(best, looks, taken) : best;
}

/** "KDE 4" under questions as headings is a topic; "Tell us about the telescope, which everybody here knows" is none. */
const isSentence = (text: string, { words }: Look): boolean => {
  const said = text.slice(words.start, words.end);
  return /[.…!]["”’)]*$/.test(said) || said.split(/\s+/).length >= 6;
};

/** A question in a heading of another level is a question too. */
function withOtherHeadings(found: SetApart, looks: readonly Look[], taken: ReadonlySet<number>): SetApart {
  const more = looks
    .filter((l) => l.settings.has("heading") && l.asks && !taken.has(l.block))
    .map((l) => l.block);
  return { ...found, questions: new Set([...found.questions, ...more]) };
}

function classesOf(
  text: string,
  blocks: readonly Block[],
  looks: readonly Look[],
  taken: ReadonlySet<number>,
): Map<string, Look[]> {
  const classes = new Map<string, Look[]>();
  for (const look of looks) {
    const block = blocks[look.block];
    if (!block || taken.has(look.block) || look.words.end - look.words.start > LONGEST_QUESTION) continue;
    const ownLine = look.settings.has("lead-bold") && text.charAt(look.lead ?? 0) === "\n";
    for (const setting of ownLine ? [...look.settings, "bold" as const] : look.settings) {
      const name = setting === "heading" ? `heading ${look.level}` : setting;
      const members = classes.get(name);
      if (members) members.push(look);
      else classes.set(name, [look]);
    }
  }
  return classes;
}

/** Sentences in turn with something set otherwise are a dialogue though few of them ask. */
const MOSTLY_ANSWERED = 0.85;
const FEWEST_IN_TURN = 4;

function worthOf(
  text: string,
  setting: Setting,
  members: readonly Look[],
  looks: readonly Look[],
  taken: ReadonlySet<number>,
): number {
  const asking = members.filter((look) => look.asks).length;
  const own = new Set(members.map((look) => look.block));
  const answered = members.filter(
    ({ block, lead }) =>
      lead !== null || (block + 1 < looks.length && !own.has(block + 1) && !taken.has(block + 1)),
  ).length;
  if (answered < LEAST_ANSWERED * members.length) return 0;
  const inTurn = members.length >= LEAST_IN_TURN * looks.length && members.length >= FEWEST_IN_TURN;
  const said = members.filter((look) => isSentence(text, look)).length;
  const mostly = answered >= MOSTLY_ANSWERED * members.length && said >= 0.6 * members.length;
  const dialogue =
    mostly &&
    (setting === "dash"
      ? members.length >= FEWEST_IN_TURN && isPersonal(text, looks)
      : inTurn && (setting !== "heading" || asking > 0));
  const least = inTurn ? LEAST_ASKING_IN_TURN : LEAST_ASKING;
  if (!dialogue && (asking < FEWEST || asking < least * members.length)) return 0;
  return asking + members.length / 4;
}
