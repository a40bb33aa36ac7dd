/** What a run has done, kept beside its outputs, so that the next run need not do it again. */
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeFailure } from "./disk.ts";
import type { Input } from "./inputs.ts";

/** The folder in an output folder that is saidby's own. */
export const ownFolder = (folder: string): string => join(folder, ".saidby");

const entrySchema = z.object({
  output: z.string(),
  path: z.string(),
  /** SHA-256 of the file that the output was made from. */
  sha256: z.string(),
  /** What it was made with: version and options. */
  with: z.string(),
});

type Entry = z.infer<typeof entrySchema>;

/** An input whose output has been made. */
export interface Note {
  readonly input: Input;
  /** SHA-256 of its file. */
  readonly sha256: string;
}

export interface Journal {
  /** A folder for files that are not yet whole, emptied when a run starts. */
  readonly scratch: string;
  /** SHA-256 of what the output of this input was made from, the last time that it was made like this. */
  readonly madeFrom: (input: Input) => string | null;
  /** Notes that the outputs of these inputs are there, whole. */
  readonly note: (made: readonly Note[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the journal of an output folder that this process has locked.
 * @param made version and options, as a string: what was made with others is made again
 * @throws Failure `write` when the folder takes none; so does `note` when the disk is full
 */
export async function openJournal(folder: string, made: string): Promise<Journal> {
  const file = join(ownFolder(folder), "journal.ndjson");
  try {
    return await opened(folder, file, made);
  } catch (error) {
    throw writeFailure(error, file);
  }
}

async function opened(folder: string, file: string, made: string): Promise<Journal> {
  const scratch = join(ownFolder(folder), "unfinished");
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  const known = await entriesOf(file);
  const handle = await open(file, "a");
  await handle.appendFile("\n"); // the last line may have been cut by a kill
  return {
    scratch,
    madeFrom: ({ output, path }) => {
      const entry = known.get(output);
      return entry?.path === path && entry.with === made ? entry.sha256 : null;
    },
    note: async (notes) => {
      const lines = notes.map((note) => `${JSON.stringify(entryFor(note, made))}\n`);
      if (lines.length === 0) return;
      await handle.appendFile(lines.join("")).catch((error: unknown) => {
        throw writeFailure(error, file);
      });
    },
    close: async () => {
      await handle.close();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

const entryFor = ({ input: { output, path }, sha256 }: Note, made: string): Entry => ({
  output,
  path,
  sha256,
  with: made,
});

/** The entries by output, the last one stands; a line that was cut short is none. */
async function entriesOf(file: string): Promise<Map<string, Entry>> {
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  return new Map(lines.flatMap((line) => entryOf(line)).map((entry) => [entry.output, entry]));
}

function entryOf(line: string): Entry[] {
  try {
    return [entrySchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
