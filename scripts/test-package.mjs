// The package as its users get it: packed, installed into an empty project, and used from ESM, from TypeScript that is
// type-checked, and from the command line. Run after a build; it needs the registry for the package's own dependencies.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const bin = (name) => resolve(ROOT, "node_modules/.bin", name);
const project = mkdtempSync(join(tmpdir(), "saidby-package-"));

const run = (command, args, cwd = project, input = "") =>
  execFileSync(command, args, { cwd, input, encoding: "utf8", stdio: ["pipe", "pipe", "inherit"] });

function step(name, does) {
  does();
  process.stdout.write(`ok: ${name}\n`);
}

function expect(is, wanted) {
  if (is !== wanted) throw new Error(`expected ${JSON.stringify(wanted)}, got ${JSON.stringify(is)}`);
}

const ESM = `
import { strict as assert } from "node:assert";
import { createRequire } from "node:module";
import { extract } from "saidby";
import { formatOf } from "saidby/exports";
import { readRecord, SCHEMA_VERSION } from "saidby/schema";
const record = extract("“We built it twice,” Ann Lee said.", { id: "yard" });
assert.equal(record.quotes[0].text, "We built it twice,");
assert.equal(readRecord(record).schema, SCHEMA_VERSION);
const markdown = await formatOf("markdown").load();
for await (const { data } of markdown([record], {})) assert.match(data, /Ann Lee/);
const schema = createRequire(import.meta.url)("saidby/record@1.schema.json");
assert.equal(schema.$id, "urn:saidby:schema:saidby/record@1");
`;

const TYPESCRIPT = `
import { createPipeline, extract, interview, type InterviewRecord, loadKit, type RawArticle, type Stage } from "saidby";
import { FORMATS } from "saidby/exports";
import { recordSchema } from "saidby/schema";
const record: InterviewRecord = extract("“No,” Ann Lee said.");
const speaker: string | null | undefined = record.quotes[0]?.speaker;
const size: Stage<RawArticle, { readonly size: number }> = { name: "size", run: ({ bytes }) => ({ size: bytes.length }) };
const doc = createPipeline<RawArticle>().through(size).run({ id: null, uri: null, mediaType: null, bytes: new Uint8Array(3) });
const three: number = doc.size;
const { issues } = interview(loadKit()).run({ id: null, uri: null, mediaType: null, bytes: new TextEncoder().encode("a b") });
// @ts-expect-error a stage that needs what nobody adds does not compile
createPipeline<RawArticle>().through({ name: "x", run: (d: { readonly nothing: 1 }) => ({ y: d.nothing }) });
export { FORMATS, issues, recordSchema, speaker, three };
`;

const PIPELINE = `
import { interview } from "saidby";
export default (kit) => interview(kit).through({ name: "mine", run: ({ record }) => ({ record: { ...record, id: "mine" } }) });
`;

const TSCONFIG = {
  compilerOptions: {
    ...{ target: "ES2022", module: "NodeNext", moduleResolution: "NodeNext", strict: true },
    ...{ noEmit: true, skipLibCheck: false, exactOptionalPropertyTypes: true, types: [] },
  },
  include: ["main.ts"],
};

try {
  let tarball = "";
  step("npm pack", () => {
    const [packed] = JSON.parse(
      run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", project], ROOT),
    );
    tarball = join(project, packed.filename);
  });
  step("publint", () => run(bin("publint"), ["run", tarball, "--strict"], ROOT));
  step("are the types wrong", () => run(bin("attw"), [tarball, "--profile", "esm-only"], ROOT));
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ name: "empty", private: true, type: "module" }),
  );
  step("npm install", () => run("npm", ["install", "--no-audit", "--no-fund", tarball]));
  writeFileSync(join(project, "main.mjs"), ESM);
  writeFileSync(join(project, "main.ts"), TYPESCRIPT);
  writeFileSync(join(project, "mine.js"), PIPELINE);
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify(TSCONFIG));
  step("import from ESM", () => run("node", ["main.mjs"]));
  step("type-check TypeScript", () => run(bin("tsc"), ["-p", project]));
  const saidby = join(project, "node_modules/.bin/saidby");
  step("command line, with a pipeline of one's own", () => {
    const line = JSON.stringify({ id: "a", content: "“No,” Ann Lee said." });
    const record = JSON.parse(run(saidby, ["stream", "--pipeline", "mine.js"], project, line));
    expect(record.id, "mine");
  });
} finally {
  rmSync(project, { recursive: true });
}
