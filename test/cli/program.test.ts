import { expect, test } from "vitest";
import { VERSION } from "../../src/version.ts";
import { saidby } from "./command-line.ts";

test("--help names every command and every exit code, on stdout", async () => {
  const { code, out, said } = await saidby(["--help"]);
  expect({ code, said }).toEqual({ code: 0, said: "" });
  for (const word of ["stream", "schema"]) expect(out).toContain(word);
  for (const exit of [0, 1, 2, 3, 130]) expect(out).toMatch(new RegExp(`^ +${exit} +\\S`, "m"));
});

test.each([["-h"], ["help"]])("saidby %s is the same page", async (asked) => {
  expect(await saidby([asked])).toEqual(await saidby(["--help"]));
});

test("--version is the package's", async () => {
  expect((await saidby(["--version"])).out).toBe(`${VERSION}\n`);
});

test.each([["stream"], ["schema"]])("saidby %s --help shows an example", async (name) => {
  const { code, out } = await saidby([name, "--help"]);
  expect(code).toBe(0);
  expect(out).toContain(`saidby ${name}`);
  expect(out).toContain("Example");
});

test.each([[["nonsense"]], [["stream", "--nonsense"]], [[]]])("%j is a matter of usage", async (args) => {
  const { code, out, said } = await saidby(args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(said).toContain("--help");
});

test("schema prints a JSON Schema", async () => {
  const { out } = await saidby(["schema"]);
  expect(JSON.parse(out)).toMatchObject({ $id: "urn:saidby:schema:saidby/record@1", type: "object" });
});
