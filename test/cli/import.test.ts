import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exported, SEA_RECORD } from "../exports/sample.ts";
import { inFolder } from "../exports/tools.ts";
import { saidby } from "./command-line.ts";

const SEED = join(import.meta.dirname, "../../fixtures/metallic-rouge/article.txt");

describe("saidby import", () => {
  test.each(["label-studio", "brat", "doccano"])(
    "extract, export to %s, import: saidby check passes",
    async (tool) => {
      await inFolder(new Map(), async (folder) => {
        await saidby(["extract", SEED, "-o", `${folder}/records`]);
        await saidby(["export", `${folder}/records`, "--to", tool, "-o", `${folder}/tool`]);
        const path = tool === "label-studio" ? `${folder}/tool/tasks.json` : `${folder}/tool`;
        const ran = await saidby(["import", path, "--from", tool, "-o", `${folder}/fixtures`]);
        expect(ran).toMatchObject({ code: 0, out: "" });
        const checked = await saidby(["check", `${folder}/fixtures`, "--only", "quotes", "people", "roles"]);
        expect([checked.code, checked.said]).toEqual([0, ""]);
      });
    },
  );

  test("a golden that is there is left alone, and with --force written again; ids are no paths", async () => {
    const files = await exported("doccano", [{ ...SEA_RECORD, id: "../../up" }]);
    await inFolder(new Map([["in.jsonl", files.get("") ?? ""]]), async (folder) => {
      const args = ["import", `${folder}/in.jsonl`, "--from", "doccano", "-o", `${folder}/out`];
      await saidby(args);
      expect(readdirSync(folder).sort()).toEqual(["in.jsonl", "out"]);
      expect(readdirSync(`${folder}/out`)).toEqual(["up"]);
      const golden = `${folder}/out/up/golden.yaml`;
      expect(readFileSync(`${folder}/out/up/article.txt`, "utf8")).toBe(SEA_RECORD.text);
      writeFileSync(golden, "mine");
      expect((await saidby(args)).said).toContain("left as it is");
      expect(readFileSync(golden, "utf8")).toBe("mine");
      await saidby([...args, "--force"]);
      expect(readFileSync(golden, "utf8")).toContain("Marsh");
    });
  });

  test("an unknown tool, an unknown label and a missing file say what to do", async () => {
    await inFolder(
      new Map([["in.jsonl", JSON.stringify({ text: "a", label: [[0, 1, "PER"]] })]]),
      async (folder) => {
        const run = (...args: string[]) => saidby(["import", ...args, "-o", `${folder}/out`]);
        expect((await run(`${folder}/in.jsonl`, "--from", "word")).code).toBe(2);
        expect((await run(`${folder}/in.jsonl`, "--from", "doccano")).said).toContain(`--label "PER=`);
        expect((await run(`${folder}/in.jsonl`, "--from", "doccano", "--label", "PER=Person")).code).toBe(0);
        expect((await run(`${folder}/none.jsonl`, "--from", "doccano")).code).toBe(2);
      },
    );
  });
});
