#!/usr/bin/env node
/** The only console and exit code. */
import { stream } from "./stream.ts";

await stream(process.stdin, (line) => process.stdout.write(`${line}\n`));
