/** The pipeline over news articles in one thread, beside wink alone and beside compromise. */
import compromise from "compromise";
import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { inputsOf } from "../inputs.ts";
import { interview, loadKit } from "./built.ts";
import { least, type Row } from "./table.ts";

const ROUNDS = 12;
/** compromise is slow; it reads every n-th article. */
const EVERY = 42;

export function textRows(): Row[] {
  const texts = inputsOf("corpora/quotes/news-train.jsonl.gz").map(({ content }) => content);
  const kit = loadKit();
  const pipeline = interview(kit);
  const wink = winkNLP(winkModel, ["sbd", "pos"]);
  const encoder = new TextEncoder();
  const read = (text: string) =>
    pipeline.run({ id: "x", uri: null, mediaType: "text/plain", bytes: encoder.encode(text) });
  const tokens = texts.map((text) => kit.read(text));
  const few = texts.filter((_, i) => i % EVERY === 0);
  const [ref = 1, whole = 0, reader = 0, tagger = 0] = least(
    [
      () => texts.forEach((text) => void wink.readDoc(text)),
      () => texts.forEach(read),
      () => texts.forEach((text) => void kit.read(text)),
      () => texts.forEach((text, i) => void (tokens[i] && kit.tagNames(text, tokens[i]))),
    ],
    ROUNDS,
  );
  const [theirs = 0, ours = 1] = least([() => few.forEach(compromised), () => few.forEach(read)], 2);
  return [
    { what: "whole pipeline / REF", measured: whole / ref, target: "≤ 2.5, then ≤ 1.2" },
    { what: "of that our reader over wink / REF", measured: reader / ref, target: "–" },
    { what: "of that the name tagger / REF", measured: tagger / ref, target: "≤ 0.8, then ≤ 0.3" },
    {
      what: "compromise with people() and quotations() / whole pipeline",
      measured: theirs / ours,
      target: "≥ 11, then ≥ 22",
    },
    ...perMinute(texts, whole),
  ];
}

/** Not a ratio, but what people ask first. */
const perMinute = (texts: readonly string[], milliseconds: number): Row[] => [
  {
    what: "articles a minute of one thread, on this machine",
    measured: (texts.length * 60_000) / milliseconds,
    target: "–",
    digits: 0,
  },
];

function compromised(text: string): void {
  const doc = compromise(text);
  doc.people().json();
  doc.quotations().json();
}
