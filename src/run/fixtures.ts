/** Fixtures on disk, from labelled articles. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { fileNames } from "../exports/file-names.ts";
import { goldensOf } from "../imports/golden.ts";
import type { Labelled } from "../imports/labelled.ts";
import { writeAtomic } from "./disk.ts";

/** Paths of goldens: those that were written, and those that were there and stayed. */
export interface Written {
  readonly written: readonly string[];
  readonly kept: readonly string[];
}

/** Writes a folder for each article: `golden.yaml`, and `article.txt` where the text is known. */
export async function writeFixtures(
  articles: readonly Labelled[],
  folder: string,
  force: boolean,
): Promise<Written> {
  const nameOf = fileNames();
  const goldens = goldensOf(articles);
  const written: string[] = [];
  const kept: string[] = [];
  for (const [i, { id, text }] of articles.entries()) {
    const place = join(folder, nameOf(id));
    const golden = join(place, "golden.yaml");
    if (!force && (await exists(golden))) {
      kept.push(golden);
      continue;
    }
    if (text !== null) await writeAtomic(join(place, "article.txt"), text);
    await writeAtomic(golden, stringify(goldens[i], { lineWidth: 0 }));
    written.push(golden);
  }
  return { written, kept };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
