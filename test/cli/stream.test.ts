import { describe, expect, test } from "vitest";
import { recordSchema } from "../../src/schema.ts";
import { saidby } from "./command-line.ts";

const ARTICLE = "“We built it twice,” said Ann Lee, the engineer.";
const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const answersOf = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((answer) => JSON.parse(answer));

describe("saidby stream", () => {
  test("answers every line in its order, with its id", async () => {
    const ids = ["b", "a", "c"];
    const ran = await saidby(["stream"], ids.map((id) => line({ id, content: ARTICLE })).join(""));
    const records = answersOf(ran.out).map((record) => recordSchema.parse(record));
    expect(records.map((r) => r.id)).toEqual(ids);
    expect(records.map((r) => r.quotes[0]?.text)).toEqual(Array(3).fill("We built it twice,"));
    expect(ran).toMatchObject({ code: 0, said: "" });
  });

  test("base64 is the same article as its text", async () => {
    const base64 = Buffer.from(ARTICLE).toString("base64");
    const input =
      line({ id: "a", content: ARTICLE }) + line({ id: "a", content: base64, encoding: "base64" });
    const [plain, packed] = answersOf((await saidby(["stream"], input)).out);
    expect(packed).toEqual(plain);
  });

  test("without an id, the hash of the content is one", async () => {
    const [record] = answersOf((await saidby(["stream"], line({ content: ARTICLE }))).out);
    expect(record.id).toBe(record.source.sha256.slice(0, 12));
  });

  test.each([
    ["no JSON", "not json\n", null, "line"],
    ["no content", line({ id: "x" }), "x", "line"],
    ["an id that is no string", line({ id: 7, content: ARTICLE }), null, "line"],
    ["bad base64", line({ id: "x", content: "a", encoding: "base64" }), "x", "base64"],
    ["an empty article", line({ id: "x", content: "" }), "x", "empty"],
    ["a binary article", line({ id: "x", content: "a\u0000b" }), "x", "binary"],
    ["a format without a reader", line({ id: "x", content: "a", mediaType: "image/png" }), "x", "media-type"],
  ])("a line with %s is answered, and the stream goes on", async (_, bad, id, code) => {
    const ran = await saidby(["stream"], `\n${bad}${line({ id: "next", content: ARTICLE })}`);
    const [failure, next] = answersOf(ran.out);
    expect(failure).toEqual({ id, line: 2, error: { code, message: expect.stringMatching(/.{10}/) } });
    expect(next.id).toBe("next");
    expect(ran.code).toBe(0);
    expect((await saidby(["stream", "--strict"], bad)).code).toBe(3);
  });

  test("broken UTF-8 in a line fails that line alone", async () => {
    const bytes = Buffer.concat([
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from(line({ content: ARTICLE })),
    ]);
    const [failure, record] = answersOf((await saidby(["stream"], bytes)).out);
    expect(failure).toMatchObject({ line: 1, error: { code: "line" } });
    expect(record.quotes).toHaveLength(1);
  });

  test("U+2028 in a string does not cut a line, and the last line needs no end", async () => {
    const ran = await saidby(["stream"], line({ id: "a", content: `one\u2028two. ${ARTICLE}` }).trimEnd());
    expect(answersOf(ran.out)).toHaveLength(1);
  });

  test("a line of 5 MB is an article like any other", async () => {
    const content = `${ARTICLE} ${"We met the people of the house again. ".repeat(140_000)}`;
    const [record] = answersOf((await saidby(["stream"], line({ id: "long", content }))).out);
    expect(record.text).toHaveLength(content.length);
    expect(record.quotes).toHaveLength(1);
  }, 300_000);
});
