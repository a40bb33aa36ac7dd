/** Two records made by hand, with what breaks exports: emoji, combining marks, CRLF, markup, formulas, gaps, times. */
import type { Piece, Records } from "../../src/exports/export.ts";
import { formatOf } from "../../src/exports/formats.ts";
import { type InterviewRecord, readRecord, SCHEMA_VERSION } from "../../src/schema.ts";

/** The `n`th place of some words in a text, with the words. */
function place(text: string, words: string, n = 1): { start: number; end: number; text: string } {
  let start = -1;
  for (let i = 0; i < n; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length, text: words };
}

const bare = ({ start, end }: { start: number; end: number }) => ({ start, end });

const SEA = [
  "💚 Zoe\u0308 Marsh, director of Harbour Lab, met us with Ana\u0301 Cruz.",
  "“We 💚 the sea,” Marsh said, “and it <b>loves</b> & feeds us.",
  "“=SUM(1,2) of *all* things,” she added 👩‍🚀.",
  "Cruz said that “nobody” had asked her. “Go!” somebody shouted.",
].join("\r\n\r\n");

export const SEA_RECORD: InterviewRecord = readRecord({
  schema: SCHEMA_VERSION,
  generator: { name: "saidby", version: "0.1.0" },
  id: "sea/of love",
  source: { uri: "articles/sea of love.txt", mediaType: "text/plain", sha256: "a".repeat(64), bytes: 290 },
  article: {
    title: "Sea & <love>",
    byline: ['Kim "K" Bell', "Lou Ray"],
    published: "2026-03-01",
    outlet: "The Tide",
    lang: "en",
    event: null,
    format: "prose",
  },
  text: SEA,
  entities: [
    {
      id: "e1",
      type: "person",
      name: "Zoe\u0308 Marsh",
      aliases: ["Marsh"],
      value: null,
      part: "interviewee",
      mentions: [
        { ...place(SEA, "Zoe\u0308 Marsh"), form: "name" },
        { ...place(SEA, "Marsh", 2), form: "name" },
        { ...place(SEA, "she"), form: "pronoun" },
      ],
    },
    {
      id: "e2",
      type: "organization",
      name: "Harbour Lab",
      aliases: [],
      value: null,
      part: null,
      mentions: [{ ...place(SEA, "Harbour Lab"), form: "name" }],
    },
    {
      id: "e3",
      type: "person",
      name: "Ana\u0301 Cruz",
      aliases: ["Cruz"],
      value: null,
      part: null,
      mentions: [
        { ...place(SEA, "Ana\u0301 Cruz"), form: "name" },
        { ...place(SEA, "Cruz", 2), form: "name" },
      ],
    },
  ],
  roles: [
    {
      id: "r1",
      person: "e1",
      title: "director",
      of: "e2",
      former: false,
      method: "appositive",
      ...place(SEA, "director of Harbour Lab"),
    },
  ],
  quotes: [
    {
      id: "q1",
      form: "quoted",
      act: "statement",
      part: null,
      speaker: "e1",
      reason: null,
      spans: [
        bare(place(SEA, "We 💚 the sea,")),
        bare(place(SEA, "and it <b>loves</b> & feeds us.")),
        bare(place(SEA, "=SUM(1,2) of *all* things,")),
      ],
      text: "We 💚 the sea, and it <b>loves</b> & feeds us.\n\n=SUM(1,2) of *all* things,",
      mention: place(SEA, "Marsh", 2),
      cue: place(SEA, "said"),
      respondsTo: null,
      method: "cue-before",
      confidence: 0.97,
    },
    {
      id: "q2",
      form: "reported",
      act: "statement",
      part: null,
      speaker: "e3",
      reason: null,
      spans: [bare(place(SEA, "nobody"))],
      content: [bare(place(SEA, "“nobody” had asked her"))],
      text: "nobody",
      mention: place(SEA, "Cruz", 2),
      cue: place(SEA, "said", 2),
      respondsTo: null,
      method: "reported-that",
      confidence: 0.7,
    },
    {
      id: "q3",
      form: "quoted",
      act: "statement",
      part: null,
      speaker: null,
      reason: "unnamed",
      spans: [bare(place(SEA, "Go!"))],
      text: "Go!",
      mention: null,
      cue: place(SEA, "shouted"),
      respondsTo: null,
      method: "none",
      confidence: 0.3,
    },
  ],
  diagnostics: [],
});

const CAST = "Host: Why --> tides?\n\nLee Park: They call us 🌊 every day.\nAnd night.\n";

export const CAST_RECORD: InterviewRecord = readRecord({
  schema: SCHEMA_VERSION,
  generator: { name: "saidby", version: "0.1.0" },
  id: "tide-cast",
  source: { uri: null, mediaType: "text/vtt", sha256: "b".repeat(64), bytes: 120 },
  article: {
    title: null,
    byline: [],
    published: null,
    outlet: null,
    lang: "en",
    event: null,
    format: "transcript",
  },
  text: CAST,
  entities: [
    {
      id: "e1",
      type: "person",
      name: "Lee Park",
      aliases: [],
      value: null,
      part: "interviewee",
      mentions: [{ ...place(CAST, "Lee Park"), form: "name" }],
    },
  ],
  roles: [],
  quotes: [
    {
      id: "q1",
      form: "turn",
      act: "question",
      part: "interviewer",
      speaker: null,
      reason: "generic-label",
      spans: [{ ...bare(place(CAST, "Why --> tides?")), time: { start: 0.5, end: 2 } }],
      text: "Why --> tides?",
      mention: null,
      cue: null,
      respondsTo: null,
      method: "turn-label",
      confidence: 0.9,
    },
    {
      id: "q2",
      form: "turn",
      act: "answer",
      part: "interviewee",
      speaker: "e1",
      reason: null,
      spans: [
        { ...bare(place(CAST, "They call us 🌊 every day.")), time: { start: 2, end: 3.25 } },
        { ...bare(place(CAST, "And night.")), time: { start: 3725.25, end: 3726 } },
      ],
      text: "They call us 🌊 every day. And night.",
      mention: place(CAST, "Lee Park"),
      cue: null,
      respondsTo: "q1",
      method: "turn-label",
      confidence: 1,
    },
  ],
  diagnostics: [],
});

export const SAMPLE: readonly InterviewRecord[] = [SEA_RECORD, CAST_RECORD];

/** Every file that a format gives, by name, as bytes; the only file of a format is "". */
export async function exported(
  to: string,
  records: Records = SAMPLE,
  options: { readonly guardFormulas?: boolean } = {},
): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for await (const { file, data } of (await formatOf(to).load())(records, options)) {
    files.set(file, Buffer.concat([files.get(file) ?? Buffer.alloc(0), bytesOf(data)]));
  }
  return files;
}

const bytesOf = (data: Piece["data"]): Buffer =>
  typeof data === "string" ? Buffer.from(data) : Buffer.from(data);

/** A file that a format gives, as text. */
export async function exportedText(to: string, file = "", records: Records = SAMPLE): Promise<string> {
  return (await exported(to, records)).get(file)?.toString() ?? "";
}
