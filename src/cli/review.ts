/** `saidby review`: the local page on which a person reads, mends and accepts goldens. */
import { InvalidArgumentError } from "commander";
import { Failure } from "../failure.ts";
import type { Define, Io } from "./io.ts";

const AFTER_HELP = `
Serves a page on this machine alone (127.0.0.1) and prints its link, which works once. The page shows the article as
it reads, what the golden says, and what the pipeline says; saving writes the golden and nothing else.

Examples:
  saidby review                            all of fixtures/
  saidby review fixtures/my-interview      one fixture

Keys: j and k go from difference to difference, a accepts what the pipeline says, r keeps what the golden says,
n makes a quote of the selected words, s picks its speaker, u undoes, Ctrl+S saves, ? shows them all.`;

interface ReviewFlags {
  readonly port: number;
}

export const define: Define = (command, io) => {
  command
    .argument("[fixtures...]", "fixture folders, or folders of them (fixtures)")
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
  const [
    { findFixtures },
    { reviewApp },
    { goldenDisk },
    { pageFile, requirePage },
    { serve },
    { extractor },
  ] = await Promise.all([
    import("../golden/fixtures.ts"),
    import("../review/app.ts"),
    import("../run/golden-disk.ts"),
    import("../run/page.ts"),
    import("../run/serve.ts"),
    import("./checking.ts"),
  ]);
  await requirePage();
  const fixtures = await findFixtures(paths.length > 0 ? paths : ["fixtures"], goldenDisk);
  const { url } = await serve(reviewApp(fixtures, goldenDisk, extractor(), pageFile), flags.port);
  io.say(`${fixtures.length} fixtures to review. Open this link; it works once (Ctrl+C ends the review):`);
  await io.write(`${url}\n`);
  return new Promise(() => {});
}
