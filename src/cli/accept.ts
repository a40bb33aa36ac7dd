/** `saidby accept`: a person has read a golden and says that it is true. */
import { Option } from "commander";
import { Failure } from "../failure.ts";
import { LAYERS, type Layer } from "../golden/layers.ts";
import { printable } from "../printable.ts";
import type { Define, Io } from "./io.ts";

const AFTER_HELP = `
Accepting is a person's act, one article at a time, after reading. A golden that was made by saidby label loses its
mark "unreviewed". With --actual, layers are replaced by what the pipeline says now. CI accepts nothing.

Examples:
  saidby accept my-interview                    fixtures/my-interview
  saidby accept tests/fixtures/harbour
  saidby accept my-interview --actual roles     the roles that the pipeline finds are right`;

interface AcceptFlags {
  readonly actual?: Layer[];
  readonly into: string;
}

export const define: Define = (command, io) => {
  command
    .argument("<fixture>", "the fixture's name or folder")
    .addOption(new Option("--actual <layers...>", "take these layers from the pipeline").choices(LAYERS))
    .option("--into <folder>", "the folder of the fixtures", "fixtures")
    .addHelpText("after", AFTER_HELP)
    .action((fixture: string, flags: AcceptFlags) => acceptCommand(fixture, flags, io));
};

async function acceptCommand(given: string, { actual = [], into }: AcceptFlags, io: Io): Promise<void> {
  if (io.ci) throw new Failure("usage", "CI accepts nothing", given, "run saidby accept at home");
  const { accept } = await import("../golden/label.ts");
  const { findFixtures } = await import("../golden/fixtures.ts");
  const { joined } = await import("../golden/disk.ts");
  const { goldenDisk } = await import("../run/golden-disk.ts");
  const { extractor } = await import("./checking.ts");
  const folder = (await goldenDisk.list(given)) ? given : joined(into, given);
  const [fixture, ...others] = await findFixtures([folder], goldenDisk);
  if (!fixture || others.length > 0) {
    throw new Failure("usage", "goldens are accepted one at a time", folder, "give one fixture's folder");
  }
  const golden = await accept(fixture, actual, goldenDisk, extractor());
  const taken = actual.length > 0 ? `, with ${actual.join(", ")} as the pipeline says` : "";
  io.say(printable(`${fixture.golden}: accepted, ${golden.quotes.length} quotes${taken}`));
}
