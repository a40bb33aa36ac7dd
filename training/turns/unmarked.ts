/** Examples for unmarked dialogue: every paragraph of interviews whose labels are taken away. */
import { askingFeatures, endsAsking, type Said } from "../../src/asking.ts";
import type { GoldInterview } from "./docs.ts";
import type { Example } from "./logistic.ts";

const FEWEST_SEEN = 4;

/** Each base interview once; every interview weighs the same. */
export function unmarkedExamples(interviews: readonly GoldInterview[]): Example[] {
  const once = new Map(interviews.filter(isDialogue).map((interview) => [interview.base, interview]));
  const examples = [...once.values()].flatMap((interview) => {
    const paragraphs = paragraphsOf(interview);
    const said = paragraphs.map((paragraph) => paragraph.said);
    return paragraphs.map(({ asks }, i) => ({
      features: askingFeatures(interview.text, said, i),
      positive: asks,
      weight: 10 / paragraphs.length,
    }));
  });
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const f of features) seen.set(f, (seen.get(f) ?? 0) + 1);
  return examples.map((example) => ({
    ...example,
    features: example.features.filter(
      (f) => (seen.get(f) ?? 0) >= FEWEST_SEEN * (/^(?:word|next)/.test(f) ? 10 : 1),
    ),
  }));
}

const isDialogue = ({ turns, mediaType }: GoldInterview): boolean =>
  /plain|markdown|html/.test(mediaType) && turns.length >= 8 && turns.every((turn) => turn.role !== null);

function paragraphsOf({ turns, text }: GoldInterview): { said: Said; asks: boolean }[] {
  return turns.flatMap(({ span: [start, end], role }) =>
    text
      .slice(start, end)
      .split(/\n+/)
      .reduce<{ said: Said; asks: boolean }[]>((found, paragraph, i) => {
        const from = i === 0 ? start : text.indexOf(paragraph, found.at(-1)?.said.words.end ?? start);
        if (paragraph.trim() === "") return found;
        const words = { start: from, end: from + paragraph.length };
        found.push({ said: { words, asks: endsAsking(paragraph) }, asks: role === "interviewer" });
        return found;
      }, []),
  );
}
