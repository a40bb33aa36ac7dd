/** `saidby schema`: the JSON Schema of a record. */
import type { Define } from "./io.ts";

const AFTER_HELP = `
Example:
  saidby schema > record.schema.json`;

export const define: Define = (command, io) => {
  command.addHelpText("after", AFTER_HELP).action(async () => {
    const { recordJsonSchema } = await import("../schema.ts");
    await io.write(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
  });
};
