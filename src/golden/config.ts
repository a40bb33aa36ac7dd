/** What a project says of its checks: the key `check` of its config. */
import { z } from "zod";
import { Failure } from "../failure.ts";
import { LAYERS } from "./layers.ts";
import { MEASURE_NAMES } from "./measure.ts";

const checkConfig = z.strictObject({
  fixtures: z.array(z.string().min(1)).optional().describe("folders, from the config file's own"),
  reporters: z.array(z.string().min(1)).optional().describe('"pretty", or "junit=report.xml"'),
  thresholds: z
    .partialRecord(z.enum(MEASURE_NAMES), z.number().min(0).max(1))
    .optional()
    .describe("the least F1 over all fixtures"),
  only: z.array(z.enum(LAYERS)).optional(),
});

const configSchema = z.looseObject({ check: checkConfig.optional() });

export type CheckConfig = z.infer<typeof checkConfig>;

/** @throws Failure `config` when it is not of the right shape */
export function checkConfigOf(config: unknown, file: string): CheckConfig {
  const parsed = configSchema.safeParse(config);
  if (parsed.success) return parsed.data.check ?? {};
  throw new Failure("config", z.prettifyError(parsed.error), file, "saidby init writes one to start from");
}
