/** Examples for unmarked dialogue: every paragraph of interviews whose labels are taken away. */
import type { Look } from "../../src/stages/segment/turns/typography.ts";
import { askingFeatures } from "../../src/stages/segment/turns/unmarked.ts";
import type { GoldInterview } from "./docs.ts";
import type { Example } from "./logistic.ts";

const FEWEST_SEEN = 4;

/** Each base interview once; every interview weighs the same. */
export function unmarkedExamples(interviews: readonly GoldInterview[]): Example[] {
  const once = new Map(interviews.filter(isDialogue).map((interview) => [interview.base, interview]));
  const examples = [...once.values()].flatMap((interview) => {
    const paragraphs = paragraphsOf(interview);
    const looks = paragraphs.map(({ look }) => look);
    return paragraphs.map(({ asks }, i) => ({
      features: askingFeatures(interview.text, looks, i),
      positive: asks,
      weight: 10 / paragraphs.length,
    }));
  });
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const f of features) seen.set(f, (seen.get(f) ?? 0) + 1);
  return examples.map((example) => ({
    ...example,
    features: example.features.filter(
      (f) => (seen.get(f) ?? 0) >= FEWEST_SEEN * (f.startsWith("word") ? 10 : 1),
    ),
  }));
}

const isDialogue = ({ turns, mediaType }: GoldInterview): boolean =>
  /plain|markdown|html/.test(mediaType) && turns.length >= 8 && turns.every((turn) => turn.role !== null);

function paragraphsOf({ turns, text }: GoldInterview): { look: Look; asks: boolean }[] {
  return turns.flatMap(({ span: [start, end], role }, t) =>
    text
      .slice(start, end)
      .split(/\n+/)
      .reduce<{ look: Look; asks: boolean }[]>((found, paragraph, i) => {
        const from = i === 0 ? start : text.indexOf(paragraph, found.at(-1)?.look.words.end ?? start);
        if (paragraph.trim() === "") return found;
        const words = { start: from, end: from + paragraph.length };
        const asks = /\?["”’)\]]*\s*$/.test(paragraph);
        const look = { block: t, settings: new Set<never>(), words, lead: null, asks, level: 0 };
        return [...found, { look, asks: role === "interviewer" }];
      }, []),
  );
}
