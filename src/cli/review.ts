/** `saidby review`: the local page on which a person reads, mends and accepts goldens. */
import { InvalidArgumentError } from "commander";
import { Failure } from "../failure.ts";
import type { Desk } from "../review/app.ts";
import type { Define, Io } from "./io.ts";

const AFTER_HELP = `
Serves a page on this machine alone (127.0.0.1) and prints its link, which works once. The page shows the article as
it reads, what the golden says, and what the pipeline says; saving writes the golden and nothing else.

Examples:
  saidby review                            all of fixtures/
  saidby review fixtures/my-interview      one fixture
  saidby review output/                    the records that saidby extract wrote, to look at

Keys: j and k go from difference to difference, a accepts what the pipeline says, r keeps what the golden says,
n makes a quote of the selected words, s picks its speaker, u undoes, Ctrl+S saves, ? shows them all.`;

interface ReviewFlags {
  readonly port: number;
}

export const define: Define = (command, io) => {
  command
    .argument("[fixtures...]", "fixture folders, folders of them, or records (fixtures)")
    .option("--port <number>", "the port (any that is free)", port, 0)
    .addHelpText("after", AFTER_HELP)
    .action((fixtures: readonly string[], flags: ReviewFlags) => reviewCommand(fixtures, flags, io));
};

function port(given: string): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
  throw new InvalidArgumentError("give a number from 0 to 65535.");
}

async function reviewCommand(paths: readonly string[], flags: ReviewFlags, io: Io): Promise<never> {
  if (io.ci) throw new Failure("usage", "CI reviews nothing", null, "run saidby review at home");
  const [{ reviewApp }, { pageFile, requirePage }, { serve }] = await Promise.all([
    import("../review/app.ts"),
    import("../run/page.ts"),
    import("../run/serve.ts"),
  ]);
  await requirePage();
  const desk = await deskOf(paths.length > 0 ? paths : ["fixtures"]);
  const { url } = await serve(reviewApp(desk, pageFile), flags.port);
  const what = `${desk.slugs.length} to ${desk.save ? "review" : "look at"}`;
  io.say(`${what}. Open this link; it works once (Ctrl+C ends the review):`);
  await io.write(`${url}\n`);
  return new Promise(() => {});
}

/** Fixtures where there are any; else the one path is of records. */
async function deskOf(paths: readonly string[]): Promise<Desk> {
  const { fixturesDesk, recordsDesk } = await import("../review/desks.ts");
  const { findFixtures } = await import("../golden/fixtures.ts");
  const { readRecords } = await import("../golden/records.ts");
  const { goldenDisk } = await import("../run/golden-disk.ts");
  const { confined } = await import("../run/confined.ts");
  const { extractor } = await import("./checking.ts");
  try {
    const disk = confined(goldenDisk, paths);
    return fixturesDesk(await findFixtures(paths, disk), disk, extractor());
  } catch (error) {
    const [path = "", ...others] = paths;
    if (!(error instanceof Failure) || others.length > 0) throw error;
    const records = await readRecords(path, goldenDisk).catch(() => new Map());
    if (records.size === 0) throw error;
    return recordsDesk(records);
  }
}
