import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { interview } from "../../pipelines/interview.ts";
import { check, type Extract } from "../../src/golden/check.ts";
import { type GoldenInput, LAYERS } from "../../src/golden/schema.ts";
import { goldensOf } from "../../src/imports/golden.ts";
import type { Labelled } from "../../src/imports/labelled.ts";
import { importerOf, TOOLS, type Tool } from "../../src/imports/tools.ts";
import { loadKit } from "../../src/run/assets.ts";
import type { InterviewRecord } from "../../src/schema.ts";
import { exported, SAMPLE, SEA_RECORD } from "../exports/sample.ts";

const SEED = join(import.meta.dirname, "../../fixtures/metallic-rouge/article.txt");

/** What a tool's files say. */
const imported = async (
  tool: Tool,
  files: Readonly<Record<string, string>>,
  names = {},
): Promise<Labelled[]> => (await importerOf(tool))(new Map(Object.entries(files)), names);

/** Exports records to a tool and imports what it was given, as if nobody had changed a label. */
async function goldens(tool: Tool, records: readonly InterviewRecord[]): Promise<GoldenInput[]> {
  const files = [...(await exported(tool, records))].map(([name, bytes]) => [
    name || "x.json",
    bytes.toString(),
  ]);
  return goldensOf(await imported(tool, Object.fromEntries(files)));
}

/** What `check` finds to differ between records and goldens. */
async function differences(
  records: readonly InterviewRecord[],
  golden: readonly GoldenInput[],
): Promise<string[]> {
  const files = new Map(
    records.flatMap(({ text }, i) => [
      [`${i}/article.txt`, text],
      [`${i}/golden.yaml`, stringify(golden[i])],
    ]),
  );
  const disk = {
    read: async (path: string) => Buffer.from(files.get(path) ?? ""),
    list: async () => null,
    write: async () => {},
  };
  const fixtures = records.map((_, i) => ({
    slug: `${i}`,
    folder: `${i}`,
    article: `${i}/article.txt`,
    golden: `${i}/golden.yaml`,
  }));
  const waiting = [...records];
  const extract: Extract = () => {
    const record = waiting.shift();
    if (!record) throw new Error("more articles than records");
    return { record, rawOffsets: null };
  };
  const options = { only: LAYERS, baseline: null, thresholds: {}, reviewedOnly: false };
  const result = await check(fixtures, disk, extract, options);
  return result.fixtures.flatMap((f) => [
    ...f.troubles.map((t) => t.message),
    ...f.differences.map((d) => JSON.stringify(d)),
  ]);
}

let seed: InterviewRecord;

beforeAll(() => {
  const raw = { id: "seed", uri: null, mediaType: null, bytes: readFileSync(SEED) };
  seed = interview(loadKit()).run(raw).record;
});

describe("export and import again", () => {
  test.each(TOOLS)("%s: the golden check passes", async (tool) => {
    expect(seed.quotes.length).toBeGreaterThan(10);
    expect(await differences([seed], await goldens(tool, [seed]))).toEqual([]);
    expect(await differences(SAMPLE, await goldens(tool, SAMPLE))).toEqual([]);
  });

  test.each(TOOLS)("%s: the golden holds every layer, in full", async (tool) => {
    const [golden] = await goldens(tool, [SEA_RECORD]);
    expect(golden?.labelled).toEqual(["people", "roles", "entities", "quotes"]);
    expect(golden?.people?.map((p) => [p.name, p.roles?.[0]?.title, p.roles?.[0]?.of])).toEqual([
      ["Zoe\u0308 Marsh", expect.stringContaining("director"), "Harbour Lab"],
      ["Ana\u0301 Cruz", undefined, undefined],
    ]);
    expect(golden?.quotes?.map((q) => [q.speaker, q.form, q.spans.length, q.cue])).toEqual([
      ["Zoe\u0308 Marsh", "quoted", 3, "said"],
      ["Ana\u0301 Cruz", "reported", 1, "said"],
      [null, "quoted", 1, "shouted"],
    ]);
  });

  test("a speaker that a person changed in Label Studio is another one in the golden", async () => {
    const files = await exported("label-studio", [SEA_RECORD]);
    const [task] = JSON.parse(files.get("tasks.json")?.toString() ?? "");
    const { result } = task.predictions[0];
    for (const r of result) if (r.from_id === "q1" && r.labels[0] === "speaker") r.to_id = "e3.1";
    const annotated = { ...task, annotations: [{ was_cancelled: true, result: [] }, { result }] };
    const [golden] = goldensOf(await imported("label-studio", { "a.json": JSON.stringify([annotated]) }));
    expect(golden?.quotes?.[0]?.speaker).toBe("Ana\u0301 Cruz");
    const wrong = await differences([SEA_RECORD], [golden ?? {}]);
    expect(wrong).toHaveLength(SEA_RECORD.quotes[0]?.spans.length ?? 0);
    expect(wrong.join()).toContain("Cruz");
  });
});

