/** Long and hostile texts: time that grows with the length alone. */

import { inputsOf } from "../inputs.ts";
import { interview, loadKit } from "./built.ts";
import { cost, type Row } from "./table.ts";

const MEGABYTE = 1_000_000;

/** Said over and over, each of these makes careless readers slow. */
const HOSTILE: Readonly<Record<string, string>> = {
  "no space": "x",
  dashes: "-",
  "opening marks": "“a ",
  "straight marks": "'a \"b ",
  brackets: "([{<",
  "one sentence": "and then ",
  capitals: "Ann Lee ",
  "cue upon cue": "said Ann ",
  "it and a verb": "it says ",
  "empty lines": "\n",
  labels: "Q: a\n\nA: b\n\n",
  "line upon line": "a\n",
};

/** @param scale a tenth reads articles of 0.1 and 1 MB in place of 1 and 10 */
export function sizeRows(scale: number): Row[] {
  const size = MEGABYTE * scale;
  const pipeline = interview(loadKit());
  const encoder = new TextEncoder();
  const costOf = (text: string) =>
    cost(
      () => void pipeline.run({ id: "x", uri: null, mediaType: "text/plain", bytes: encoder.encode(text) }),
    );
  const news = inputsOf("corpora/quotes/news-train.jsonl.gz").map(({ content }) => content);
  const article = news.join("\n\n").slice(0, size);
  costOf(article); // warms up
  const one = costOf(article);
  const hostile = Object.entries(HOSTILE).map(([name, piece]) => ({
    name,
    ratio: costOf(piece.repeat(size / piece.length)) / one,
  }));
  const worst = hostile.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  return [
    {
      what: `a ${10 * scale} MB article / a ${scale} MB article`,
      measured: costOf(Array(10).fill(article).join("\n\n")) / one,
      target: "≤ 11",
    },
    {
      what: `worst ${scale} MB of hostile text (${worst.name}) / ${scale} MB of article text`,
      measured: worst.ratio,
      target: "≤ 5",
    },
  ];
}
