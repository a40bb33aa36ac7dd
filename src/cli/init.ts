/** `saidby init`: a project folder with a config and an example. */
import { Failure } from "../failure.ts";
import { type Define, EXIT, type Io } from "./io.ts";

const AFTER_HELP = `
Writes saidby.config.mjs and fixtures/example/ (an article and its golden). What is there already stays as it is.

Then:
  saidby check                       the example passes
  saidby label my-interview.md       a fixture of your own, its golden pre-filled
  saidby review                      read it, mend it, accept it
  saidby check                       green, and red when something changes for the worse`;

export const define: Define = (command, io) => {
  command
    .argument("[folder]", "the project's folder", ".")
    .addHelpText("after", AFTER_HELP)
    .action((folder: string) => init(folder, io));
};

async function init(folder: string, io: Io): Promise<void> {
  const { EXAMPLE } = await import("../golden/example.ts");
  const { joined } = await import("../golden/disk.ts");
  const { goldenDisk } = await import("../run/golden-disk.ts");
  if (io.ci) throw new Failure("usage", "CI writes no project", folder, "run saidby init at home");
  let written = 0;
  for (const [path, content] of Object.entries(EXAMPLE)) {
    const file = joined(folder, path);
    const there = await goldenDisk.read(file).then(
      () => true,
      () => false,
    );
    if (!there) await goldenDisk.write(file, content);
    io.say(there ? `${file} is there already` : `${file} written`);
    written += Number(!there);
  }
  io.say(written > 0 ? "next: saidby check, then saidby label ARTICLE" : "nothing written");
  io.exit(EXIT.done);
}
