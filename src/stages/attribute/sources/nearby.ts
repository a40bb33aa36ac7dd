import { feature, value } from "../../../feature.ts";
import { type Candidate, type Grounds, isAuthor, kindOf, type SourceFinder, shapeOf } from "../candidates.ts";

/** Any name or pronoun of the sentence or the one before, where no better reason is found: the nearest first. */
export const nearby: SourceFinder = {
  name: "nearby",
  propose: (grounds, q) => {
    const range = grounds.ranges[q] ?? { first: 0, last: 0 };
    const s = grounds.sentenceAt[range.first] ?? -1;
    return [
      ...inSentence(grounds, q, s, 0),
      ...inSentence(grounds, q, s - 1, 1),
      ...inSentence(grounds, q, s + 1, -1),
    ];
  },
};

/** Mentions of one sentence that are looked at. */
const MOST = 16;

function inSentence(grounds: Grounds, q: number, s: number, back: number): Candidate[] {
  const sentence = grounds.doc.sentences[s];
  if (!sentence) return [];
  const shape = shapeOf(grounds, q);
  const range = grounds.ranges[q] ?? { first: 0, last: 0 };
  const found: Candidate[] = [];
  const block = grounds.blockAt[sentence.first] === grounds.blockAt[range.first] ? "" : "/";
  const [before, after] = [value("before"), value("after")];
  const away = back === 0 ? null : value(`sentence-${back}${block}`);
  const quoted = value(back !== 0 && grounds.quotedSentences.has(s));
  const end = Math.min(sentence.last, sentence.first + 200);
  for (let i = sentence.first; i < end && found.length < MOST; i++) {
    const m = grounds.startingAt[i] ?? -1;
    if (m < 0 || grounds.masked[i] || (back !== 0 && isAuthor(grounds, m))) continue;
    const side = away ?? (i < range.first ? before : after);
    const order = Math.min(found.length, 3);
    found.push({
      method: "nearby",
      mention: m,
      sameAs: null,
      cue: null,
      features: [
        feature`nearby ${side} order=${order}`,
        feature`nearby ${side} kind=${kindOf(grounds, m)}`,
        feature`nearby ${side} ${shape.lead} ${shape.alone}`,
        feature`nearby ${side} quoted=${quoted}`,
        feature`nearby ${side} size=${shape.size}`,
        feature`nearby ${side} previous=${i === sentence.first ? "^" : grounds.doc.tokens.lower[i - 1]}`,
      ],
    });
  }
  return found;
}