describe("labels made elsewhere", () => {
  const TEXT = "“Go 💚,” Kay Li said.\n“Stay,” she said.";

  test("brat: a person's own labels, with notes for full names", async () => {
    const annotations = [
      "T1\tQUOTE 1 6\tGo 💚,",
      "T2\tPER 8 14\tKay Li",
      "R1\tsaid_by Arg1:T1 Arg2:T2\t",
      "T3\tQUOTE 22 27\tStay,",
      "T4\tPER 29 32\tshe",
      "R2\tsaid_by Arg1:T3 Arg2:T4\t",
      "#1\tAnnotatorNotes T4\tKay Li",
    ].join("\n");
    const names = { QUOTE: "Quoted", PER: "Person", said_by: "speaker" };
    const articles = await imported("brat", { "a.ann": annotations, "a.txt": TEXT }, names);
    expect(goldensOf(articles)).toMatchObject([
      {
        labelled: ["people", "quotes"],
        people: [{ name: "Kay Li" }],
        quotes: [
          { speaker: "Kay Li", spans: ["Go 💚,"] },
          { speaker: "Kay Li", spans: ["Stay,"] },
        ],
      },
    ]);
  });

  test("doccano: the older form without relations leaves speakers open", async () => {
    const line = JSON.stringify({
      id: 7,
      text: TEXT,
      label: [
        [1, 7, "Quoted"],
        [9, 15, "Person"],
      ],
    });
    const [article] = await imported("doccano", { "a.jsonl": `${line}\n` });
    expect(article?.id).toBe("7");
    const [golden] = goldensOf(article ? [article] : []);
    expect(golden?.quotes).toEqual([{ speaker: null, form: "quoted", spans: ["Go 💚,"] }]);
    expect(golden?.people?.[0]?.name).toBe("Kay Li");
  });

  test("Label Studio: offsets of its old versions, in UTF-16, are known by their words", async () => {
    const value = { start: 1, end: 7, text: "Go 💚,", labels: ["Quoted"] };
    const after = { start: 22 + 1, end: 28, text: "Stay,", labels: ["Quoted"] };
    const result = [value, after].map((v, i) => ({ id: `r${i}`, type: "labels", value: v }));
    const tasks = [{ id: 1, data: { text: TEXT }, annotations: [{ result }] }];
    const [article] = await imported("label-studio", { "a.json": JSON.stringify(tasks) });
    expect(article?.spans.map((s) => s.words)).toEqual([["Go 💚,"], ["Stay,"]]);
  });

  test.each([
    ["label", "brat", { "a.ann": "T1\tPER 8 14\tKay Li\n", "a.txt": TEXT }],
    ["offset", "brat", { "a.ann": "T1\tPerson 8 99\tKay Li\n", "a.txt": TEXT }],
    ["not-found", "brat", { "a.ann": "T1\tPerson 8 14\tKay Li\n" }],
    ["json", "doccano", { "a.jsonl": "{" }],
    ["shape", "label-studio", { "a.json": "{}" }],
    [
      "offset",
      "label-studio",
      {
        "a.json": JSON.stringify([
          {
            data: { text: "a" },
            annotations: [
              {
                result: [
                  { id: "r", type: "labels", value: { start: 0, end: 1, text: "b", labels: ["Cue"] } },
                ],
              },
            ],
          },
        ]),
      },
    ],
  ] as const)("what is wrong is a failure of the code %s (%s)", async (code, tool, files) => {
    await expect(imported(tool, files)).rejects.toMatchObject({ code });
  });

  test("rings of relations end", async () => {
    const annotations =
      "T1\tPerson 8 14\tKay Li\nT2\tPerson 29 32\tshe\nR1\tsame-as Arg1:T1 Arg2:T2\nR2\tsame-as Arg1:T2 Arg2:T1\nR3\tcontinues Arg1:T1 Arg2:T1\n";
    expect(goldensOf(await imported("brat", { "a.ann": annotations, "a.txt": TEXT }))).toHaveLength(1);
  });
});
